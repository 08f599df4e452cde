import { expectAccessible } from './fixtures.ts'
import {
  drag,
  expect,
  fillRow,
  line,
  lines,
  matches,
  newSegment,
  openSegment,
  test,
} from './sample-segment.ts'

test('a segment is built, counted and saved by keyboard only', async ({ sample: page }) => {
  await newSegment(page, 'Built by hand')
  await expect(page.getByText('No condition is chosen yet').first()).toBeVisible()
  expect(await matches(page)).toBe(0)

  await page.getByRole('treegrid').locator('[tabindex="0"]').first().focus()
  await page.keyboard.press('Enter')
  await fillRow(page, 'Status Reason', 'equals', { choose: ['new'] })
  const open = await matches(page)
  expect(open).toBeGreaterThan(0)

  await page.keyboard.press('Control+Enter')
  await fillRow(page, 'Rating', 'equals', { choose: ['hot'] })
  await page.keyboard.press('Enter')
  await fillRow(page, 'No. of Employees', 'greater than or', { type: '500' })
  expect(await lines(page)).toEqual([
    '1 And group, all of these',
    '2 Status Reason is New',
    '2 Or group, any of these',
    '3 Rating is Hot',
    '3 No. of Employees is at least 500',
  ])
  expect(await matches(page)).toBeLessThan(open)

  await page.keyboard.press('Control+s')
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Built by hand saved')
  await page.keyboard.press('Control+1')
  await expect(page.getByRole('row', { name: /Built by hand/ })).toContainText('3/10')
})

test('arrows walk the lines, collapse a group to its sentence and open it again', async ({
  sample: page,
}) => {
  await openSegment(page, 'DACH enterprise')
  await line(page, 'And group').focus()
  await page.keyboard.press('End')
  await expect(line(page, 'Annual Revenue')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(line(page, 'Or group')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(line(page, 'Or group')).toHaveAttribute('aria-expanded', 'false')
  await expect(line(page, 'Or group')).toContainText('No. of Employees is at least')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(line(page, 'No. of Employees')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(line(page, 'No. of Employees').getByRole('combobox', { name: 'Column' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(line(page, 'No. of Employees')).toBeFocused()
})

test('rows move by key, are told of, and undo names the move', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  await line(page, 'Country/Region').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByText('Country/Region moved to position 1 of 3 in And')).toBeAttached()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page.getByText('Country/Region moved to position 1 of 3 in Or')).toBeAttached()
  await expect(line(page, 'Country/Region')).toBeFocused()
  expect((await lines(page))[2]).toBe('2 Or group, any of these')

  await page.getByRole('button', { name: 'Undo move Country/Region in DACH enterprise' }).click()
  await expect.poll(async () => (await lines(page))[2]).toMatch(/^2 Country/)
  await line(page, 'Country/Region').focus()
  await page.keyboard.press('Control+y')
  await expect.poll(async () => (await lines(page))[2]).toBe('2 Or group, any of these')
  await expect(line(page, 'Country/Region')).toBeFocused()
})

test('a row is dragged to another place and into a group, one undo step each', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  const before = await lines(page)
  await line(page, 'Status').hover()
  const below = await line(page, 'Country/Region').boundingBox()
  await drag(page, line(page, 'Status').locator('.grip'), { x: (below?.x ?? 0) + 8, y: (below?.y ?? 0) + 28 })
  expect((await lines(page)).map((words) => words.slice(0, 12))).toEqual(
    [before[0], before[2], before[1], before[3], before[4], before[5]].map((words) => words?.slice(0, 12)),
  )

  await line(page, 'Status').hover()
  const inside = await line(page, 'Annual Revenue').boundingBox()
  await drag(page, line(page, 'Status').locator('.grip'), {
    x: (inside?.x ?? 0) + 200,
    y: (inside?.y ?? 0) + 20,
  })
  await expect(line(page, 'Status')).toHaveAttribute('aria-level', '3')

  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect.poll(() => lines(page)).toEqual(before)
})

test('muted rows say what they would give; muting every row matches nothing, not everybody', async ({
  sample: page,
}) => {
  await openSegment(page, 'Customers on credit hold')
  const all = await matches(page)
  await line(page, 'Status').focus()
  await page.keyboard.press('Control+m')
  await expect(line(page, 'Status')).toContainText(`${String(all)} if on`)
  await expect(page.getByText('Muted: Status is Open')).toBeVisible()
  await line(page, 'Account').focus()
  await page.keyboard.press('Control+m')
  await expect(page.getByText('Nothing matches: every row is muted').first()).toBeVisible()
  expect(await matches(page)).toBe(0)
})

test('chosen rows become a group and are taken out of it again', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  const before = await lines(page)
  await line(page, 'Status').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('2 rows chosen')).toBeVisible()
  await page.keyboard.press('Control+g')
  await expect(line(page, 'Or group').first()).toBeFocused()
  expect((await lines(page)).slice(0, 3)).toEqual([
    before[0],
    '2 Or group, any of these',
    before[1]?.replace('2', '3'),
  ])
  await page.keyboard.press('Control+Shift+g')
  expect(await lines(page)).toEqual(before)
})

test('a related entity is asked for data, or for none', async ({ sample: page }) => {
  await newSegment(page, 'With an account')
  await page.getByRole('button', { name: 'Add related entity' }).click()
  await expect(page.getByRole('combobox', { name: 'Related entity' })).toBeFocused()
  await page.keyboard.type('parent account')
  await page.keyboard.press('Enter')
  await expect(line(page, 'Account .Parent Account for lead')).toBeFocused()
  const having = await matches(page)
  await page.getByRole('button', { name: 'Related entity Contains data' }).click()
  await page.getByRole('menuitem', { name: 'Does not contain data' }).click()
  await expect(page.getByRole('button', { name: 'Related entity Does not contain data' })).toBeVisible()
  await expect.poll(() => matches(page)).toBe(1500 - having)

  await line(page, 'Account').getByRole('button', { name: /^More/ }).click()
  await page.getByRole('menuitem', { name: 'Add row' }).click()
  await fillRow(page, 'Industry', 'contains data')
  await expect(line(page, 'Account')).toContainText('no account meets all of')
})

test('values are pasted as a list, and blank values can be matched too', async ({ sample: page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await newSegment(page, 'Pasted')
  await page.getByRole('button', { name: 'Add row' }).first().click()
  await fillRow(page, 'Country/Region', 'equals')
  await page.keyboard.press('Tab')
  await page.evaluate(() => navigator.clipboard.writeText('Germany\nAustria\n\nGermany'))
  await page.keyboard.press('Control+v')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(line(page, 'Country/Region is Germany or Austria')).toBeFocused()
  const without = await matches(page)

  await page.getByRole('button', { name: 'Match blank too' }).click()
  await expect(line(page, 'Country/Region does not contain data')).toBeVisible()
  await expect.poll(() => matches(page)).toBeGreaterThan(without)
})

test('a locked row cannot be changed until it is unlocked, and says so', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  await line(page, 'Status').getByRole('button', { name: /^More/ }).click()
  await page.getByRole('menuitem', { name: 'Lock', exact: true }).click()
  await expect(line(page, 'Status').getByRole('combobox', { name: 'Column' })).toBeDisabled()
  await line(page, 'Status').focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('That part is locked. Unlock it first.').first()).toBeVisible()
  await expect(line(page, 'Status')).toBeVisible()
})

test('a date row says which days it means, and a date that is none stops the count', async ({
  sample: page,
}) => {
  await newSegment(page, 'By date')
  await page.getByRole('button', { name: 'Add row' }).first().click()
  await fillRow(page, 'Created On', 'on or after', { type: '1 May 2026' })
  await expect(line(page, 'Created On')).toContainText('from 1 May 00:00 on, Europe/Berlin')
  await line(page, 'Created On').getByRole('textbox').fill('31 Feb 2026')
  await page.keyboard.press('Tab')
  await expect(line(page, 'Created On')).toContainText('31 Feb 2026 is no date. Try 2026-02-28.')
  await expect(page.getByText('One row cannot be evaluated')).toBeVisible()
})

test('a number that cannot be read stops the count, and undo brings the old one back', async ({
  sample: page,
}) => {
  await openSegment(page, 'DACH enterprise')
  const before = await matches(page)
  await page.getByRole('textbox', { name: 'Value of No. of Employees' }).fill('12x')
  await page.keyboard.press('Escape')
  const results = page.getByRole('region', { name: 'Simulated results' })
  await expect(results).toContainText('One row cannot be evaluated')
  await expect(page.getByText("'12x' is no whole number. Enter digits only.")).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(results).not.toContainText('One row cannot be evaluated')
  expect(await matches(page)).toBe(before)
})

test('a row is moved to a group and a position that are chosen by key', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  await line(page, 'Country/Region').focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Move to…' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Move Country/Region' })
  await expect(dialog.getByRole('combobox', { name: 'Group' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Move' }).press('Enter')
  await expect(line(page, 'Country/Region')).toBeFocused()
  await expect(line(page, 'Country/Region')).toHaveAttribute('aria-level', '3')
})

test('FetchXML takes the place of the conditions, or says line by line why not', async ({ sample: page }) => {
  await openSegment(page, 'DACH enterprise')
  await page.getByRole('button', { name: 'More for this segment' }).click()
  await page.getByRole('menuitem', { name: /^Read FetchXML/ }).click()
  const dialog = page.getByRole('dialog', { name: /Read FetchXML/ })
  const text = dialog.getByRole('textbox', { name: 'FetchXML' })
  const read = dialog.getByRole('button', { name: 'Read FetchXML' })
  await text.fill(
    '<fetch><entity name="lead"><filter>\n<condition attribute="nope" operator="null"/></filter></entity></fetch>',
  )
  await read.click()
  await expect(dialog.getByRole('alert')).toContainText('no column nope (line 2')
  await text.fill(
    '<fetch><entity name="lead"><filter><condition attribute="statuscode" operator="eq" value="1"/></filter></entity></fetch>',
  )
  await read.click()
  await expect(dialog).toBeHidden()
  await expect(line(page, 'Status Reason is New')).toBeVisible()
  await page.getByRole('button', { name: 'Undo read FetchXML' }).click()
  await expect(line(page, 'Country/Region')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the editor is accessible in ${colorScheme}`, async ({ sample: page }) => {
    await page.emulateMedia({ colorScheme })
    await openSegment(page, 'DACH enterprise')
    await line(page, 'Status').focus()
    await page.keyboard.press('Control+m')
    await line(page, 'Country/Region').focus()
    await page.keyboard.press('Enter')
    await expectAccessible(page)
    await page.setViewportSize({ width: 900, height: 700 })
    await expectAccessible(page)
  })
}
