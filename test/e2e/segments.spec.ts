import { createSegments, createWorkspace, expect, expectAccessible, test } from './fixtures.ts'

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
  await createSegments(studio, 'East', 'North', 'West')
  await studio.getByRole('row', { name: /East/ }).focus()
  await studio.keyboard.press('ArrowDown')
  await expect(studio.getByRole('row', { name: /North/ })).toBeFocused()
  await studio.keyboard.press('End')
  await expect(studio.getByRole('row', { name: /West/ })).toBeFocused()
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('heading', { name: 'West' })).toBeVisible()
  await studio.goBack()
  await expect(studio.getByRole('row', { name: /West/ })).toHaveAttribute('aria-selected', 'true')
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
  await createSegments(studio, 'East', 'West')
  await studio.getByRole('row', { name: /East/ }).focus()
  await studio.keyboard.press('Delete')
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
  await studio.getByRole('searchbox', { name: 'Filter by name' }).fill('')
  await expect(studio.getByRole('row', { name: /East/ })).toBeVisible()
})

test('the filter hides what does not fit and says how much', async ({ studio }) => {
  await createSegments(studio, 'East', 'West')
  await studio.keyboard.press('Control+f')
  await studio.keyboard.type('ea')
  await expect(studio.getByRole('row', { name: /West/ })).toBeHidden()
  await expect(studio.getByText('2 segments, 1 in view')).toBeVisible()
  await studio.keyboard.type('zzz')
  await studio.getByRole('button', { name: 'Clear the filter' }).click()
  await expect(studio.getByRole('row', { name: /West/ })).toBeVisible()
})

test('the list belongs to the record type that is chosen', async ({ studio }) => {
  await createSegments(studio, 'East')
  await studio.getByRole('combobox', { name: 'Record type' }).click()
  await studio.getByRole('option', { name: /^Accounts/ }).click()
  await expect(studio.getByText('No segments for accounts yet.')).toBeVisible()
  await studio.reload()
  await expect(studio.getByText('No segments for accounts yet.')).toBeVisible()
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
