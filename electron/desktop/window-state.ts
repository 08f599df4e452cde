import { z } from 'zod'

const Bounds = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})
export type Bounds = Readonly<z.infer<typeof Bounds>>

/** Where the window was when it was closed, in the system's points. */
export const WindowState = z.object({ bounds: Bounds, maximized: z.boolean() })
export type WindowState = z.infer<typeof WindowState>

/** The smallest window the page is made for. */
export const smallest = { width: 640, height: 480 } as const

/** How the window starts: without a place the system chooses one. */
export interface WindowStart {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
  readonly maximized: boolean
}

/**
 * Where the window is to be, given what was stored and the displays' work areas, the primary one first. A place that
 * can no longer be reached with the mouse is not used again, a size that fits no display is cut to it.
 */
export function windowStart(stored: unknown, workAreas: readonly Bounds[]): WindowStart {
  const { data } = WindowState.safeParse(stored)
  const wanted = data?.bounds ?? { ...usual, x: 0, y: 0 }
  const display = data === undefined ? undefined : workAreas.find((area) => isReachable(wanted, area))
  const area = display ?? workAreas[0]
  const size = {
    width: Math.max(smallest.width, Math.min(wanted.width, area?.width ?? wanted.width)),
    height: Math.max(smallest.height, Math.min(wanted.height, area?.height ?? wanted.height)),
  }
  return {
    ...size,
    ...(display === undefined ? {} : { x: wanted.x, y: Math.max(wanted.y, display.y) }),
    maximized: data?.maximized ?? false,
  }
}

const usual = { width: 1280, height: 800 }

/** How much of the title bar has to lie on a display for a person to take hold of it. */
const grip = { width: 100, height: 30 }

function isReachable(window: Bounds, area: Bounds): boolean {
  const shown = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x)
  const top = window.y + grip.height
  return shown >= grip.width && top >= area.y && top <= area.y + area.height
}
