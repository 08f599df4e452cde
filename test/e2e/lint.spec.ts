import { expectAccessible } from './fixtures.ts'
import { expect, fillRow, line, lines, matches, newSegment, test } from './sample-segment.ts'

test('checks tell of a contradiction, lead to it, and mend what can be mended in one step', async ({
  sample: page,
}) => {
  await newSegment(page, 'Checked')
  const checks = page.getByRole('region', { name: 'Checks' })
  await expect(checks).toContainText('Nothing found')

  await page.getByRole('treegrid').locator('[tabindex="0"]').first().focus()
  await page.keyboard.press('Enter')
  await fillRow(page, 'Status Reason', 'equals', { choose: ['new'] })
  await page.keyboard.press('Enter')
  await fillRow(page, 'Status Reason', 'equals', { choose: ['contacted'] })
  await expect(checks.getByRole('button', { name: /^Checks/ })).toContainText('1 error')
  expect(await matches(page)).toBe(0)
  await expectAccessible(page)

  await checks.getByRole('button', { name: /^Checks/ }).click()
  await checks.getByRole('button', { name: "error: No lead can satisfy 'Status Reason is New' and" }).click()
  await expect(line(page, 'Status Reason is New')).toBeFocused()

  await line(page, 'And group').focus()
  await line(page, 'And group')
    .getByRole('button', { name: /^Joined by And/ })
    .click()
  await page.getByRole('menuitem', { name: /^Or/ }).click()
  await checks.getByRole('button', { name: /^Merge/ }).click()
  expect(await lines(page)).toEqual(['1 Or group, any of these', '2 Status Reason is New or Contacted'])
  await expect(line(page, 'Status Reason is New or Contacted')).toBeFocused()
  await page.getByRole('button', { name: 'Undo merge rows' }).click()
  await expect.poll(() => lines(page)).toHaveLength(3)
})
