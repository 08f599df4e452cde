import { createSegments, createWorkspace, expect, expectAccessible, test } from './fixtures.ts'
import { order } from './segment-order.ts'

test.beforeEach(async ({ studio }) => {
  await createWorkspace(studio)
})

test('an empty list says what a segment is for and offers the first one', async ({ studio }) => {
  await expect(studio.getByText('No segments for leads yet.')).toBeVisible()
  await studio.getByRole('main').getByRole('button', { name: 'New segment' }).last().click()
  await expect(studio.getByRole('dialog', { name: 'New segment' })).toBeVisible()
})

test('a segment is made with the keyboard and opened', async ({ studio }) => {
  await studio.keyboard.press('Control+n')
  await studio.keyboard.type('Trade show UK')
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('heading', { name: 'Trade show UK' })).toBeVisible()
  await studio.keyboard.press('Control+1')
  await expect(studio.getByRole('row', { name: /Trade show UK/ })).toContainText('0/10')
})

test('a name that is taken is refused where it was typed', async ({ studio }) => {
  await createSegments(studio, 'Trade show UK')
  await studio.keyboard.press('Alt+n')
  await studio.keyboard.type('Trade show UK')
  await studio.keyboard.press('Enter')
  await expect(studio.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(
    /has a segment named 'Trade show UK' already/,
  )
})

test('arrow keys choose a row, Enter opens it and Back returns to it', async ({ studio }) => {
  await createSegments(studio, 'West', 'North', 'East')
  await studio.getByRole('row', { name: /East/ }).focus()
  await studio.keyboard.press('ArrowDown')
  await expect(studio.getByRole('row', { name: /North/ })).toBeFocused()
  await studio.keyboard.press('End')
  await expect(studio.getByRole('row', { name: /^Default segment/ })).toBeFocused()
  await studio.keyboard.press('ArrowUp')
  await expect(studio.getByRole('row', { name: /West/ })).toBeFocused()
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('heading', { name: 'West' })).toBeVisible()
  await studio.goBack()
  await expect(studio.getByRole('row', { name: /West/ })).toBeFocused()
})

test('a segment is renamed with F2', async ({ studio }) => {
  await createSegments(studio, 'East')
  await studio.getByRole('row', { name: /East/ }).focus()
  await studio.keyboard.press('F2')
  await studio.getByLabel('Name', { exact: true }).fill('Eastern regions')
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('row', { name: /Eastern regions/ })).toBeVisible()
})

test('a deleted segment comes back with Undo in the message', async ({ studio }) => {
  await createSegments(studio, 'West', 'East')
  await studio.getByRole('row', { name: /East/ }).focus()
  await studio.keyboard.press('Delete')
  const dialog = studio.getByRole('alertdialog', { name: "Delete 'East'?" })
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expect(dialog).toContainText('restored from the trash')
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(studio.getByRole('row', { name: /East/ })).toBeHidden()
  await expect(studio.getByRole('row', { name: /West/ })).toBeFocused()
  const message = studio.getByRole('region', { name: 'Messages' }).locator('div')
  await message.filter({ hasText: 'East deleted' }).getByRole('button', { name: 'Undo' }).click()
  await expect(studio.getByRole('row', { name: /East/ })).toBeVisible()
})

test('undo and redo work by key and say what they do', async ({ studio }) => {
  await createSegments(studio, 'East')
  await studio.getByRole('row', { name: /East/ }).focus()
  await studio.keyboard.press('Delete')
  await studio.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(studio.getByRole('button', { name: 'Undo delete East' })).toBeVisible()
  await studio.keyboard.press('Control+z')
  await expect(studio.getByRole('row', { name: /East/ })).toBeVisible()
  await expect(studio.getByRole('button', { name: 'Redo delete East' })).toBeVisible()
  await studio.keyboard.press('Control+y')
  await expect(studio.getByText('No segments for leads yet.')).toBeVisible()
})

test('Ctrl+Z while typing edits the text, not the workspace', async ({ studio }) => {
  await createSegments(studio, 'East')
  await studio.keyboard.press('Control+f')
  await studio.keyboard.type('ea')
  await studio.keyboard.press('Control+z')
  await studio.getByRole('searchbox', { name: 'Filter by name or sequence' }).fill('')
  await expect(studio.getByRole('row', { name: /East/ })).toBeVisible()
})

test('the filter hides what does not fit and says how much', async ({ studio }) => {
  await createSegments(studio, 'East', 'West')
  await studio.keyboard.press('Control+f')
  await studio.keyboard.type('ea')
  await expect(studio.getByRole('row', { name: /West/ })).toBeHidden()
  await expect(studio.getByText('3 segments, 1 in view')).toBeVisible()
  await studio.keyboard.type('zzz')
  await studio.getByRole('button', { name: 'Clear the filter' }).click()
  await expect(studio.getByRole('row', { name: /West/ })).toBeVisible()
})

test('the list belongs to the record type that is chosen', async ({ studio }) => {
  await createSegments(studio, 'East')
  await studio.getByRole('combobox', { name: 'Record type' }).click()
  await expect(studio.getByRole('option', { name: /^Contacts/ })).toHaveCount(0)
  await studio.getByRole('option', { name: /^Opportunities/ }).click()
  await expect(studio.getByText('No segments for opportunities yet.')).toBeVisible()
  await studio.reload()
  await expect(studio.getByText('No segments for opportunities yet.')).toBeVisible()
})

test('the context menu of a row opens by key and gives the focus back', async ({ studio }) => {
  await createSegments(studio, 'East')
  const row = studio.getByRole('row', { name: /East/ })
  await row.focus()
  await studio.keyboard.press('Shift+F10')
  await expect(studio.getByRole('menuitem', { name: /Rename/ })).toBeVisible()
  await studio.keyboard.press('Escape')
  await expect(row).toBeFocused()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the list is accessible in ${colorScheme} colours`, async ({ studio }) => {
    await studio.emulateMedia({ colorScheme })
    await expectAccessible(studio)
    await createSegments(studio, 'East')
    await expectAccessible(studio)
    await studio.keyboard.press('F2')
    await expectAccessible(studio)
  })
}

test('a new segment takes the place of the one made last and shows the order it makes', async ({
  studio,
}) => {
  await createSegments(studio, 'East', 'West')
  await studio.keyboard.press('Alt+n')
  const dialog = studio.getByRole('dialog', { name: 'New segment' })
  await dialog.getByLabel('Name').fill('North')
  await expect(dialog.getByLabel('Segment priority (Total segments 4)')).toHaveValue('1')
  await expect(dialog.getByRole('list', { name: 'Resulting order' }).getByRole('listitem')).toHaveText([
    '1North',
    '2West',
    '3East',
  ])
  await dialog.getByLabel(/^Segment priority/).fill('99')
  await expect(dialog).toContainText('Positions go from 1 to 3: it will be 3.')
  await dialog.getByRole('button', { name: 'Next' }).click()
  await expect(dialog).toBeHidden()
  await studio.keyboard.press('Control+1')
  await expect.poll(() => order(studio)).toEqual(['West', 'East', 'North', 'Default segment'])
})

test('a copy is named after the original, stands behind it and opens', async ({ studio }) => {
  await createSegments(studio, 'East')
  await studio.getByRole('row', { name: /^East/ }).focus()
  await studio.keyboard.press('Control+d')
  const dialog = studio.getByRole('dialog', { name: "Create a copy of 'East'" })
  await expect(dialog.getByLabel('Name')).toHaveValue('East (copy)')
  await expect(dialog.getByText(/assignment rule/)).toBeHidden()
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(studio.getByRole('heading', { name: 'East (copy)' })).toBeVisible()
  await studio.keyboard.press('Control+1')
  await expect.poll(() => order(studio)).toEqual(['East', 'East (copy)', 'Default segment'])
})

test('a segment that never was saved says what keeps it from being active', async ({ studio }) => {
  await createSegments(studio, 'East')
  await studio.getByRole('row', { name: /^East/ }).focus()
  await studio.keyboard.press('Control+Shift+A')
  const dialog = studio.getByRole('dialog', { name: "'East' cannot be activated" })
  await expect(dialog).toContainText('Its definition was never saved. Save it first.')
  await expect(dialog.getByRole('button', { name: 'Activate' })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Open the segment' }).click()
  await expect(studio.getByRole('heading', { name: 'East' })).toBeVisible()
})

test('the default segment is last and can be neither moved nor deleted', async ({ studio }) => {
  await createSegments(studio, 'East')
  await studio.getByRole('row', { name: /^Default segment/ }).focus()
  await studio.keyboard.press('Delete')
  await studio.keyboard.press('Alt+ArrowUp')
  await studio.keyboard.press('F2')
  await expect(studio.getByRole('dialog')).toHaveCount(0)
  await expect(studio.getByRole('alertdialog')).toHaveCount(0)
  await expect.poll(() => order(studio)).toEqual(['East', 'Default segment'])
})

test('the status bar says how many segments are active and what is allowed', async ({ studio }) => {
  await expect(studio.getByRole('contentinfo')).toContainText('Active segments 0 of 250')
  await expect(studio.getByRole('contentinfo')).toContainText('Conditions ≤ 10, rules ≤ 10')
})
