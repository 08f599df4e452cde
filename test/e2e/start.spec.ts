import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createWorkspace, expect, expectAccessible, test } from './fixtures.ts'

test('the sample organisation opens with one key', async ({ studio }) => {
  await expect(studio.getByRole('button', { name: /Open the sample organisation/ })).toBeFocused()
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('grid', { name: 'Segments' })).toBeVisible({ timeout: 30_000 })
  await expect(studio.getByRole('contentinfo')).toContainText('Leads 12,000')
  await expect(studio.getByRole('contentinfo')).toContainText('As of Fri 13 Nov 2026')
  await expect(studio).toHaveTitle('Segments - Sample organisation - Segment Studio')
})

test('making the sample organisation can be cancelled and leaves nothing behind', async ({ studio }) => {
  await studio.keyboard.press('Enter')
  await studio.getByRole('button', { name: 'Cancel' }).click()
  await expect(studio.getByRole('progressbar')).toBeHidden()
  await expect(studio.getByRole('contentinfo')).toContainText('No workspace open')
  await studio.reload()
  await expect(studio.getByText('None yet.')).toBeVisible()
})

test('a new workspace is made by keyboard alone', async ({ studio }) => {
  await studio.keyboard.press('Tab')
  await studio.keyboard.press('Enter')
  await studio.keyboard.type('Halden Group')
  await studio.keyboard.press('Enter')
  await expect(studio.getByText('No segments for leads yet.')).toBeVisible()
  await expect(studio.getByRole('button', { name: 'Halden Group' })).toBeVisible()
})

test('a workspace without a name is not made', async ({ studio }) => {
  await studio.keyboard.press('Alt+n')
  await studio.getByRole('dialog').getByRole('button', { name: 'Create' }).click()
  await expect(studio.getByLabel('Name')).toHaveAccessibleDescription('A workspace needs a name. Enter one.')
})

test('a name that is taken is told where it was typed', async ({ studio }) => {
  await createWorkspace(studio)
  await studio.getByRole('button', { name: 'Halden Group' }).click()
  await studio.getByRole('menuitem', { name: 'New workspace' }).click()
  const name = studio.getByRole('textbox', { name: 'Name' })
  await name.fill('Halden Group')
  await studio.keyboard.press('Enter')
  await expect(name).toHaveAccessibleDescription(/exists already. Choose another name/)
})

test('a workspace opened before is opened again from the list', async ({ studio }) => {
  await createWorkspace(studio)
  await studio.getByRole('button', { name: 'Halden Group' }).click()
  await studio.getByRole('menuitem', { name: 'Close workspace' }).click()
  await studio
    .getByRole('main')
    .getByRole('button', { name: /^Halden Group/ })
    .click()
  await expect(studio.getByText('No segments for leads yet.')).toBeVisible()
})

test('a workspace whose file is gone says so and can be taken out of the list', async ({ studio, home }) => {
  await createWorkspace(studio)
  await studio.getByRole('button', { name: 'Halden Group' }).click()
  await studio.getByRole('menuitem', { name: 'Close workspace' }).click()
  await expect(studio.getByText('See who matches')).toBeVisible()
  await rm(join(home, 'workspaces'), { recursive: true })
  await studio.reload()
  await expect(studio.getByText('file not found')).toBeVisible()
  await studio.getByRole('button', { name: 'Remove Halden Group from the list' }).click()
  await expect(studio.getByText('None yet.')).toBeVisible()
})

test('a dropped table asks for a workspace named after it', async ({ studio }) => {
  const [chooser] = await Promise.all([
    studio.waitForEvent('filechooser'),
    studio.getByRole('button', { name: /Drop a CSV/ }).click(),
  ])
  await chooser.setFiles({ name: 'leads-march.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') })
  await expect(studio.getByRole('dialog', { name: 'New workspace' }).getByLabel('Name')).toHaveValue(
    'leads-march',
  )
})

test('a file that is no table is refused by name', async ({ studio }) => {
  const [chooser] = await Promise.all([
    studio.waitForEvent('filechooser'),
    studio.getByRole('button', { name: /Drop a CSV/ }).click(),
  ])
  await chooser.setFiles({ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') })
  await expect(studio.getByRole('alert')).toContainText('scan.pdf is not a table.')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the start screen is accessible in ${colorScheme} colours`, async ({ studio }) => {
    await studio.emulateMedia({ colorScheme })
    await expectAccessible(studio)
    await studio.keyboard.press('Alt+n')
    await expectAccessible(studio)
  })
}
