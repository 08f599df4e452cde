import type { Page } from '@playwright/test'
import { expectAccessible } from './fixtures.ts'
import { expect, openSegment, test } from './sample-segment.ts'

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' })
const line = (page: Page, words: string) =>
  page.getByRole('treegrid').getByRole('row', { name: new RegExp(`^${words}`) })

async function run(page: Page, title: string): Promise<void> {
  // What was done is told before its dialog has gone, and no command runs over a dialog.
  await expect(page.getByRole('dialog').or(page.getByRole('alertdialog'))).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill(`>${title}`)
  await page.getByRole('option', { name: title }).first().click()
}

/** Mutes the row on the country and makes that live. */
async function saveMuted(page: Page): Promise<void> {
  await line(page, 'Country/Region').click()
  await page.keyboard.press('Control+m')
  await expect(page.getByText('Draft, 1 change')).toBeVisible()
  await page.keyboard.press('Control+s')
  await page.getByRole('dialog').getByRole('button', { name: 'Save changes' }).click()
  await expect(messages(page)).toContainText('DACH enterprise saved')
}

test('a version of a segment is looked at, restored and the restore undone', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  await saveMuted(page)
  await run(page, 'Show the history of the segment')
  const dialog = page.getByRole('dialog', { name: "History of 'DACH enterprise'" })
  const versions = dialog.getByRole('listbox', { name: 'Versions, newest first' })
  await expect(versions).toBeFocused()
  await expect(versions.getByRole('option')).toHaveText([/^Save changes to DACH/, /^First version kept/])
  await expect(dialog.getByRole('list', { name: 'What changed' })).toHaveText(
    'Muted: Country/Region is Germany, Austria or Switzerland',
  )
  await expect(dialog.getByRole('button', { name: 'Restore' })).toHaveAttribute('aria-disabled', 'true')

  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('list', { name: 'What restoring would change now' })).toHaveText(
    'Unmuted: Country/Region is Germany, Austria or Switzerland',
  )
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect(messages(page)).toContainText('DACH enterprise restored')
  await expect(line(page, 'Country/Region')).not.toHaveAccessibleName(/muted/)

  await messages(page).getByRole('button', { name: 'Undo' }).last().click()
  await expect(line(page, 'Country/Region')).toHaveAccessibleName(/muted/)
})

test('the draft stands beside what is live and is discarded there', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  await line(page, 'Country/Region').click()
  await page.keyboard.press('Control+m')
  await expect(page.getByText('Draft, 1 change')).toBeVisible()
  await run(page, 'Compare')
  const dialog = page.getByRole('dialog', { name: "Draft of 'DACH enterprise' beside what is live" })
  await expect(dialog.getByRole('list', { name: 'Differences' })).toContainText('Muted: Country/Region')
  await expect(dialog.getByRole('region', { name: 'Live' })).toContainText(/\d+ leads match/)
  await expect(dialog.getByRole('region', { name: 'Draft' })).not.toContainText('Country/Region')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Discard draft' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Draft, 1 change')).toBeHidden()
})

test('the order goes back to how it stood', async ({ sample: page }) => {
  const first = page.getByRole('row', { name: /DACH enterprise/ })
  await first.click()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(messages(page)).toContainText('DACH enterprise moved to 2')
  await run(page, 'History of the order of segments')
  const dialog = page.getByRole('dialog', { name: 'History of the order of leads' })
  await expect(dialog.getByRole('list', { name: 'What changed' })).toContainText('moved from 2 to 1')
  await page.keyboard.press('End')
  await dialog.getByRole('button', { name: 'Restore' }).click()
  await expect(messages(page)).toContainText('The order of leads restored')
  await expect(page.getByRole('row').nth(1)).toContainText('DACH enterprise')
})

test('what is deleted waits in the trash, comes back to its place, and goes for good', async ({
  sample: page,
}) => {
  for (const name of ['Trade show UK 2026', 'Partner referrals']) {
    await page.getByRole('row', { name: new RegExp(name) }).click()
    await page.keyboard.press('Delete')
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
    await expect(messages(page)).toContainText(`${name} deleted`)
  }
  await run(page, 'Open the trash')
  const grid = page.getByRole('grid', { name: 'Deleted segments and sequences' })
  const row = (name: string) => grid.getByRole('row', { name: new RegExp(name) })
  await expect(row('Partner referrals')).toContainText('Segment')
  await expectAccessible(page)

  await row('Trade show UK 2026').getByRole('gridcell').first().click()
  await page.keyboard.press('Enter')
  await expect(messages(page)).toContainText('Trade show UK 2026 restored, inactive')
  await expect(row('Trade show UK 2026')).toBeHidden()

  await row('Partner referrals').getByRole('gridcell').first().click()
  await page.keyboard.press('Delete')
  const question = page.getByRole('alertdialog', { name: "Delete 'Partner referrals' permanently?" })
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Delete permanently' }).click()
  await expect(page.getByText('The trash is empty.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(row('Partner referrals')).toBeVisible()

  await page.getByRole('main').getByRole('button', { name: 'Segments' }).click()
  const restored = page.getByRole('row').nth(3)
  await expect(restored).toContainText('Trade show UK 2026')
  await expect(restored).toContainText('Inactive')
})

test('a record type that is removed pauses its segments and brings them back as they were', async ({
  sample: page,
}) => {
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
  const table = page.getByRole('table', { name: 'Record types' })
  await expect(table.getByRole('button', { name: 'Remove Leads' })).toHaveAttribute('aria-disabled', 'true')
  const accounts = table.getByRole('row', { name: /^Accounts/ })
  const before = (await accounts.getByRole('cell').first().textContent()) ?? ''
  expect(before).toMatch(/^[1-9] of \d+ active$/)

  await accounts.getByRole('button', { name: 'Remove Accounts' }).click()
  const question = page.getByRole('alertdialog', { name: 'Remove accounts from work assignment?' })
  await expect(question).toContainText(/\d+ segments? (is|are) paused/)
  await expect(question).toContainText('Records in a sequence stay in it.')
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Remove' }).click()
  await expect(accounts).toBeHidden()

  const choice = page.getByRole('combobox', { name: 'Add record type' })
  await choice.fill('team')
  await expect(page.getByRole('option', { name: /^Teams/ })).toBeHidden()
  await choice.fill('insight')
  await expect(page.getByRole('option', { name: /insight/i })).toBeVisible()
  await choice.fill('accounts')
  await expect(page.getByRole('option', { name: /^Accounts/ })).toContainText('paused')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(accounts.getByRole('cell').first()).toHaveText(before)
  await expect(messages(page)).toContainText('Accounts added to work assignment')

  await page.keyboard.press('Control+z')
  await expect(accounts).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(accounts.getByRole('cell').first()).toHaveText(before)
})

test('limits are numbers within their range, and changing one can be undone', async ({ sample: page }) => {
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
  const limit = page.getByRole('textbox', { name: 'Active segments' })
  await limit.fill('0')
  await limit.blur()
  await expect(limit).toHaveAccessibleDescription('Enter a number from 1 to 10,000.')
  await limit.fill('5')
  await limit.blur()
  await expect(messages(page)).toContainText('Active segments: 5')
  await expect(page.getByText('segments are active and stay so')).toBeVisible()
  await messages(page).getByRole('button', { name: 'Undo' }).click()
  await expect(limit).toHaveValue('250')
  await page.getByRole('textbox', { name: 'Keep history for' }).fill('30')
  await page.keyboard.press('Tab')
  await run(page, 'Open the trash')
  await page.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
  await expect(page.getByRole('textbox', { name: 'Keep history for' })).toHaveValue('30')
  await expect(page.getByText('Nothing was let go yet.')).toBeVisible()
  await expectAccessible(page)
})
