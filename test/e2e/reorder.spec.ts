import type { Page } from '@playwright/test'
import { createSegments, createWorkspace, expect, test } from './fixtures.ts'
import { drag } from './sample-segment.ts'
import { order } from './segment-order.ts'

const five = ['A', 'B', 'C', 'D', 'E', 'Default segment']

test.beforeEach(async ({ studio }) => {
  await createWorkspace(studio)
  // Each takes the first place, so the last one made stands first.
  await createSegments(studio, 'E', 'D', 'C', 'B', 'A')
})

function row(page: Page, name: string) {
  return page.getByRole('row', { name: new RegExp(`^${name},`) })
}

/** What screen readers were told last. */
function told(page: Page) {
  return page
    .locator('[aria-live]')
    .filter({ hasText: /position/ })
    .first()
}

test('a row moves by key, keeps the focus and says where it is', async ({ studio }) => {
  await row(studio, 'D').focus()
  await studio.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => order(studio)).toEqual(['A', 'B', 'D', 'C', 'E', 'Default segment'])
  await expect(row(studio, 'D')).toBeFocused()
  await expect(told(studio)).toContainText('D, position 3 of 6')
  await studio.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => order(studio)).toEqual(five)
})

test('a key held down is one gesture and one step to undo', async ({ studio }) => {
  await row(studio, 'E').focus()
  await studio.keyboard.down('Alt')
  for (let time = 0; time < 3; time += 1) await studio.keyboard.press('ArrowUp')
  await studio.keyboard.up('Alt')
  await expect(studio.getByRole('button', { name: 'Undo move E' })).toBeVisible()
  await expect.poll(() => order(studio)).toEqual(['A', 'E', 'B', 'C', 'D', 'Default segment'])
  await studio.keyboard.press('Control+z')
  await expect.poll(() => order(studio)).toEqual(five)
  await studio.keyboard.press('Control+y')
  await expect.poll(() => order(studio)).toEqual(['A', 'E', 'B', 'C', 'D', 'Default segment'])
})

test('the last row stays above the default segment', async ({ studio }) => {
  await row(studio, 'E').focus()
  await studio.keyboard.press('Alt+ArrowDown')
  await expect.poll(() => order(studio)).toEqual(five)
})

test('a number typed on a row moves it there with Enter, and Escape leaves it', async ({ studio }) => {
  await row(studio, 'E').focus()
  await studio.keyboard.type('2')
  await expect(studio.getByRole('textbox', { name: 'Position of E' })).toHaveValue('2')
  await studio.keyboard.press('Escape')
  await expect.poll(() => order(studio)).toEqual(five)
  await expect(row(studio, 'E')).toBeFocused()
  await studio.keyboard.type('2')
  await studio.keyboard.press('Enter')
  await expect.poll(() => order(studio)).toEqual(['A', 'E', 'B', 'C', 'D', 'Default segment'])
  await expect(row(studio, 'E')).toBeFocused()
})

test('a number out of range is told and goes to the end of the range', async ({ studio }) => {
  await row(studio, 'B').focus()
  await studio.keyboard.type('99')
  await studio.keyboard.press('Enter')
  await expect.poll(() => order(studio)).toEqual(['A', 'C', 'D', 'E', 'B', 'Default segment'])
  await expect(studio.getByRole('region', { name: 'Messages' })).toContainText('Positions go from 1 to 5')
})

test('the dialog shows the order that results and moves there', async ({ studio }) => {
  await row(studio, 'D').focus()
  await studio.keyboard.press('Control+m')
  const dialog = studio.getByRole('dialog', { name: "Move 'D' to position" })
  await dialog.getByLabel('Segment priority (Total segments 6)').fill('1')
  await expect(dialog.getByRole('listitem')).toHaveText(['1D', '2A', '3B'])
  await studio.keyboard.press('Enter')
  await expect.poll(() => order(studio)).toEqual(['D', 'A', 'B', 'C', 'E', 'Default segment'])
  await expect(row(studio, 'D')).toBeFocused()
})

test('several selected rows move together', async ({ studio }) => {
  await row(studio, 'D').focus()
  await studio.keyboard.press('Space')
  await studio.keyboard.press('Shift+ArrowDown')
  await expect(studio.getByText('2 selected')).toBeVisible()
  await studio.keyboard.press('Control+m')
  await studio
    .getByRole('dialog')
    .getByLabel(/^Segment priority/)
    .fill('2')
  await studio.keyboard.press('Enter')
  await expect.poll(() => order(studio)).toEqual(['A', 'D', 'E', 'B', 'C', 'Default segment'])
  await expect(told(studio)).toContainText('2 segments, positions 2 to 3 of 6')
})

test('a row is dragged by its grip in one step that undo takes back', async ({ studio }) => {
  await row(studio, 'E').hover()
  const target = await row(studio, 'B').boundingBox()
  if (target === null) throw new Error('The row is not on the page.')
  await drag(studio, row(studio, 'E').locator('.grip'), { x: target.x + 10, y: target.y + 4 })
  await expect.poll(() => order(studio)).toEqual(['A', 'E', 'B', 'C', 'D', 'Default segment'])
  await studio.getByRole('button', { name: 'Undo move E' }).click()
  await expect.poll(() => order(studio)).toEqual(five)
})

test('Escape puts a dragged row back', async ({ studio }) => {
  await row(studio, 'E').hover()
  const grip = await row(studio, 'E').locator('.grip').boundingBox()
  const target = await row(studio, 'B').boundingBox()
  if (grip === null || target === null) throw new Error('The row is not on the page.')
  await studio.mouse.move(grip.x + 4, grip.y + 8)
  await studio.mouse.down()
  for (let step = 1; step <= 10; step += 1) {
    await studio.mouse.move(grip.x + 4, grip.y + 8 + ((target.y - grip.y) * step) / 10)
    await studio.waitForTimeout(20)
  }
  await expect(studio.getByText('from 5 to 2')).toBeVisible()
  await studio.keyboard.press('Escape')
  await expect(studio.getByText('from 5 to 2')).toBeHidden()
  await studio.mouse.up()
  await expect.poll(() => order(studio)).toEqual(five)
  await expect(studio.getByRole('button', { name: 'Undo move E' })).toHaveCount(0)
})

test('in a filtered list nothing moves, and it says why', async ({ studio }) => {
  await studio.getByRole('searchbox').fill('D')
  await row(studio, 'D').focus()
  await studio.keyboard.press('Alt+ArrowUp')
  await expect(row(studio, 'D').locator('.grip')).toHaveCount(0)
  await expect(
    studio.getByText('Segments are moved in the whole list. Clear the filter first.'),
  ).toBeVisible()
  await studio.getByRole('searchbox').fill('')
  await expect.poll(() => order(studio)).toEqual(five)
})
