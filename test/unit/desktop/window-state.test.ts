import { describe, expect, it } from 'vitest'
import { smallest, windowStart } from '#electron/desktop/window-state.ts'

const primary = { x: 0, y: 24, width: 1920, height: 1056 }
const right = { x: 1920, y: 0, width: 2560, height: 1440 }
const stored = (x: number, y: number, width = 1000, height = 700) => ({
  bounds: { x, y, width, height },
  maximized: false,
})

describe('where the window starts', () => {
  it('is where it was', () => {
    expect(windowStart(stored(100, 80), [primary])).toEqual({
      x: 100,
      y: 80,
      width: 1000,
      height: 700,
      maximized: false,
    })
  })

  it('is where it was on another display', () => {
    expect(windowStart(stored(2500, 300), [primary, right])).toMatchObject({ x: 2500, y: 300 })
  })

  it.each([
    ['nothing was stored', null],
    ['what was stored is damaged', { bounds: { x: '1', y: 2 } }],
    ['the stored size is none', stored(0, 30, 0, 700)],
    ['the display it was on is gone', stored(2500, 300)],
    ['it was left above the upper edge', stored(100, -400)],
    ['it was left below the lower edge', stored(100, 1200)],
    ['too little of it would be seen', stored(1900, 100)],
  ])('is left to the system when %s', (_why, state) => {
    const start = windowStart(state, [primary])
    expect(start).not.toHaveProperty('x')
    expect(start).not.toHaveProperty('y')
  })

  it('keeps its size when only its place is gone', () => {
    expect(windowStart(stored(9000, 9000), [primary])).toMatchObject({ width: 1000, height: 700 })
  })

  it('has its title bar below the panel of the system', () => {
    expect(windowStart(stored(100, 10), [primary])).toMatchObject({ x: 100, y: 24 })
  })

  it('is no larger than the display and no smaller than the page needs', () => {
    expect(windowStart(stored(0, 24, 5000, 5000), [primary])).toMatchObject({ width: 1920, height: 1056 })
    expect(windowStart(stored(0, 24, 10, 10), [primary])).toMatchObject(smallest)
  })

  it('is maximised when it was', () => {
    expect(windowStart({ ...stored(100, 80), maximized: true }, [primary]).maximized).toBe(true)
  })

  it('has a usual size the first time', () => {
    expect(windowStart(null, [primary])).toEqual({ width: 1280, height: 800, maximized: false })
  })
})
