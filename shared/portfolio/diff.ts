import type { Group, RecordReference } from '#shared/model/condition.ts'
import type { SegmentDefinition } from '#shared/model/segment.ts'
import type { SequenceDefinition } from '#shared/model/sequence.ts'
import { diffConditions } from './diff-conditions.ts'
import { diffSteps } from './diff-steps.ts'
import type { Difference, Toggle } from './difference.ts'
import { leastMoves } from './least-moves.ts'
import type { PriorityOrder } from './order.ts'

/** What history keeps of a segment. */
export type SegmentFacts = Pick<
  SegmentDefinition,
  'name' | 'description' | 'state' | 'sequence' | 'previouslySegmented' | 'runRulesOnMove' | 'owner'
> & { readonly live: Group | null }

/** What history keeps of a sequence. */
export type SequenceFacts = Omit<SequenceDefinition, 'id' | 'recordType'>

/** What a thing is called now, or was called last; its id where nobody knows. */
export type NameOf = (id: string) => string

/** What is different between two versions of a segment (docs/domain.md 7, row 12). */
export function diffSegment(
  before: SegmentFacts,
  after: SegmentFacts,
  world: { readonly recordType: string; readonly sequenceName: NameOf },
): readonly Difference[] {
  return [
    ...diffNames(before, after),
    ...diffConditions(before.live, after.live, world.recordType),
    ...diffConnection(before.sequence, after.sequence, world.sequenceName),
    ...diffToggles(before, after, ['previouslySegmented', 'runRulesOnMove']),
    ...diffOwner(before.owner, after.owner),
  ]
}

/** What is different between two orders: the fewest moves that lead from one to the other (docs/domain.md 1.7). */
export function diffOrder(
  before: PriorityOrder,
  after: PriorityOrder,
  segmentName: NameOf,
): readonly Difference[] {
  const old = new Map(before.map((id, at) => [id, at + 1]))
  const now = new Map(after.map((id, at) => [id, at + 1]))
  const moved = leastMoves(before, after)
  return [
    ...[...now].flatMap(([id, to]): readonly Difference[] => {
      const from = old.get(id)
      const segment = segmentName(id)
      if (from === undefined) return [{ kind: 'segmentAdded', segment, position: to }]
      return moved.has(id) ? [{ kind: 'segmentMoved', segment, from, to }] : []
    }),
    ...[...old].flatMap(([id, position]): readonly Difference[] =>
      now.has(id) ? [] : [{ kind: 'segmentRemoved', segment: segmentName(id), position }],
    ),
  ]
}

/** What is different between two versions of a sequence (docs/domain.md 1.8). */
export function diffSequence(before: SequenceFacts, after: SequenceFacts): readonly Difference[] {
  return [
    ...diffNames(before, after),
    ...diffSteps(before.steps, after.steps),
    ...diffToggles(before, after, ['exitOnReply', 'waitOnWorkingDays']),
    ...(before.assignedTo === after.assignedTo
      ? []
      : [{ kind: 'assignedTo', from: before.assignedTo, to: after.assignedTo } as const]),
    ...diffOwner(before.owner, after.owner),
  ]
}

function diffNames(
  before: Pick<SegmentFacts, 'name' | 'description' | 'state'>,
  after: Pick<SegmentFacts, 'name' | 'description' | 'state'>,
): readonly Difference[] {
  return [
    ...(before.name === after.name ? [] : [{ kind: 'renamed', from: before.name, to: after.name } as const]),
    ...(before.description === after.description
      ? []
      : [{ kind: 'described', from: before.description, to: after.description } as const]),
    ...(before.state === after.state ? [] : [{ kind: 'state', to: after.state } as const]),
  ]
}

function diffConnection(before: string | null, after: string | null, name: NameOf): readonly Difference[] {
  if (before === after) return []
  if (before === null) return after === null ? [] : [{ kind: 'connected', sequence: name(after) }]
  if (after === null) return [{ kind: 'disconnected', sequence: name(before) }]
  return [{ kind: 'reconnected', from: name(before), to: name(after) }]
}

function diffToggles<Key extends Toggle>(
  before: Readonly<Record<Key, boolean>>,
  after: Readonly<Record<Key, boolean>>,
  toggles: readonly Key[],
): readonly Difference[] {
  return toggles.flatMap((toggle) =>
    before[toggle] === after[toggle] ? [] : [{ kind: 'toggled', toggle, on: after[toggle] } as const],
  )
}

function diffOwner(before: RecordReference | null, after: RecordReference | null): readonly Difference[] {
  if (before?.id === after?.id) return []
  return [{ kind: 'owner', from: shown(before), to: shown(after) }]
}

function shown(owner: RecordReference | null): string | null {
  return owner === null ? null : (owner.name ?? owner.id)
}
