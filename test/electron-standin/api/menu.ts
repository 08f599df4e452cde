import { Loud } from '#test/electron-standin/loud.ts'
import type { BrowserWindow } from './browser-window.ts'
import { roleOf } from './menu-roles.ts'
import type { WebContents } from './web-contents.ts'

type ItemType = 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio'

interface ItemOptions {
  readonly id?: string
  readonly label?: string
  readonly sublabel?: string
  readonly toolTip?: string
  readonly role?: string
  readonly type?: ItemType
  readonly accelerator?: string
  readonly registerAccelerator?: boolean
  readonly enabled?: boolean
  readonly visible?: boolean
  readonly checked?: boolean
  readonly submenu?: readonly (ItemOptions | MenuItem)[] | Menu
  readonly click?: (item: MenuItem, window: BrowserWindow | undefined, event: object) => void
}

const known = new Set([
  ...['id', 'label', 'sublabel', 'toolTip', 'role', 'type', 'accelerator'],
  ...['enabled', 'visible', 'checked', 'submenu', 'click', 'registerAccelerator'],
])

export class MenuItem extends Loud {
  readonly id: string | undefined
  readonly label: string
  readonly sublabel: string
  readonly toolTip: string
  readonly role: string | undefined
  readonly type: ItemType
  readonly accelerator: string | undefined
  readonly registerAccelerator: boolean
  readonly submenu: Menu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean
  menu: Menu | undefined
  /** What choosing the item does; a spec calls it. */
  readonly click: (event?: object, window?: BrowserWindow, contents?: WebContents) => void

  constructor(options: ItemOptions) {
    super()
    const stranger = Object.keys(options).find((key) => !known.has(key))
    if (stranger) throw new Error(`stand-in: the menu item option '${stranger}' is not supported`)
    const role = options.role === undefined ? undefined : roleOf(options.role)
    const submenu = options.submenu ?? role?.submenu
    this.id = options.id
    this.label = options.label ?? role?.label ?? ''
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.role = options.role?.toLowerCase()
    this.type = options.type ?? (submenu ? 'submenu' : 'normal')
    this.accelerator = options.accelerator
    this.registerAccelerator = options.registerAccelerator ?? true
    this.submenu = submenu && (submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu))
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.menu = undefined
    this.click = (event = {}, window, contents) => {
      this.#flip()
      if (role?.act) role.act({ window, contents })
      else options.click?.(this, window, event)
    }
  }

  #flip(): void {
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type !== 'radio') return
    for (const item of this.menu?.items ?? []) if (item.type === 'radio') item.checked = item === this
  }
}

export class Menu extends Loud {
  static #applicationMenu: Menu | null = null

  readonly items: MenuItem[] = []

  append(item: MenuItem): void {
    item.menu = this
    this.items.push(item)
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  static buildFromTemplate(template: readonly (ItemOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    for (const entry of template) menu.append(entry instanceof MenuItem ? entry : new MenuItem(entry))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#applicationMenu = menu
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#applicationMenu
  }
}
