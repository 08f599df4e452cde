import { describe, expect, it, vi } from 'vitest'
import { createSegmentMoves, withMove, type SegmentMove } from '#renderer/stores/segment-moves.ts'
import { useSegmentsStore } from '#renderer/stores/segments.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import { clientOf } from '#test/support/backend.ts'
import { openTestApp } from '#test/support/page-app.ts'
import { segmentSummary } from '#test/support/segment-summary.ts'

/** Moves whose confirmation the test decides on. */
function heldBack() {
  const sent: { move: SegmentMove; answer: (isDone: boolean) => void }[] = []
  const moves = createSegmentMoves((move) => new Promise<boolean>((answer) => sent.push({ move, answer })))
  return { moves, sent }
}

describe('moves that are on their way', () => {
  it('become one while a gesture goes on', async () => {
    const { moves, sent } = heldBack()
    moves.hold({ ids: ['a'], priority: 4 })
    moves.hold({ ids: ['a'], priority: 3 })
    expect(moves.pending.value).toEqual([{ ids: ['a'], priority: 3 }])
    expect(sent).toEqual([])
    void moves.settle()
    await vi.waitFor(() => expect(sent.map(({ move }) => move)).toEqual([{ ids: ['a'], priority: 3 }]))
  })

  it('are sent one after the other', async () => {
    const { moves, sent } = heldBack()
    moves.hold({ ids: ['a'], priority: 4 })
    moves.hold({ ids: ['b'], priority: 1 })
    const settled = moves.settle()
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    sent[0]?.answer(true)
    await vi.waitFor(() => expect(sent).toHaveLength(2))
    expect(moves.pending.value).toEqual([{ ids: ['b'], priority: 1 }])
    sent[1]?.answer(true)
    await settled
    expect(moves.pending.value).toEqual([])
  })

  it('are all taken back when one fails', async () => {
    const { moves, sent } = heldBack()
    moves.hold({ ids: ['a'], priority: 4 })
    moves.hold({ ids: ['b'], priority: 1 })
    const settled = moves.settle()
    await vi.waitFor(() => expect(sent).toHaveLength(1))
    sent[0]?.answer(false)
    await settled
    expect(moves.pending.value).toEqual([])
    expect(sent).toHaveLength(1)
  })

  it('change the positions of one record type and leave the default segment last', () => {
    const segments = [
      segmentSummary({ id: 'a', priority: 1 }),
      segmentSummary({ id: 'b', priority: 2 }),
      segmentSummary({ id: 'rest', priority: 3, isDefault: true }),
      segmentSummary({ id: 'x', priority: 1, recordType: 'opportunity' }),
    ]
    const moved = withMove(segments, { ids: ['a'], priority: 9 })
    expect(moved.map(({ id, priority }) => [id, priority])).toEqual([
      ['b', 1],
      ['a', 2],
      ['rest', 3],
      ['x', 1],
    ])
    expect(moved[3]).toBe(segments[3])
  })
})

describe('moving segments in a workspace', () => {
  it('is shown at once, kept by the backend, and taken back when the segment is gone there', async () => {
    const { backend } = openTestApp()
    const workspace = useWorkspaceStore()
    const segments = useSegmentsStore()
    await workspace.create('Halden Group', 'Europe/Zurich')
    const made = []
    for (const name of ['C', 'B', 'A']) {
      made.push(await segments.create({ name, description: '', recordType: 'lead', priority: 1 }))
    }
    const names = () => segments.of('lead').map(({ name }) => name)
    await vi.waitFor(() => expect(names()).toEqual(['A', 'B', 'C', 'Default segment']))
    const [c] = made
    const moving = segments.move([c?.id ?? ''], 1)
    expect(names()).toEqual(['C', 'A', 'B', 'Default segment'])
    await moving
    const kept = await clientOf(backend).segments.list({ recordType: 'lead' })
    expect(kept.map(({ name }) => name)).toEqual(['C', 'A', 'B', 'Default segment'])

    await clientOf(backend).segments.remove({ ids: [c?.id ?? ''] })
    await segments.move([c?.id ?? ''], 3)
    await vi.waitFor(() => expect(names()).toEqual(['A', 'B', 'Default segment']))
  })
})
