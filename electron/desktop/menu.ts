import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand, MenuState } from '#shared/contract/shell.ts'
import type { RecentWorkspace } from '#shared/contract/workspace.ts'

/** What the menu shows. */
export interface MenuContent {
  readonly page: MenuState
  readonly recent: readonly RecentWorkspace[]
  readonly isMac: boolean
  readonly isDevelopment: boolean
}

/** What its entries do. */
export interface MenuActions {
  readonly run: (command: MenuCommand) => void
  readonly openWorkspace: () => void
  readonly openRecent: (id: string) => void
  readonly forgetRecent: () => void
  readonly importFile: () => void
  readonly showAbout: () => void
}

type Item = MenuItemConstructorOptions

/**
 * The native menu. Keys of the page's own commands are shown but not registered: a key press is the page's first, and
 * what it means there depends on where the focus is.
 */
export function menuTemplate(content: MenuContent, actions: MenuActions): Item[] {
  const { isMac, isDevelopment } = content
  const command = commandItem(content.page, actions.run)
  return [
    ...(isMac ? [{ role: 'appMenu' } satisfies Item] : []),
    {
      label: '&File',
      submenu: [
        command('file.new', 'workspace.new', 'New workspace …'),
        shownKey('file.open', 'Open workspace …', 'CmdOrCtrl+O', actions.openWorkspace),
        { label: 'Open recent', submenu: recentItems(content.recent, actions) },
        command('file.sample', 'workspace.sample', 'Open the sample organisation'),
        separator,
        { id: 'file.import', label: 'Import file …', click: actions.importFile },
        separator,
        command('file.close', 'workspace.close', 'Close workspace'),
        isMac ? { role: 'close' } : { id: 'file.quit', role: 'quit', label: 'Quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        command('edit.undo', 'app.undo', 'Undo', 'CmdOrCtrl+Z'),
        command('edit.redo', 'app.redo', 'Redo', isMac ? 'Shift+CmdOrCtrl+Z' : 'CmdOrCtrl+Y'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'delete' },
        separator,
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { label: 'Theme', submenu: themeItems(content.page, actions) },
        separator,
        { id: 'view.actualSize', role: 'resetZoom' },
        { id: 'view.zoomIn', role: 'zoomIn' },
        { id: 'view.zoomOut', role: 'zoomOut' },
        separator,
        { id: 'view.fullScreen', role: 'togglefullscreen' },
        ...(isDevelopment ? [separator, { role: 'toggleDevTools' } satisfies Item] : []),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' } satisfies Item] : []),
    {
      label: '&Help',
      role: 'help',
      submenu: [
        command('help.keys', 'app.keys', 'Keyboard shortcuts', 'F1'),
        { id: 'help.about', label: 'About Segment Studio', click: actions.showAbout },
      ],
    },
  ]
}

const separator: Item = { type: 'separator' }

function commandItem({ commands }: MenuState, run: MenuActions['run']) {
  return (id: string, command: MenuCommand, label: string, keys?: string): Item => {
    const told = commands.find((one) => one.command === command)
    const isUndo = command === 'app.undo' || command === 'app.redo'
    return {
      ...shownKey(id, isUndo ? (told?.title ?? label) : label, keys, () => run(command)),
      // What the page does not offer cannot be done now; undo stays possible for the text being typed.
      enabled: isUndo || told?.enabled === true,
    }
  }
}

function shownKey(id: string, label: string, keys: string | undefined, click: () => void): Item {
  return {
    id,
    label,
    click,
    ...(keys === undefined ? {} : { accelerator: keys, registerAccelerator: false }),
  }
}

function themeItems({ theme }: MenuState, { run }: MenuActions): Item[] {
  const themes = [
    ['light', 'Light'],
    ['dark', 'Dark'],
    ['system', 'As the system'],
  ] as const
  return themes.map(([name, label]) => ({
    id: `view.theme.${name}`,
    label,
    type: 'radio',
    checked: theme === name,
    click: () => run(`app.theme.${name}`),
  }))
}

const mostRecent = 10

function recentItems(recent: readonly RecentWorkspace[], actions: MenuActions): Item[] {
  const shown = recent.filter(({ missing }) => !missing).slice(0, mostRecent)
  if (shown.length === 0) return [{ label: 'None yet', enabled: false }]
  return [
    ...shown.map(({ id, name, folder }) => ({
      id: `file.recent.${id}`,
      label: name.replaceAll('&', '&&'),
      sublabel: folder,
      click: () => actions.openRecent(id),
    })),
    separator,
    { id: 'file.forgetRecent', label: 'Clear this list', click: actions.forgetRecent },
  ]
}
