import { readFile } from 'node:fs/promises'
import { expect, line, matches, newSegment, openSegment, test } from './sample-segment.ts'

test('the number and the list are of one evaluation, and say that they are simulated', async ({
  sample: page,
}) => {
  await openSegment(page, 'DACH enterprise')
  const count = await matches(page)
  const results = page.getByRole('region', { name: 'Simulated results' })
  await expect(results).toContainText('Simulated for this segment alone.')
  await expect(results).toContainText(`${String(count)} of 1,500`)
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1))
  await expect(results).toContainText('oldest first')
})

test('a header sorts up, down, and back to oldest first', async ({ sample: page }) => {
  await openSegment(page, 'Executives')
  const results = page.getByRole('region', { name: 'Simulated results' })
  const header = page.getByRole('columnheader', { name: /^Name/ })
  const first = page.getByRole('grid').getByRole('row').nth(1)
  // A row that is not here yet has its number only.
  await expect(first).toHaveText(/^1\p{L}/u)
  const oldest = await first.textContent()
  await header.click()
  await expect(results).toContainText('by Name')
  await expect(first).not.toHaveText(oldest ?? '')
  await header.click()
  await expect(results).toContainText('by Name, descending')
  await header.click()
  await expect(results).toContainText('oldest first')
  await expect(first).toHaveText(oldest ?? '')
})

test('chosen columns are remembered', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  await page.getByRole('button', { name: 'Columns', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Choose columns' })
  await dialog.getByLabel('Find a column').fill('topic')
  await dialog.getByRole('checkbox', { name: 'Topic' }).check()
  await dialog.getByRole('button', { name: 'Hide Rating' }).click()
  await dialog.getByRole('button', { name: 'Choose columns' }).click()
  await expect(page.getByRole('columnheader', { name: /^Topic/ })).toBeAttached()
  await page.reload()
  await expect(page.getByRole('columnheader', { name: /^Topic/ })).toBeAttached()
  await expect(page.getByRole('columnheader', { name: /^Rating/ })).toHaveCount(0)
})

test('all rows are copied with a header, and chosen ones by Ctrl+C', async ({ sample: page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openSegment(page, 'DACH enterprise')
  const count = await matches(page)
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('copied')
  const all = (await copied()).trimEnd().split('\n')
  expect(all).toHaveLength(count + 1)
  expect(all[0]).toMatch(/^Name\tCompany Name\t/)

  await page
    .getByRole('gridcell', { name: all[1]?.split('\t')[0] ?? '' })
    .first()
    .click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+c')
  await expect.poll(async () => (await copied()).trimEnd().split('\n')).toEqual(all.slice(0, 3))
})

test('all rows are exported as CSV under the segment’s name', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  const count = await matches(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('DACH enterprise.csv')
  const text = await readFile(await download.path(), 'utf8')
  expect(text.startsWith('\uFEFFName,Company Name,')).toBe(true)
  expect(text.trimEnd().split('\r\n')).toHaveLength(count + 1)
})

test('an unfinished row stops the count and keeps the old number, marked as old', async ({
  sample: page,
}) => {
  await openSegment(page, 'DACH enterprise')
  const before = await matches(page)
  await line(page, 'Status').focus()
  await page.keyboard.press('Enter')
  const results = page.getByRole('region', { name: 'Simulated results' })
  await expect(results).toContainText('One row is not finished: the number is of the conditions before.')
  expect(await matches(page)).toBe(before)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Delete')
  await expect(results).not.toContainText('not finished')
})

test('nothing is chosen matches nobody; every lead matches only when asked for', async ({ sample: page }) => {
  await newSegment(page, 'Everybody')
  expect(await matches(page)).toBe(0)
  await page.getByRole('button', { name: 'Match every lead' }).click()
  await expect(page.getByText('Every lead matches').first()).toBeVisible()
  await expect.poll(() => matches(page)).toBe(1500)
  await page.getByRole('button', { name: 'Undo match everything' }).click()
  await expect.poll(() => matches(page)).toBe(0)
})

test('at 900 pixels the results stand below the conditions', async ({ sample: page }) => {
  await page.setViewportSize({ width: 900, height: 700 })
  await openSegment(page, 'DACH enterprise')
  const tree = await page.getByRole('region', { name: 'Conditions' }).boundingBox()
  const results = await page.getByRole('region', { name: 'Simulated results' }).boundingBox()
  expect(results?.y ?? 0).toBeGreaterThanOrEqual((tree?.y ?? 0) + (tree?.height ?? 0))
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeInViewport({ ratio: 1 })
})
