import { describe, expect, it } from 'vitest'
import type { SegmentSummary } from '#shared/contract/segments.ts'
import { countByStatus, filterRows, rowAfter, rowSentence } from '#renderer/features/segments/segment-rows.ts'
import { rowByKey } from '#renderer/ui/row-by-key.ts'
import { segmentSummary } from '#test/support/segment-summary.ts'

const rows: readonly SegmentSummary[] = [
  segmentSummary({ id: 'a', name: 'Trade show UK', state: 'active', priority: 1 }),
  segmentSummary({ id: 'b', name: 'Partners', description: 'Found at a trade fair', priority: 2 }),
  segmentSummary({
    id: 'c',
    name: 'DACH',
    priority: 3,
    state: 'paused',
    sequence: { id: 's', name: 'Trade follow-up', state: 'inactive' },
  }),
]
const ids = (found: readonly SegmentSummary[]) => found.map(({ id }) => id)

describe('the rows of the list of segments', () => {
  it('are found by name, description and sequence, without case', () => {
    expect(ids(filterRows(rows, { text: ' TRADE ', status: 'all' }))).toEqual(['a', 'b', 'c'])
    expect(ids(filterRows(rows, { text: 'follow', status: 'all' }))).toEqual(['c'])
    expect(ids(filterRows(rows, { text: 'fair', status: 'all' }))).toEqual(['b'])
  })

  it('are narrowed down by status and text together', () => {
    expect(ids(filterRows(rows, { text: 'trade', status: 'inactive' }))).toEqual(['b'])
    expect(countByStatus(rows)).toEqual({ all: 3, active: 1, inactive: 1, paused: 1 })
  })

  it('give the focus to what took the place of a row that went', () => {
    expect(rowAfter(rows, rows.slice(1), 'a')).toBe('b')
    expect(rowAfter(rows, rows.slice(0, 2), 'c')).toBe('b')
    expect(rowAfter(rows, rows.slice(2), 'b')).toBe('c')
    expect(rowAfter(rows, [], 'b')).toBeNull()
  })

  it('are walked by key and not left at their ends', () => {
    expect(rowByKey(rows, 'a', 'ArrowUp', 2)).toBe('a')
    expect(rowByKey(rows, 'a', 'PageDown', 2)).toBe('c')
    expect(rowByKey(rows, 'c', 'Home', 2)).toBe('a')
    expect(rowByKey(rows, 'a', 'x', 2)).toBeNull()
  })

  it('say their name first, then where they stand and what they have', () => {
    const [, , third] = rows
    expect(third && rowSentence(third, 10)).toBe(
      'DACH, priority 3, paused, 0 of 10 conditions, sequence Trade follow-up, 0 of 0 assignment rules active',
    )
  })
})
