import { app, BrowserWindow, ipcMain, session } from 'electron'
import { connectPages } from './backend.ts'
import { buildMenu } from './menu.ts'
import { answerCalls } from './calls.ts'
import { declareScheme, serveFiles } from './scheme.ts'
import { openWindow } from './window.ts'

// A small app that uses each part of Electron that is imitated, for the stand-in's own specs.

app.enableSandbox()
app.setAppUserModelId('com.example.fixture')
declareScheme()

if (!app.requestSingleInstanceLock()) app.quit()
else {
  app.on('second-instance', (_event, argv) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.webContents.send('second-instance', argv)
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow()
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    app.addRecentDocument(file)
  })
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', (event) => {
      event.preventDefault()
      contents.send('refused', event.url)
    })
  })
  for (const name of ['before-quit', 'will-quit', 'quit'] as const) {
    app.on(name as 'quit', () => console.log(`event ${name}`))
  }

  answerCalls(ipcMain)
  void app.whenReady().then(() => {
    session.defaultSession.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
    session.defaultSession.setPermissionCheckHandler(() => false)
    session.defaultSession.setSpellCheckerEnabled(false)
    serveFiles()
    buildMenu()
    connectPages()
    openWindow()
  })
}
