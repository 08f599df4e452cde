import type { WindowOptions } from './window-options.ts'
import { workArea } from './screen.ts'

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type WindowMode = 'normal' | 'minimized' | 'maximized'

/** Where a window is and whether it is minimized or maximized: what a window manager would know. */
export function createWindowFrame(options: WindowOptions) {
  const { width = 800, height = 600, minWidth = 0, minHeight = 0 } = options
  let normal: Bounds = {
    x: options.x ?? Math.round(workArea.x + (workArea.width - width) / 2),
    y: options.y ?? Math.round(workArea.y + (workArea.height - height) / 2),
    width: Math.max(width, minWidth),
    height: Math.max(height, minHeight),
  }
  let mode: WindowMode = 'normal'
  let before: WindowMode = 'normal'

  return {
    mode: (): WindowMode => mode,
    normal: (): Bounds => ({ ...normal }),
    current: (): Bounds => ({ ...(mode === 'maximized' ? workArea : normal) }),
    setNormal: (bounds: Partial<Bounds>): void => {
      const wanted = { ...normal, ...bounds }
      normal = {
        ...wanted,
        width: Math.max(wanted.width, minWidth),
        height: Math.max(wanted.height, minHeight),
      }
    },
    change: (to: WindowMode): void => {
      before = mode === 'minimized' ? before : mode
      mode = to
    },
    /** What it was before it was minimized. */
    before: (): WindowMode => before,
  }
}
