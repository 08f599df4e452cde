import { app, BrowserWindow, dialog, Menu, nativeTheme } from 'electron'
import type { MenuCommand, MenuState } from '#shared/contract/shell.ts'
import { showAbout } from './about.ts'
import type { Wanted } from './arguments.ts'
import { startBackendProcess } from './backend-process.ts'
import { tellOfFailure } from './failure-dialog.ts'
import { followWorkspace } from './follow-workspace.ts'
import { createDraftKeeper } from './keep-drafts.ts'
import { lockSession } from './lock-down.ts'
import { openMainWindow } from './main-window.ts'
import { menuTemplate } from './menu.ts'
import { createFileOpener } from './open-files.ts'
import { handOutPorts } from './page-ports.ts'
import { servePage } from './page-scheme.ts'
import { reloadAfterCrash } from './reload-after-crash.ts'
import { createUploads } from './uploads.ts'
import { createWindowStateFile } from './window-state-file.ts'
import { createWishes } from './wishes.ts'

export interface ShellOptions {
  readonly home: string
  /** Where the page is loaded from. */
  readonly address: string
  readonly isDevelopment: boolean
  /** Built files. */
  readonly pageFolder: string
  readonly preload: string
  readonly utility: string
}

/** Puts the desktop shell together; the application is ready. */
export function startShell(options: ShellOptions) {
  const { home, address, isDevelopment } = options
  const pageOrigin = /^[^:]+:\/\/[^/]+/.exec(address)?.[0] ?? ''
  const stateFile = createWindowStateFile(home)
  const wishes = createWishes()
  const drafts = createDraftKeeper(wishes)
  let page: MenuState = { commands: [], theme: 'system' }
  let window: BrowserWindow | null = null

  const workspace = followWorkspace(showMenu)
  const backend = startBackendProcess({
    entry: options.utility,
    // Trying it once more tells why it cannot be opened.
    prepare: (calls) => workspace.resume(calls, (id) => void files.openRecent(id)),
    onLost: () => BrowserWindow.getAllWindows().forEach(({ webContents }) => ports.give(webContents)),
    askForAnotherTry,
  })
  const files = createFileOpener({ calls: backend.calls, home })
  const uploads = createUploads(home, async (path) => (await backend.calls()).imports.offerPath({ path }))
  const ports = handOutPorts({
    pageOrigin,
    openBackendPort: backend.openPagePort,
    context: {
      wishes,
      files,
      kept: drafts.kept,
      editText: (edit) => window?.webContents[edit](),
      tellMenu(state) {
        page = state
        nativeTheme.themeSource = state.theme
        showMenu()
      },
    },
  })

  function showMenu(): void {
    const isMac = process.platform === 'darwin'
    const { recent } = workspace.now()
    const actions = {
      run: inWindow((command: MenuCommand) => wishes.make({ kind: 'command', command })),
      openWorkspace: inWindow(() => void files.chooseWorkspace()),
      openRecent: inWindow((id: string) => void files.openRecent(id)),
      forgetRecent: () => void backend.calls().then(workspace.forgetRecent).catch(tellOfFailure),
      importFile: inWindow(() => void importFile()),
      showAbout: () => void showAbout(),
    }
    const template = menuTemplate({ page, recent, isMac, isDevelopment }, actions)
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }

  /** On a Mac the menu outlives the window. */
  function inWindow<Parameters extends unknown[]>(action: (...parameters: Parameters) => void) {
    return (...parameters: Parameters) => {
      if (window === null) showWindow()
      action(...parameters)
    }
  }

  async function importFile(): Promise<void> {
    const file = await files.chooseImport()
    if (file !== null) wishes.make({ kind: 'import', file })
  }

  function showWindow(): void {
    if (window === null) {
      const { preload } = options
      window = openMainWindow({ stateFile, address, preload, isDevelopment, beforeClose: drafts.keep })
      window.once('closed', () => (window = null))
      reloadAfterCrash(window.webContents)
      return
    }
    if (window.isMinimized()) window.restore()
    window.focus()
  }

  lockSession(pageOrigin)
  servePage(options.pageFolder, uploads.receive)
  showMenu()
  showWindow()

  return {
    showWindow,
    /** Opens what a person asked for by arguments or by the desktop. */
    open({ workspace: path, sample }: Wanted): void {
      if (path !== null) void files.openWorkspace(path)
      else if (sample) wishes.make({ kind: 'command', command: 'workspace.sample' })
    },
    async end(): Promise<void> {
      await backend.end()
      uploads.remove()
    },
  }
}

async function askForAnotherTry(): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: app.getName(),
    message: 'The part of Segment Studio that keeps your workspace ends again and again.',
    detail: 'What was saved stays saved.',
    buttons: ['Try again', 'Quit'],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 1) app.quit()
}
