import { join } from 'node:path'
import { app, BrowserWindow, screen } from 'electron'
import { smallest, windowStart } from './window-state.ts'
import type { createWindowStateFile } from './window-state-file.ts'

export interface MainWindowOptions {
  readonly stateFile: ReturnType<typeof createWindowStateFile>
  readonly address: string
  readonly preload: string
  /** Whether this is run from sources by somebody who develops it. */
  readonly isDevelopment: boolean
  /** What has to be done before the window may go. */
  readonly beforeClose: () => Promise<void>
}

/** Opens the window where it was last time, on the page. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()]
  const { maximized, ...place } = windowStart(
    options.stateFile.read(),
    displays.map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({
    ...place,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: app.getName(),
    ...(app.isPackaged ? {} : { icon: join(app.getAppPath(), 'resources', 'icon.png') }),
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: options.isDevelopment,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  closeOnceReady(window, options)
  void window.loadURL(options.address)
  return window
}

function closeOnceReady(window: BrowserWindow, { stateFile, beforeClose }: MainWindowOptions): void {
  let state: 'open' | 'closing' | 'closable' = 'open'
  window.on('close', (event) => {
    if (state === 'closable') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    stateFile.write({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
    void beforeClose().finally(() => {
      state = 'closable'
      if (!window.isDestroyed()) window.close()
    })
  })
}
