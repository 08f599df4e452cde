import { describe, expect, test, vi } from 'vitest'
import { isRowSelected, selectedCount, toggleRow, withRange } from '#renderer/ui/grid-selection.ts'
import {
  contentHeight,
  rowsInView,
  scrollScale,
  tallestContent,
  topShowing,
} from '#renderer/ui/grid-window.ts'
import { createRowCache } from '#renderer/ui/row-cache.ts'

describe('the window', () => {
  const million = { rowCount: 1_000_000, rowHeight: 28, viewHeight: 280 }

  test('a million rows are no taller than browsers bear', () => {
    expect(contentHeight(million)).toBe(tallestContent)
  })

  test('the end of the scroll bar is the end of the rows', () => {
    const barEnd = contentHeight(million) - million.viewHeight
    const { end } = rowsInView(million, barEnd * scrollScale(million), 0)
    expect(end).toBe(1_000_000)
  })

  test('short lists scroll one to one', () => {
    expect(scrollScale({ ...million, rowCount: 5000 })).toBe(1)
  })

  test('fewer rows than fit are all in view', () => {
    expect(rowsInView({ ...million, rowCount: 3 }, 0, 6)).toEqual({ first: 0, end: 3 })
  })

  test('a row below is shown at the bottom, one above at the top, one in view where it is', () => {
    expect(topShowing(million, 0, 10)).toBe(28)
    expect(topShowing(million, 2800, 50)).toBe(1400)
    expect(topShowing(million, 28, 5)).toBe(28)
  })
})

describe('the selection', () => {
  test('touching ranges become one', () => {
    expect(withRange([{ from: 0, to: 2 }], { from: 3, to: 5 })).toEqual([{ from: 0, to: 5 }])
  })

  test('a row taken out of a range parts it', () => {
    const parted = toggleRow([{ from: 0, to: 4 }], 2)
    expect(parted).toEqual([
      { from: 0, to: 1 },
      { from: 3, to: 4 },
    ])
    expect(isRowSelected(parted, 2)).toBe(false)
    expect(selectedCount(parted)).toBe(4)
  })

  test('toggling twice gives what was there', () => {
    const before = [{ from: 1, to: 9 }]
    expect(toggleRow(toggleRow(before, 5), 5)).toEqual(before)
  })
})

describe('the row cache', () => {
  const rowsFrom = (offset: number, limit: number) => Array.from({ length: limit }, (_, at) => offset + at)

  test('rows arrive by page and are asked for once', async () => {
    const load = vi.fn((offset: number, limit: number) => Promise.resolve(rowsFrom(offset, limit)))
    const cache = createRowCache<number>(() => load, vi.fn())
    cache.want(90, 110)
    await vi.waitFor(() => expect(cache.row(109)).toBe(109))
    cache.want(95, 120)
    expect(cache.row(95)).toBe(95)
    expect(load.mock.calls.map(([offset]) => offset)).toEqual([0, 100])
  })

  test('what is no longer wanted is aborted and never asked for', async () => {
    const signals: AbortSignal[] = []
    const asked: number[] = []
    const load = (offset: number, limit: number, signal: AbortSignal) => {
      asked.push(offset)
      signals.push(signal)
      return offset >= 90_000
        ? Promise.resolve(rowsFrom(offset, limit))
        : new Promise<number[]>(() => undefined)
    }
    const cache = createRowCache<number>(() => load, vi.fn())
    cache.want(0, 500)
    cache.want(90_000, 90_020)
    await vi.waitFor(() => expect(cache.row(90_000)).toBe(90_000))
    expect(asked).toEqual([0, 100, 90_000])
    expect(signals.map((signal) => signal.aborted)).toEqual([true, true, false])
  })

  test('renewed rows stay until the new ones are here', async () => {
    let answer = 'old'
    let release = (): void => undefined
    const gate = new Promise<void>((resolve) => (release = resolve))
    const load = async (_: number, limit: number) => {
      const rows = Array.from({ length: limit }, () => answer)
      if (answer === 'new') await gate
      return rows
    }
    const cache = createRowCache<string>(() => load, vi.fn())
    cache.want(0, 10)
    await vi.waitFor(() => expect(cache.row(0)).toBe('old'))
    answer = 'new'
    cache.renew()
    expect(cache.row(0)).toBe('old')
    release()
    await vi.waitFor(() => expect(cache.row(0)).toBe('new'))
  })

  test('a failure is told once and not asked for again on the spot', async () => {
    const failed = vi.fn()
    const load = vi.fn(() => Promise.reject(new Error('gone')))
    const cache = createRowCache<number>(() => load, failed)
    cache.want(0, 10)
    await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(1))
    cache.want(0, 20)
    expect(load).toHaveBeenCalledTimes(1)
  })
})
