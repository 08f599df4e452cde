import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSegments, createWorkspace } from '#test/e2e/fixtures.ts'
import { expect, test } from './desktop-test.ts'
import { answerMessages, answerOpenDialog, answerSaveDialog, chooseInMenu, menuEntry } from './menu-clicks.ts'
import { writeWorkspace } from './workspace-file.ts'

test('Open asks for a file and opens it', async ({ studio: { app, page }, home }) => {
  await answerOpenDialog(app, writeWorkspace(home, 'North'))
  await chooseInMenu(app, 'file.open')
  await expect(page).toHaveTitle('Segments - North - Segment Studio')
})

test("the page's own Open workspace shows the same dialog", async ({ studio: { app, page }, home }) => {
  await answerOpenDialog(app, writeWorkspace(home, 'North'))
  await page.keyboard.press('Control+o')
  await expect(page).toHaveTitle('Segments - North - Segment Studio')
})

test('a dialog that is dismissed changes nothing', async ({ studio: { app, page } }) => {
  await answerOpenDialog(app, null)
  await chooseInMenu(app, 'file.open')
  await chooseInMenu(app, 'file.import')
  await expect(page).toHaveTitle('Start - Segment Studio')
})

test('a file that is no workspace is told of in a dialog', async ({ studio: { app, page }, home }) => {
  const path = join(home, 'notes.segws')
  writeFileSync(path, 'these are notes, and there are enough of them to fill the beginning of a file')
  const messages = await answerMessages(app, 0)
  await answerOpenDialog(app, path)
  await chooseInMenu(app, 'file.open')
  await expect.poll(messages).toEqual([expect.stringContaining('notes.segws')])
  await expect(page).toHaveTitle('Start - Segment Studio')
})

test('New workspace asks for a name, and the file may lie anywhere', async ({
  studio: { app, page },
  home,
}) => {
  const path = join(home, 'elsewhere.segws')
  await answerSaveDialog(app, path)
  await chooseInMenu(app, 'file.new')
  await page
    .getByRole('dialog', { name: 'New workspace' })
    .getByRole('button', { name: 'Choose a folder' })
    .click()
  await expect(page).toHaveTitle('Segments - elsewhere - Segment Studio')
  expect(existsSync(path)).toBe(true)
})

test('Close workspace closes it and can be chosen only while one is open', async ({
  studio: { app, page },
}) => {
  const isEnabled = async () => (await menuEntry(app, 'file.close'))?.enabled
  await expect.poll(isEnabled).toBe(false)
  await createWorkspace(page)
  await expect.poll(isEnabled).toBe(true)
  await chooseInMenu(app, 'file.close')
  await expect(page).toHaveTitle('Start - Segment Studio')
})

test('the recent workspaces are in the menu and open from there', async ({ studio: { app, page }, home }) => {
  await answerOpenDialog(app, writeWorkspace(home, 'North & South'))
  await chooseInMenu(app, 'file.open')
  await expect(page).toHaveTitle('Segments - North & South - Segment Studio')
  await chooseInMenu(app, 'file.close')
  await expect(page).toHaveTitle('Start - Segment Studio')
  const recent = () =>
    app.evaluate(({ Menu }) => {
      const find = (items: readonly Electron.MenuItem[]): Electron.MenuItem | undefined =>
        items
          .flatMap((item) => [
            item,
            ...(item.submenu?.items ?? []).flatMap((one) => [one, ...(one.submenu?.items ?? [])]),
          ])
          .find(({ id }) => typeof id === 'string' && id.startsWith('file.recent.'))
      const found = find(Menu.getApplicationMenu()?.items ?? [])
      return { id: found?.id ?? '', label: found?.label }
    })
  await expect.poll(async () => (await recent()).label).toBe('North && South')
  await chooseInMenu(app, (await recent()).id)
  await expect(page).toHaveTitle('Segments - North & South - Segment Studio')
})

test('Undo names and takes back the last change of the page', async ({ studio: { app, page } }) => {
  await createWorkspace(page)
  await createSegments(page, 'East')
  await page.keyboard.press('Control+1')
  await page.getByRole('row', { name: /East/ }).click()
  await page.keyboard.press('Delete')
  await page
    .getByRole('alertdialog', { name: "Delete 'East'?" })
    .getByRole('button', { name: 'Delete permanently' })
    .click()
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(page.getByRole('row', { name: /East/ })).toBeHidden()
  await expect.poll(async () => (await menuEntry(app, 'edit.undo'))?.label).toMatch(/^Undo .*East/)
  await chooseInMenu(app, 'edit.undo')
  await expect(page.getByRole('row', { name: /East/ })).toBeVisible()
})

test('Undo in a text field takes back what was typed there', async ({ studio: { app, page } }) => {
  await createWorkspace(page)
  await createSegments(page, 'East')
  const filter = page.getByRole('searchbox', { name: 'Filter by name' })
  await filter.click()
  await filter.pressSequentially('West')
  await chooseInMenu(app, 'edit.undo')
  await expect(filter).not.toHaveValue('West')
  await filter.fill('')
  await expect(page.getByRole('row', { name: /East/ })).toBeVisible()
})

test('Keyboard shortcuts shows the sheet of keys', async ({ studio: { app, page } }) => {
  await chooseInMenu(app, 'help.keys')
  await expect(page.getByRole('dialog', { name: /keys/i })).toBeVisible()
})

test('a dialog of the page has to be answered before the menu does anything else to the page', async ({
  studio: { app, page },
}) => {
  await chooseInMenu(app, 'help.keys')
  await expect(page.getByRole('dialog', { name: /keys/i })).toBeVisible()
  await chooseInMenu(app, 'file.new')
  await chooseInMenu(app, 'view.theme.dark')
  await expect(page.getByRole('dialog', { name: 'New workspace' })).toBeHidden()
})

test('the theme is chosen in the menu, and the system draws its parts in it', async ({
  studio: { app, page },
}) => {
  await chooseInMenu(app, 'view.theme.dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect.poll(async () => (await menuEntry(app, 'view.theme.dark'))?.checked).toBe(true)
  await expect.poll(() => app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
})

test('the page is zoomed from the menu', async ({ studio: { app } }) => {
  await chooseInMenu(app, 'view.zoomIn')
  const level = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel())
  await expect.poll(level).toBeGreaterThan(0)
  await chooseInMenu(app, 'view.actualSize')
  await expect.poll(level).toBe(0)
})

test('About tells version and licence', async ({ studio: { app } }) => {
  const messages = await answerMessages(app, 0)
  await chooseInMenu(app, 'help.about')
  await expect.poll(messages).toEqual([expect.stringMatching(/^Segment Studio \d+\.\d+\.\d+/)])
})
