import type { BrowserWindow } from './browser-window.ts'

const windows = new Map<number, BrowserWindow>()
let focused: BrowserWindow | undefined
let lastId = 0

/** The windows there are and the one that has the focus. */
export const openWindows = {
  nextId: (): number => ++lastId,
  add: (window: BrowserWindow): void => void windows.set(window.id, window),
  remove: (window: BrowserWindow): void => {
    windows.delete(window.id)
    if (focused === window) focused = undefined
  },
  all: (): BrowserWindow[] => [...windows.values()],
  focused: (): BrowserWindow | undefined => focused,
  focus: (window: BrowserWindow | undefined): void => {
    if (focused === window) return
    const before = focused
    focused = window
    before?.emit('blur')
    window?.emit('focus')
  },
}
