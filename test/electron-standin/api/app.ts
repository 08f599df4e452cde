import { loud, LoudEmitter } from '#test/electron-standin/loud.ts'
import { note } from '#test/electron-standin/journal.ts'
import { prevented } from '#test/electron-standin/preventable.ts'
import { state } from '#test/electron-standin/state.ts'
import { createAppPaths } from './app-paths.ts'
import { openWindows } from './open-windows.ts'
import { takeSingleInstanceLock } from './single-instance.ts'

const events = [
  ...['will-finish-launching', 'ready', 'window-all-closed', 'activate', 'before-quit', 'will-quit', 'quit'],
  ...['second-instance', 'open-file', 'browser-window-created', 'web-contents-created'],
]

const switches = new Map<string, string>()
const paths = createAppPaths()
const isReady = Promise.withResolvers<undefined>()
let releaseLock: (() => void) | undefined
let name: string | undefined
let exiting = false

class App extends LoudEmitter {
  readonly isPackaged = false
  readonly commandLine = loud('app.commandLine', {
    appendSwitch: (key: string, value = '') => void switches.set(key, value),
    hasSwitch: (key: string) => switches.has(key),
    getSwitchValue: (key: string) => switches.get(key) ?? '',
  })

  get name(): string {
    return this.getName()
  }

  getName(): string {
    return name ?? state.manifest.productName ?? state.manifest.name ?? 'Electron'
  }

  setName(value: string): void {
    name = value
  }

  getVersion(): string {
    return state.manifest.version ?? ''
  }

  getAppPath(): string {
    return state.appFolder
  }

  getLocale(): string {
    return 'en-GB'
  }

  getPath(which: string): string {
    return paths.get(which)
  }

  setPath(which: string, folder: string): void {
    paths.set(which, folder)
  }

  isReady(): boolean {
    return state.ready
  }

  whenReady(): Promise<undefined> {
    return isReady.promise
  }

  enableSandbox(): void {
    if (state.ready) throw new Error('app.enableSandbox() can only be called before app is ready')
    note('app.enableSandbox')
  }

  disableHardwareAcceleration(): void {
    if (state.ready)
      throw new Error('app.disableHardwareAcceleration() can only be called before app is ready')
    note('app.disableHardwareAcceleration')
  }

  setAppUserModelId(id: string): void {
    note('app.setAppUserModelId', id)
  }

  addRecentDocument(file: string): void {
    note('app.addRecentDocument', file)
  }

  clearRecentDocuments(): void {
    note('app.clearRecentDocuments')
  }

  requestSingleInstanceLock(): boolean {
    releaseLock ??= takeSingleInstanceLock(this.getPath('userData'), (argv, workingDirectory) =>
      this.emit('second-instance', {}, argv, workingDirectory),
    )
    return releaseLock !== undefined
  }

  hasSingleInstanceLock(): boolean {
    return releaseLock !== undefined
  }

  releaseSingleInstanceLock(): void {
    releaseLock?.()
    releaseLock = undefined
  }

  /** before-quit, then every window is asked to close, then will-quit; each of them may say no. */
  quit(): void {
    if (state.quitting || prevented(this, 'before-quit')) return
    state.quitting = true
    void this.#closeWindows()
  }

  /** Asks nobody; `quit` is the only event. The process ends once Chromium has. */
  exit(code = 0): void {
    if (exiting) return
    exiting = true
    state.quitting = true
    this.emit('quit', {}, code)
    this.releaseSingleInstanceLock()
    const closed = state.launching?.then((chromium) => chromium.close()) ?? Promise.resolve()
    void closed.finally(() => process.exit(code))
  }

  async #closeWindows(): Promise<void> {
    for (const window of openWindows.all()) {
      if (await window.requestClose()) continue
      state.quitting = false
      return
    }
    if (prevented(this, 'will-quit')) state.quitting = false
    else this.exit()
  }
}

export const app = new App(events)

/** After the last window: an app that does not listen ends. */
export function tellAllWindowsClosed(): void {
  if (state.quitting) return
  if (app.listenerCount('window-all-closed') > 0) app.emit('window-all-closed')
  else app.quit()
}

export function tellReady(): void {
  state.ready = true
  app.emit('will-finish-launching')
  app.emit('ready', {}, {})
  isReady.resolve(undefined)
}

export function settleUserData(folder: string): void {
  paths.settle(folder)
}
