import { app, dialog, type IpcMain } from 'electron'

/** What pages may ask of the main process. */
export function answerCalls(ipc: IpcMain): void {
  ipc.handle('describe', (event, ...args: unknown[]) => ({
    url: event.senderFrame?.url,
    name: app.getName(),
    version: app.getVersion(),
    packaged: app.isPackaged,
    args,
  }))
  ipc.handle('fail', () => {
    throw new Error('this always fails')
  })
  ipc.handle('open', async () => (await dialog.showOpenDialog({ properties: ['openFile'] })).filePaths)
  ipc.on('ping', (event, ...args: unknown[]) => event.reply('pong', ...args))
}
