import { expect, test, testAlone } from './fixture-test.ts'

testAlone('a window is shown when it is ready and has the focus', async ({ window }) => {
  const state = (): Promise<unknown[]> =>
    window.evaluate((w) => [w.isVisible(), w.isFocused(), w.getTitle(), w.isDestroyed()])
  await expect.poll(state).toEqual([true, true, 'Fixture page', false])
})

test('minimize, restore and maximize change what the window says of itself', async ({ window }) => {
  const states = await window.evaluate((w) => {
    const seen: string[] = []
    for (const name of ['maximize', 'minimize', 'restore', 'unmaximize'] as const) {
      w.on(name as 'maximize', () => seen.push(name))
    }
    const log = (): number => seen.push(`${w.isMinimized() ? 'min' : ''}${w.isMaximized() ? 'max' : ''}`)
    w.maximize()
    log()
    w.minimize()
    log()
    w.restore()
    log()
    w.unmaximize()
    log()
    return seen
  })
  expect(states).toEqual(['maximize', 'max', 'minimize', 'min', 'restore', 'max', 'unmaximize', ''])
})

test('bounds are kept while maximized and are those of the page', async ({ page, window }) => {
  const result = await window.evaluate((w) => {
    w.setBounds({ x: 10, y: 20, width: 1000, height: 640 })
    w.maximize()
    const maximized = w.getBounds()
    const normal = w.getNormalBounds()
    w.unmaximize()
    w.setBounds({ width: 100 })
    return { maximized, normal, small: w.getBounds().width }
  })
  expect(result).toEqual({
    maximized: { x: 0, y: 32, width: 1920, height: 1048 },
    normal: { x: 10, y: 20, width: 1000, height: 640 },
    small: 400,
  })
  await window.evaluate((w) => w.setBounds({ width: 1100, height: 640 }))
  await expect.poll(() => page.evaluate(() => outerWidth)).toBe(1100)
})

testAlone(
  'a listener of close can keep the window open; destroy asks nobody',
  async ({ app, page, window }) => {
    const stillThere = await app.evaluate(({ BrowserWindow }) => {
      const [first] = BrowserWindow.getAllWindows()
      first?.once('close', (event) => event.preventDefault())
      first?.close()
      return first?.isDestroyed()
    })
    expect(stillThere).toBe(false)
    const gone = page.waitForEvent('close')
    await window.evaluate((w) => {
      w.on('close', (event) => event.preventDefault())
      w.destroy()
    })
    await gone
  },
)

test('a destroyed window throws at every use but isDestroyed', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page')
  const result = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    const closed = new Promise<void>((resolve) => window.once('closed', () => resolve()))
    window.close()
    await closed
    try {
      window.focus()
    } catch (error) {
      return [window.isDestroyed(), String(error)]
    }
    return []
  })
  expect(result).toEqual([true, 'TypeError: Object has been destroyed'])
})

testAlone('two windows share the app and only one has the focus', async ({ app, page }) => {
  const second = app.waitForEvent('window')
  const [before, after] = await app.evaluate(async ({ app: electronApp, BrowserWindow }) => {
    const [first] = BrowserWindow.getAllWindows()
    const other = new BrowserWindow({
      webPreferences: { preload: `${electronApp.getAppPath()}/preload.cjs`, sandbox: true },
    })
    const focused = (): number | undefined => BrowserWindow.getFocusedWindow()?.id
    const whenNew = focused() === other.id
    first?.focus()
    await other.loadURL('fixture://app/index.html')
    return [whenNew, focused() === first?.id]
  })
  expect([before, after]).toEqual([true, true])
  await expect((await second).getByRole('status')).toHaveText('connected')
  await expect(page.getByRole('status')).toHaveText('connected')
})

test('title, file and edited mark can be set', async ({ window }) => {
  const marks = await window.evaluate((w) => {
    w.setTitle('North')
    w.setRepresentedFilename('/north.segws')
    w.setDocumentEdited(true)
    return [w.getTitle(), w.getRepresentedFilename(), w.isDocumentEdited()]
  })
  expect(marks).toEqual(['North', '/north.segws', true])
})

test('the screen has one display and every window lies on it', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page')
  const same = await app.evaluate(({ screen }) => {
    const primary = screen.getPrimaryDisplay()
    const matching = screen.getDisplayMatching({ x: 0, y: 0, width: 10, height: 10 })
    return screen.getAllDisplays().length === 1 && matching.id === primary.id
  })
  expect(same).toBe(true)
})
