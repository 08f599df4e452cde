import { describe, expect, it } from 'vitest'
import type { SequenceSummary } from '#shared/contract/sequences.ts'
import { rowAfter, sequencesShown, sorted } from '#renderer/features/sequences/sequence-rows.ts'
import { rowByKey } from '#renderer/ui/row-by-key.ts'

const sequence = (name: string, more: Partial<SequenceSummary> = {}): SequenceSummary => ({
  id: name,
  name,
  description: '',
  recordType: 'lead',
  state: 'inactive',
  steps: 1,
  segments: [],
  owner: null,
  createdAt: '2026-11-13T09:41:00Z',
  modifiedAt: '2026-11-13T09:41:00Z',
  ...more,
})
const all = [
  sequence('Step 10', { steps: 3, owner: { id: 'u1', name: 'Ann Email' } }),
  sequence('Step 9', { description: 'Email first', state: 'active' }),
  sequence('Renewal', { recordType: 'account', segments: [{ id: 's', name: 'Email readers' }] }),
]
const everything = { text: '', recordType: '', state: 'all' } as const
const names = (sequences: readonly SequenceSummary[]) => sequences.map(({ name }) => name)
const label = (type: string) => type

describe('the list of sequences', () => {
  it('searches names and descriptions and nothing else', () => {
    expect(names(sequencesShown(all, { ...everything, text: ' EMAIL ' }))).toEqual(['Step 9'])
  })

  it('is narrowed by record type and status together', () => {
    expect(names(sequencesShown(all, { ...everything, recordType: 'lead', state: 'inactive' }))).toEqual([
      'Step 10',
    ])
  })

  it('sorts numbers in names as numbers, and equal values by name whichever way', () => {
    expect(names(sorted(all, { column: 'name', descending: false }, label))).toEqual([
      'Renewal',
      'Step 9',
      'Step 10',
    ])
    expect(names(sorted(all, { column: 'steps', descending: true }, label))).toEqual([
      'Step 10',
      'Renewal',
      'Step 9',
    ])
  })

  it('leads the focus by key, never past the ends', () => {
    expect(rowByKey(all, 'Step 10', 'ArrowUp', 5)).toBe('Step 10')
    expect(rowByKey(all, 'Step 10', 'PageDown', 5)).toBe('Renewal')
    expect(rowByKey(all, 'Step 10', 'x', 5)).toBeNull()
  })

  it('gives the focus of a row that is gone to the one that took its place', () => {
    expect(rowAfter(all, all.slice(1), 'Step 10')).toBe('Step 9')
    expect(rowAfter(all, all.slice(0, 2), 'Renewal')).toBe('Step 9')
    expect(rowAfter(all, [], 'Renewal')).toBeNull()
  })
})
