import { fileURLToPath } from 'node:url'
import { BrowserWindow } from 'electron'

export function openWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    minWidth: 400,
    show: false,
    webPreferences: {
      preload: fileURLToPath(new URL('preload.cjs', import.meta.url)),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('fixture://app/index.html')
  return window
}
