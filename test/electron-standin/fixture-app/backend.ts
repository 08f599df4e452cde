import { fileURLToPath } from 'node:url'
import { BrowserWindow, ipcMain, MessageChannelMain, utilityProcess, type UtilityProcess } from 'electron'

/** Forks the utility process, and again when it ends; each page that asks gets a port to it. */
export function connectPages(): void {
  let child = fork()

  function fork(): UtilityProcess {
    const forked = utilityProcess.fork(fileURLToPath(new URL('utility.ts', import.meta.url)), ['an argument'])
    forked.on('message', (message: string) => console.log(`utility says: ${message}`))
    forked.once('exit', (code) => {
      console.log(`utility ended with ${code}`)
      child = fork()
      // A page is not told that its port has closed, so it is told here.
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send('backend-gone')
    })
    return forked
  }

  ipcMain.on('backend-connect', (event) => {
    const { port1, port2 } = new MessageChannelMain()
    child.postMessage({ from: event.senderFrame?.url }, [port1])
    event.sender.postMessage('backend-port', null, [port2])
  })
}
