import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { menuTemplate, type MenuActions, type MenuContent } from '#electron/desktop/menu.ts'
import type { RecentWorkspace } from '#shared/contract/workspace.ts'

const content: MenuContent = {
  page: { commands: [], theme: 'system' },
  recent: [],
  isMac: false,
  isDevelopment: false,
}

function build(change: Partial<MenuContent> = {}) {
  const done: unknown[] = []
  const note = (name: string) => (value?: unknown) => done.push(value === undefined ? name : [name, value])
  const actions: MenuActions = {
    run: note('run'),
    openWorkspace: note('open'),
    openRecent: note('recent'),
    forgetRecent: note('forget'),
    importFile: note('import'),
    showAbout: note('about'),
  }
  const items = allItems(menuTemplate({ ...content, ...change }, actions))
  const item = (id: string) => items.find((one) => one.id === id)
  const choose = (id: string) => (item(id)?.click as (() => void) | undefined)?.()
  return { done, items, item, choose }
}

function allItems(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? allItems(item.submenu) : [])])
}

const recent = (name: string, missing = false): RecentWorkspace => ({
  id: name,
  name,
  folder: '/data',
  openedAt: '2026-11-13T09:41:00Z',
  missing,
  leads: null,
  sample: false,
})

describe('the native menu', () => {
  it("offers the page's commands only as far as the page does", () => {
    const command = { command: 'workspace.close', title: 'Close the workspace', enabled: true } as const
    const { item, choose, done } = build({ page: { commands: [command], theme: 'system' } })
    expect(item('file.close')?.enabled).toBe(true)
    expect(item('file.new')?.enabled).toBe(false)
    choose('file.close')
    expect(done).toEqual([['run', 'workspace.close']])
  })

  it('names what undo would undo, and allows it for the text being typed even when there is nothing else', () => {
    const command = { command: 'app.undo', title: 'Undo move Country', enabled: false } as const
    const { item } = build({ page: { commands: [command], theme: 'system' } })
    expect(item('edit.undo')).toMatchObject({ label: 'Undo move Country', enabled: true })
  })

  it("shows the keys of the page's commands without taking them from the page", () => {
    const { items } = build()
    const keyed = items.filter(({ accelerator }) => accelerator !== undefined)
    expect(keyed.map(({ id }) => id)).toEqual(['file.open', 'edit.undo', 'edit.redo', 'help.keys'])
    expect(keyed.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true)
  })

  it('lists recent workspaces that are there', () => {
    const { item, choose, done } = build({ recent: [recent('A & B'), recent('gone', true)] })
    expect(item('file.recent.A & B')?.label).toBe('A && B')
    expect(item('file.recent.gone')).toBeUndefined()
    choose('file.recent.A & B')
    choose('file.forgetRecent')
    expect(done).toEqual([['recent', 'A & B'], 'forget'])
  })

  it('marks the theme in use', () => {
    const { item } = build({ page: { commands: [], theme: 'dark' } })
    expect(['light', 'dark', 'system'].map((theme) => item(`view.theme.${theme}`)?.checked)).toEqual([
      false,
      true,
      false,
    ])
  })

  it('has the developer tools only while being developed', () => {
    const tools = (isDevelopment: boolean) =>
      build({ isDevelopment }).items.some(({ role }) => role === 'toggleDevTools')
    expect([tools(false), tools(true)]).toEqual([false, true])
  })

  it('follows the customs of a Mac there', () => {
    const { items, item } = build({ isMac: true })
    expect(items[0]?.role).toBe('appMenu')
    expect(items.some(({ role }) => role === 'windowMenu')).toBe(true)
    expect(item('file.quit')).toBeUndefined()
  })
})
