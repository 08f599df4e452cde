import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './fixtures.ts'
import { messages, openProperties, pane } from './open-properties.ts'
import { expect, line, matches, newSegment, openSegment, test } from './sample-segment.ts'

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name: new RegExp(`^${name}`) })

/** Has the open segment be active, whatever it was. */
async function activate(page: Page): Promise<void> {
  const status = page.getByRole('main').locator('.status').first()
  if ((await status.textContent())?.includes('Active') === true) return
  await page.keyboard.press('Control+Shift+A')
  await page.getByRole('dialog').getByRole('button', { name: 'Activate' }).click()
  await expect(status).toContainText('Active')
}

test('tabs are walked by key, and a reload comes back to the same one', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  await page.keyboard.press('Control+Tab')
  await expect(tab(page, 'Assignment rules')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Alt+PageDown')
  await expect(tab(page, 'Attached sequence')).toHaveAttribute('aria-selected', 'true')
  await page.reload()
  await expect(tab(page, 'Attached sequence')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Alt+PageUp')
  await page.keyboard.press('Alt+PageUp')
  await expect(page.getByRole('treegrid', { name: 'Conditions of DACH enterprise' })).toBeVisible()
})

test('saving an active segment asks first and says what stays', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  await activate(page)
  await line(page, 'Country/Region').focus()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Control+s')
  const question = page.getByRole('dialog', { name: "Save changes to 'DACH enterprise'?" })
  await expect(question).toContainText('1 against the live definition')
  await expect(question).toContainText('Changes apply going forward')
  await page.keyboard.press('Escape')
  await expect(page.getByText('Draft, 1 change')).toBeVisible()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await question.getByRole('button', { name: 'Save changes' }).click()
  await expect(question).toBeHidden()
  await expect(messages(page)).toContainText('DACH enterprise saved')
  await expect(page.getByText(/^Draft/)).toHaveCount(0)
})

test('a definition that may not be live is refused with the reason, and the draft is kept', async ({
  sample: page,
}) => {
  await openSegment(page, 'DACH enterprise')
  await activate(page)
  await line(page, 'And group').focus()
  await page.keyboard.press('End')
  for (const name of ['Status', 'Country/Region', 'Or group']) {
    await line(page, name).focus()
    await page.keyboard.press('Control+m')
  }
  expect(await matches(page)).toBe(0)
  await page.keyboard.press('Control+s')
  const refusal = page.getByRole('dialog', { name: /cannot become its definition/ })
  await expect(refusal).toContainText('Nothing in its definition is switched on')
  await expect(refusal.getByRole('button', { name: 'Save changes' })).toHaveCount(0)
  await refusal.getByRole('button', { name: 'Close' }).click()
  await expect(page.getByText(/^Draft, \d+ changes/)).toBeVisible()
})

test('an active segment takes everything only when that is confirmed', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  await activate(page)
  await page.getByRole('button', { name: 'More for this segment' }).click()
  await page.getByRole('menuitem', { name: /^Read FetchXML/ }).click()
  const reading = page.getByRole('dialog', { name: /Read FetchXML/ })
  await reading.getByRole('textbox', { name: 'FetchXML' }).fill('<fetch><entity name="lead"/></fetch>')
  await reading.getByRole('button', { name: 'Read FetchXML' }).click()
  await expect(reading).toBeHidden()
  await page.keyboard.press('Control+s')
  const question = page.getByRole('dialog', { name: "Save changes to 'DACH enterprise'?" })
  const confirm = question.getByRole('button', { name: 'Save changes' })
  await expect(confirm).toHaveAttribute('aria-disabled', 'true')
  await question.getByRole('checkbox', { name: 'Take every lead that reaches it' }).click()
  await confirm.click()
  await expect(messages(page)).toContainText('DACH enterprise saved')
})

test('the default segment says what it takes and cannot be built, renamed or moved', async ({
  sample: page,
}) => {
  await page.getByRole('row', { name: /Default segment/ }).dblclick()
  await expect(page.getByRole('heading', { name: 'Takes every lead no other segment takes' })).toBeVisible()
  await expect(page.getByRole('treegrid')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Save changes' })).toHaveCount(0)
  expect(await matches(page)).toBe(1500)
  await page.keyboard.press('Alt+p')
  await expect(pane(page).getByLabel('Description')).toBeFocused()
  await expect(pane(page).getByLabel('Name')).toBeDisabled()
  await expect(pane(page).getByLabel('Name')).toHaveAccessibleDescription(
    'The default segment keeps its name.',
  )
  await expect(pane(page).getByLabel(/^Segment priority/)).toBeDisabled()
  await pane(page).getByRole('switch', { name: 'Previously-segmented leads' }).click()
  await expect(messages(page)).toContainText('turned on for Default segment')
  await page.getByRole('button', { name: 'More for this segment' }).click()
  await expect(page.getByRole('menuitem', { name: /^Delete/ })).toBeDisabled()
})

test('the tab of members lists who belongs to the segment, in the order that is chosen', async ({
  sample: page,
}) => {
  await openSegment(page, 'DACH enterprise')
  await expect(tab(page, 'Segmented leads')).toHaveText(/Segmented leads\s*\d+/)
  const count = Number(/\d+$/.exec((await tab(page, 'Segmented leads').textContent()) ?? '')?.[0])
  expect(count).toBeGreaterThan(1)
  await tab(page, 'Segmented leads').click()
  const grid = page.getByRole('grid', { name: 'Segmented leads' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1))
  const names = grid.getByRole('row').locator('[role=gridcell]:nth-child(2)')
  const oldest = (await names.first().textContent()) ?? ''
  await grid.getByRole('columnheader', { name: /^Name/ }).click()
  await expect(page.getByText(/^Rows 1-\d+, by Name$/)).toBeVisible()
  await expect(names.first()).not.toHaveText(oldest)
  await page.keyboard.press('Alt+p')
  await expect(pane(page)).toContainText(
    `Changes apply going forward: the ${String(count)} leads connected before stay until they are next updated.`,
  )
})

test('a new segment says how members come to it, and is saved before it is activated', async ({
  sample: page,
}) => {
  await newSegment(page, 'Brand new')
  await expect(page.getByText('Not saved yet')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Activate' })).toHaveAttribute('aria-disabled', 'true')
  await tab(page, 'Segmented leads').click()
  await expect(page.getByText('No leads belong to this segment.')).toBeVisible()
  await expect(page.getByText(/an import whose column msdyn_segmentid names the segment/)).toBeVisible()
})

test('the connected sequence is shown with its steps and opened, replaced or disconnected', async ({
  sample: page,
}) => {
  await openSegment(page, 'DACH enterprise')
  await tab(page, 'Attached sequence').click()
  const connected = page.getByRole('region', { name: 'Attached sequence' })
  await expect(
    connected
      .getByRole('list', { name: /^Steps of/ })
      .getByRole('listitem')
      .first(),
  ).toBeVisible()
  await connected.getByRole('button', { name: 'Disconnect' }).click()
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: 'Disconnect' })
    .click()
  await expect(tab(page, 'Attached sequence')).toContainText('None')
  await expect(connected).toContainText('None.')
  await page.getByRole('button', { name: /^Undo disconnect/ }).click()
  await expect(connected.getByRole('button', { name: 'Replace' })).toBeVisible()
  await connected.getByRole('button', { name: 'Open sequence' }).click()
  await expect(page.getByRole('tab', { name: /^Attached sequence/ })).toHaveCount(0)
})

test('deleting the open segment goes back to the list', async ({ sample: page }) => {
  await openSegment(page, 'Trade show UK 2026')
  await page.getByRole('button', { name: 'More for this segment' }).click()
  await page.getByRole('menuitem', { name: /^Delete/ }).click()
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Delete/ })
    .click()
  await expect(page.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible()
  await expect(page.getByRole('row', { name: /^Trade show UK 2026/ })).toHaveCount(0)
  await expect(messages(page)).not.toContainText('does not exist')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every tab and the properties are accessible in ${colorScheme}`, async ({ sample: page }) => {
    test.slow()
    await page.emulateMedia({ colorScheme })
    await openProperties(page)
    for (const name of ['Assignment rules', 'Attached sequence', 'Segmented leads']) {
      await tab(page, name).click()
      await expect(tab(page, name)).toHaveAttribute('aria-selected', 'true')
      await expectAccessible(page)
    }
    await page.setViewportSize({ width: 900, height: 700 })
    await expectAccessible(page)
  })
}
