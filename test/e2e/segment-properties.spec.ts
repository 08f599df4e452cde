import type { Page } from '@playwright/test'
import { messages, openProperties, pane } from './open-properties.ts'
import { expect, line, openSegment, test } from './sample-segment.ts'

async function undoInMessage(page: Page, words: string | RegExp): Promise<void> {
  const message = messages(page).locator('div').filter({ hasText: words })
  await message.getByRole('button', { name: 'Undo' }).first().click()
}

test('the properties open by key, take the focus and give it back on Escape', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  await line(page, 'Status').focus()
  await page.keyboard.press('Alt+p')
  await expect(pane(page).getByLabel('Name')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(pane(page)).toBeHidden()
  await expect(line(page, 'Status')).toBeFocused()
})

test('a name is applied when its field is left, as one step that can be undone', async ({ sample: page }) => {
  const properties = await openProperties(page)
  await properties.getByLabel('Name').fill('DACH large')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'DACH large' })).toBeVisible()
  await undoInMessage(page, 'DACH enterprise renamed to DACH large')
  await expect(page.getByRole('heading', { name: 'DACH enterprise' })).toBeVisible()
  await expect(properties.getByLabel('Name')).toHaveValue('DACH enterprise')
})

test('a name that is taken is refused at the field, and Escape puts the old one back', async ({
  sample: page,
}) => {
  const properties = await openProperties(page)
  const name = properties.getByLabel('Name')
  await name.fill('hot inbound web')
  await page.keyboard.press('Tab')
  await expect(name).toHaveAccessibleDescription(/has a segment named 'hot inbound web' already/)
  await expect(page.getByRole('heading', { name: 'DACH enterprise' })).toBeVisible()
  await name.focus()
  await page.keyboard.press('Escape')
  await expect(name).toHaveValue('DACH enterprise')
  await expect(name).not.toHaveAccessibleDescription(/already/)
  await page.keyboard.press('Escape')
  await expect(properties).toBeHidden()
})

test('what is typed counts too when the pane is closed before its field is left', async ({
  sample: page,
}) => {
  const properties = await openProperties(page)
  await properties.getByLabel('Description').fill('For the enterprise team.')
  await page.keyboard.press('Alt+p')
  await expect(properties).toBeHidden()
  await expect(messages(page)).toContainText('Description of DACH enterprise changed')
})

test('a position out of range is told before it is clamped', async ({ sample: page }) => {
  const properties = await openProperties(page)
  const priority = properties.getByLabel(/^Segment priority \(Total segments \d+\)/)
  const total = Number(/\d+/.exec((await properties.getByText(/^Segment priority/).textContent()) ?? '')?.[0])
  await priority.fill('999')
  const last = String(total - 1)
  await expect(priority).toHaveAccessibleDescription(`It becomes ${last}, the last position.`)
  await page.keyboard.press('Enter')
  await expect(priority).toHaveValue(last)
  await expect(page.getByText(`Priority ${last} of ${String(total)}`)).toBeVisible()
  await page.getByRole('button', { name: 'Undo move DACH enterprise' }).click()
  await expect(page.getByText(`Priority 1 of ${String(total)}`)).toBeVisible()
  await expect(priority).toHaveValue('1')
})

test('running rules on a move needs previously-segmented leads', async ({ sample: page }) => {
  const properties = await openProperties(page, 'Trade show UK 2026')
  const moves = properties.getByRole('switch', { name: 'Previously-segmented leads' })
  const rules = properties.getByRole('switch', { name: /^Run assignment rules when a lead moves/ })
  await expect(rules).toBeDisabled()
  await expect(rules).toHaveAccessibleDescription('Needs the setting above.')
  await moves.click()
  await expect(messages(page)).toContainText('Previously-segmented leads turned on for Trade show UK 2026')
  await rules.click()
  await expect(rules).toBeChecked()
  await moves.click()
  await expect(rules).toBeDisabled()
  await expect(rules).toHaveAccessibleDescription('Has no effect while the setting above is off.')
})

test('an owner is found by name among users and teams, and taken away again', async ({ sample: page }) => {
  const properties = await openProperties(page)
  const owner = properties.getByRole('combobox', { name: 'Owner' })
  await owner.click()
  const first = page.getByRole('option').first()
  const name = (await first.locator('span').first().textContent())?.trim() ?? ''
  await first.click()
  await expect(messages(page)).toContainText('owns DACH enterprise now')
  expect(name).not.toBe('')
  await page.reload()
  await expect(page.getByRole('treegrid')).toBeVisible()
  await page.keyboard.press('Alt+p')
  await expect(owner).toHaveAttribute('aria-description', new RegExp(`Chosen: ${name.slice(0, 4)}`))
  await owner.focus()
  await page.keyboard.press('Backspace')
  await expect(messages(page)).toContainText('DACH enterprise has no owner now')
})

test('below 1024 px the properties lie over the page', async ({ sample: page }) => {
  await page.setViewportSize({ width: 900, height: 700 })
  await openProperties(page)
  await expect(page.getByRole('separator', { name: 'Segment properties width' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await expect(pane(page)).toBeHidden()
  await expect(page.getByRole('treegrid')).toBeVisible()
})

test('the width of the properties is remembered', async ({ sample: page }) => {
  await openProperties(page)
  const edge = page.getByRole('separator', { name: 'Segment properties width' })
  await edge.focus()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(edge).toHaveAttribute('aria-valuenow', '316')
  await page.reload()
  await expect(page.getByRole('treegrid')).toBeVisible()
  await page.keyboard.press('Alt+p')
  await expect(edge).toHaveAttribute('aria-valuenow', '316')
})
