import { describe, expect, it } from 'vitest'
import {
  dropPosition,
  orderAround,
  placeSentence,
  stepPosition,
  usualPosition,
} from '#renderer/features/segments/segment-positions.ts'
import { copiedName } from '#renderer/features/segments/copied-name.ts'
import { extended, idsBetween, toggled } from '#renderer/features/segments/segment-selection.ts'
import { moveTo } from '#shared/portfolio/order.ts'

const order = ['a', 'b', 'c', 'd', 'e']

describe('positions in the list of segments', () => {
  it('go one step up or down, and nowhere at the ends', () => {
    expect(stepPosition(order, ['c'], -1)).toBe(2)
    expect(stepPosition(order, ['c'], 1)).toBe(4)
    expect(stepPosition(order, ['a'], -1)).toBeNull()
    expect(stepPosition(order, ['e'], 1)).toBeNull()
  })

  it('bring segments that move together side by side', () => {
    const position = stepPosition(order, ['b', 'd'], 1)
    expect(position).toBe(3)
    expect(moveTo(order, ['b', 'd'], position ?? 0)).toEqual(['a', 'c', 'b', 'd', 'e'])
  })

  it('are those a row was dropped at, whether it came from above or below', () => {
    expect(moveTo(order, ['e'], dropPosition(order, ['e'], { from: 4, to: 1 }))).toEqual([
      'a',
      'e',
      'b',
      'c',
      'd',
    ])
    expect(moveTo(order, ['a'], dropPosition(order, ['a'], { from: 0, to: 3 }))).toEqual([
      'b',
      'c',
      'd',
      'a',
      'e',
    ])
  })

  it('take the whole selection to where one of it was dropped', () => {
    const position = dropPosition(order, ['a', 'd'], { from: 3, to: 1 })
    expect(moveTo(order, ['a', 'd'], position)).toEqual(['a', 'd', 'b', 'c', 'e'])
  })

  it('show what comes before and after', () => {
    expect(orderAround(['a', 'b', 'c', 'd'], ['new'], 3)).toEqual([
      { position: 1, name: 'a', isMoved: false },
      { position: 2, name: 'b', isMoved: false },
      { position: 3, name: 'new', isMoved: true },
      { position: 4, name: 'c', isMoved: false },
      { position: 5, name: 'd', isMoved: false },
    ])
    expect(orderAround(['a'], ['new'], 99).at(-1)).toEqual({ position: 2, name: 'new', isMoved: true })
  })

  it('are told with the name or the number of segments', () => {
    expect(placeSentence(['Partner referrals'], 4, 38)).toBe('Partner referrals, position 4 of 38')
    expect(placeSentence(['a', 'b', 'c'], 4, 38)).toBe('3 segments, positions 4 to 6 of 38')
  })

  it('begin with the place of the segment made last, the first when there is none', () => {
    const at = (day: number) => ({ createdAt: `2026-11-${String(day).padStart(2, '0')}T09:00:00Z` })
    expect(usualPosition([at(1), at(3), at(2)])).toBe(2)
    expect(usualPosition([])).toBe(1)
  })
})

describe('the name of a copy', () => {
  it('counts on where the name is taken, without case, and fits', () => {
    expect(copiedName('East', ['East'])).toBe('East (copy)')
    expect(copiedName('East', ['east (COPY)'])).toBe('East (copy 2)')
    expect(copiedName('x'.repeat(100), [])).toHaveLength(100)
  })
})

describe('the selection', () => {
  it('gains and loses single rows', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b'])
    expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b'])
  })

  it('goes from row to row in both directions', () => {
    expect([...idsBetween(order, 'd', 'b')]).toEqual(['b', 'c', 'd'])
  })

  it('shrinks again when a range is drawn back, and keeps what was chosen before', () => {
    const wide = extended(new Set(['a', 'c']), order, { anchor: 'c', from: 'c', to: 'e' })
    expect([...wide].toSorted()).toEqual(['a', 'c', 'd', 'e'])
    const narrow = extended(wide, order, { anchor: 'c', from: 'e', to: 'd' })
    expect([...narrow].toSorted()).toEqual(['a', 'c', 'd'])
  })
})
