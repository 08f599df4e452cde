import { expect, test, testAlone } from './fixture-test.ts'

testAlone('a dialog that nobody replaced fails, one that was replaced answers', async ({ app, page }) => {
  const message = await page.evaluate(() => fixture.open().catch((error: unknown) => String(error)))
  expect(message).toContain('dialog.showOpenDialog has nobody to answer it')
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: ['/chosen'] })
  })
  expect(await page.evaluate(() => fixture.open())).toEqual(['/chosen'])
})

test('whatever is not imitated throws with its name', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture page')
  const messages = await app.evaluate((electron) => {
    const [window] = electron.BrowserWindow.getAllWindows()
    const attempts: (() => unknown)[] = [
      () => electron.app.setBadgeCount(1),
      () => electron.shell.beep(),
      () => electron.BrowserWindow.fromId(1)?.flashFrame(true),
      () => window?.setProgressBar(0.5),
      () => window?.webContents.print(),
      () => window?.webContents.session.webRequest,
      () => electron.screen.getCursorScreenPoint(),
      () => electron.dialog.showOpenDialogSync({}),
      () => electron.dialog.showErrorBox('a', 'b'),
      () => electron.Menu.getApplicationMenu()?.popup(),
      () => electron.Menu.buildFromTemplate([{ role: 'startSpeaking' }]),
      () => window?.on('swipe', () => undefined),
      () => window?.webContents.openDevTools(),
      () => new electron.BrowserWindow({ frame: false }),
      () => new electron.BrowserWindow({ webPreferences: { nodeIntegration: true } }),
      () => electron.utilityProcess.fork('x', [], { allowLoadingUnsignedLibraries: true }),
    ]
    return attempts.map((attempt) => {
      try {
        attempt()
        return 'nothing happened'
      } catch (error) {
        return (error as Error).message
      }
    })
  })
  expect(messages).toEqual([
    'stand-in: App.setBadgeCount is not supported',
    'stand-in: shell.beep is not supported',
    'stand-in: BrowserWindow.flashFrame is not supported',
    'stand-in: BrowserWindow.setProgressBar is not supported',
    'stand-in: WebContents.print is not supported',
    'stand-in: session.webRequest is not supported',
    'stand-in: screen.getCursorScreenPoint is not supported',
    'stand-in: dialog.showOpenDialogSync is not supported',
    'stand-in: dialog.showErrorBox has nobody to answer it; replace it through app.evaluate (a: b)',
    'stand-in: Menu.popup is not supported',
    "stand-in: the menu role 'startSpeaking' is not supported",
    "stand-in: the event 'swipe' of BrowserWindow is not supported",
    'stand-in: the developer tools were opened',
    "stand-in: the window option 'frame' is not supported",
    'stand-in: webPreferences.nodeIntegration can only be false',
    "stand-in: the utilityProcess option 'allowLoadingUnsignedLibraries' is not supported",
  ])
})
