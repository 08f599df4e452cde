import { app } from './app.ts'
import type { BrowserWindow } from './browser-window.ts'
import type { WebContents } from './web-contents.ts'

export interface RoleTarget {
  readonly window: BrowserWindow | undefined
  readonly contents: WebContents | undefined
}

interface Role {
  readonly label: string
  readonly act?: (target: RoleTarget) => void
  readonly submenu?: readonly { readonly role?: string; readonly type?: 'separator' }[]
}

const zoomBy = (step: number) => (target: RoleTarget) =>
  target.contents?.setZoomLevel(target.contents.getZoomLevel() + step)

const separator = { type: 'separator' } as const
const rolesOf = (...names: string[]): { role: string }[] => names.map((role) => ({ role }))

/** The roles that are imitated; as in Electron, those of a window do nothing when `click` is given none. */
export const menuRoles: Readonly<Record<string, Role>> = {
  undo: { label: 'Undo', act: ({ contents }) => contents?.undo() },
  redo: { label: 'Redo', act: ({ contents }) => contents?.redo() },
  cut: { label: 'Cut', act: ({ contents }) => contents?.cut() },
  copy: { label: 'Copy', act: ({ contents }) => contents?.copy() },
  paste: { label: 'Paste', act: ({ contents }) => contents?.paste() },
  delete: { label: 'Delete', act: ({ contents }) => contents?.delete() },
  selectall: { label: 'Select All', act: ({ contents }) => contents?.selectAll() },
  reload: { label: 'Reload', act: ({ contents }) => contents?.reload() },
  resetzoom: { label: 'Actual Size', act: ({ contents }) => contents?.setZoomLevel(0) },
  zoomin: { label: 'Zoom In', act: zoomBy(0.5) },
  zoomout: { label: 'Zoom Out', act: zoomBy(-0.5) },
  toggledevtools: { label: 'Toggle Developer Tools', act: ({ contents }) => contents?.openDevTools() },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    act: ({ window }) => window?.setFullScreen(!window.isFullScreen()),
  },
  minimize: { label: 'Minimize', act: ({ window }) => window?.minimize() },
  close: { label: 'Close Window', act: ({ window }) => window?.close() },
  quit: { label: 'Quit', act: () => app.quit() },
  help: { label: 'Help' },
  filemenu: { label: 'File', submenu: rolesOf('quit') },
  editmenu: {
    label: 'Edit',
    submenu: [
      ...rolesOf('undo', 'redo'),
      separator,
      ...rolesOf('cut', 'copy', 'paste', 'delete'),
      separator,
      ...rolesOf('selectAll'),
    ],
  },
  viewmenu: {
    label: 'View',
    submenu: [
      ...rolesOf('reload', 'toggleDevTools'),
      separator,
      ...rolesOf('resetZoom', 'zoomIn', 'zoomOut'),
    ],
  },
  windowmenu: { label: 'Window', submenu: rolesOf('minimize', 'close') },
}

export function roleOf(name: string): Role {
  const role = menuRoles[name.toLowerCase()]
  if (!role) throw new Error(`stand-in: the menu role '${name}' is not supported`)
  return role
}
