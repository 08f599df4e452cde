import { createSegments, createWorkspace, expect, expectAccessible, test } from './fixtures.ts'

test.beforeEach(async ({ studio }) => {
  await createWorkspace(studio)
})

test('the palette opens a segment by a part of its name', async ({ studio }) => {
  await createSegments(studio, 'Partner referrals', 'Trade show UK')
  await studio.keyboard.press('Control+k')
  await studio.keyboard.type('trade')
  await expect(studio.getByRole('option', { name: /Trade show UK/ }).first()).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('heading', { name: 'Trade show UK' })).toBeVisible()
})

test('the palette runs a command for the first hit', async ({ studio }) => {
  await createSegments(studio, 'Trade show UK')
  await studio.keyboard.press('Control+k')
  await studio.keyboard.type('trade')
  await studio.getByRole('option', { name: /Delete Trade show UK/ }).click()
  await studio.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await expect(studio.getByText('No segments for leads yet.')).toBeVisible()
})

test('the palette runs commands after >, and Escape gives the focus back', async ({ studio }) => {
  // The list takes the focus once the dialog that made the workspace is gone.
  await expect(studio.getByRole('row', { name: /^Default segment/ })).toBeFocused()
  const search = studio.getByRole('button', { name: /Search or run a command/ })
  await search.focus()
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('combobox', { name: 'Search or run a command' })).toBeFocused()
  await studio.keyboard.press('Escape')
  await expect(search).toBeFocused()
  await studio.keyboard.press('Control+k')
  await studio.keyboard.type('>dark')
  await studio.keyboard.press('Enter')
  await expect(studio.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('F1 lists the keys that work here', async ({ studio }) => {
  await studio.keyboard.press('F1')
  const sheet = studio.getByRole('dialog', { name: 'Keys' })
  await expect(sheet.getByText('Search or run a command')).toBeVisible()
  await expect(sheet.getByText('New segment')).toBeVisible()
  await studio.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
})

test('F6 goes round the regions and comes back to where the focus was', async ({ studio }) => {
  await createSegments(studio, 'East')
  const row = studio.getByRole('row', { name: /East/ })
  await row.focus()
  await studio.keyboard.press('F6')
  await expect(studio.getByRole('button', { name: 'F1 Keys' })).toBeFocused()
  await studio.keyboard.press('F6')
  await expect(studio.getByRole('button', { name: 'Halden Group' })).toBeFocused()
  await studio.keyboard.press('Shift+F6')
  await studio.keyboard.press('Shift+F6')
  await expect(row).toBeFocused()
})

test('the places of the rail have keys', async ({ studio }) => {
  await studio.keyboard.press('Control+k')
  await studio.keyboard.type('>settings')
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await studio.keyboard.press('Control+1')
  await expect(studio.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`palette and keys are accessible in ${colorScheme} colours`, async ({ studio }) => {
    await studio.emulateMedia({ colorScheme })
    await studio.keyboard.press('Control+k')
    await expectAccessible(studio)
    await studio.keyboard.press('Escape')
    await studio.keyboard.press('F1')
    await expectAccessible(studio)
  })
}
