import { expect, test, testAlone } from './fixture-test.ts'

test('a menu item is found by its id and its click reaches the page', async ({ app, page }) => {
  const heard = await page.evaluateHandle(() => ({ pong: fixture.nextPong() }))
  await app.evaluate(({ BrowserWindow, Menu }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('greet')
    item?.click(undefined, BrowserWindow.getFocusedWindow(), undefined)
  })
  expect(await heard.evaluate(({ pong }) => pong)).toEqual(['from the menu'])
})

test('labels, roles and accelerators of the template can be read', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page')
  const items = await app.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu()
    return {
      top: menu?.items.map(({ label }) => label),
      greet: menu?.getMenuItemById('greet')?.accelerator,
      edit: menu?.getMenuItemById('edit')?.submenu?.items.map(({ role, type }) => role ?? type),
    }
  })
  expect(items).toEqual({
    top: ['&File', 'Edit', '&View'],
    greet: 'CmdOrCtrl+G',
    edit: ['undo', 'redo', 'separator', 'cut', 'copy', 'paste', 'delete', 'separator', 'selectall'],
  })
})

test('checkbox and radio items flip when they are clicked', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page')
  const checked = await app.evaluate(({ Menu }) => {
    const byId = (id: string): Electron.MenuItem | null | undefined =>
      Menu.getApplicationMenu()?.getMenuItemById(id)
    const look = (): (boolean | undefined)[] => ['grid', 'one', 'two'].map((id) => byId(id)?.checked)
    byId('grid')?.click()
    byId('two')?.click()
    const after = look()
    byId('grid')?.click()
    byId('one')?.click()
    return [after, look()]
  })
  expect(checked).toEqual([
    [true, false, true],
    [false, true, false],
  ])
})

testAlone('the theme the app chooses is the one the page sees', async ({ app, page }) => {
  const isDark = (): Promise<boolean> =>
    page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  expect(await isDark()).toBe(false)
  const [updated, dark] = await app.evaluate(({ nativeTheme }) => {
    let told = false
    nativeTheme.once('updated', () => (told = true))
    nativeTheme.themeSource = 'dark'
    return [told, nativeTheme.shouldUseDarkColors]
  })
  expect([updated, dark]).toEqual([true, true])
  await expect.poll(isDark).toBe(true)
  await page.reload()
  expect(await isDark()).toBe(true)
})

test('the roles of the Edit menu work on the field that has the focus', async ({ app, page }) => {
  const field = page.getByLabel('Text')
  await field.focus()
  const choose = (role: string): Promise<void> =>
    app.evaluate(({ BrowserWindow, Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.getMenuItemById('edit')?.submenu?.items
      const window = BrowserWindow.getFocusedWindow()
      items
        ?.find((item) => item.role?.toLowerCase() === wanted)
        ?.click(undefined, window, window?.webContents)
    }, role)
  await choose('selectall')
  await choose('delete')
  await expect(field).toHaveValue('')
  await choose('undo')
  await expect(field).toHaveValue('some text')
  await choose('redo')
  await expect(field).toHaveValue('')
})

test('cut and paste move text', async ({ page, window }) => {
  const field = page.getByLabel('Text')
  await field.focus()
  await window.evaluate((w) => {
    w.webContents.selectAll()
    w.webContents.cut()
  })
  await expect(field).toHaveValue('')
  await window.evaluate((w) => w.webContents.paste())
  await expect(field).toHaveValue('some text')
})

testAlone('zoom is kept by the window and seen by the page', async ({ app, page }) => {
  const level = await app.evaluate(({ BrowserWindow, Menu }) => {
    const window = BrowserWindow.getFocusedWindow()
    const item = Menu.getApplicationMenu()?.getMenuItemById('zoom')
    item?.click(undefined, window, window?.webContents)
    item?.click(undefined, window, window?.webContents)
    return window?.webContents.getZoomLevel()
  })
  expect(level).toBe(1)
  await expect.poll(() => page.evaluate(() => document.documentElement.style.zoom)).toBe('1.2')
})

testAlone('what leaves the app is noted instead', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page')
  const calls = await app.evaluate(({ Menu, shell }) => {
    Menu.getApplicationMenu()?.getMenuItemById('site')?.click()
    shell.showItemInFolder('/file')
    return globalThis.standInJournal.map(({ call, args }) => [call, ...args])
  })
  expect(calls).toEqual([
    ['app.enableSandbox'],
    ['app.setAppUserModelId', 'com.example.fixture'],
    ['session.setSpellCheckerEnabled', false],
    ['shell.openExternal', 'https://example.com/'],
    ['shell.showItemInFolder', '/file'],
  ])
})

testAlone('full screen is switched on and off by its role', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page')
  const states = await app.evaluate(({ BrowserWindow, Menu }) => {
    const [window] = BrowserWindow.getAllWindows()
    const menu = Menu.buildFromTemplate([{ id: 'full', role: 'togglefullscreen' }])
    const seen: unknown[] = []
    window?.on('enter-full-screen', () => seen.push('entered'))
    window?.on('leave-full-screen', () => seen.push('left'))
    for (let time = 0; time < 2; time++) {
      menu.getMenuItemById('full')?.click(undefined, window)
      seen.push(window?.isFullScreen())
    }
    return seen
  })
  expect(states).toEqual(['entered', true, 'left', false])
})

test('an accelerator is registered unless the entry says that it is not', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page')
  const registered = await app.evaluate(({ Menu }) =>
    Menu.buildFromTemplate([
      { label: 'One', accelerator: 'F2' },
      { label: 'Two', accelerator: 'F3', registerAccelerator: false },
    ]).items.map((item) => item.registerAccelerator),
  )
  expect(registered).toEqual([true, false])
})
