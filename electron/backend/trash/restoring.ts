import { foldForEquality } from '#shared/values/text.ts'
import type { Step } from '#shared/model/sequence.ts'
import { insertAt, type PriorityOrder } from '#shared/portfolio/order.ts'
import { freeName } from '#backend/platform/free-name.ts'
import type { StoredSegment } from '#backend/store/segment-table.ts'
import type { StoredSequence } from '#backend/store/sequence-table.ts'
import type { TrashEntry } from '#backend/store/trash-table.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import type { Put, Workspace } from '#backend/workspace/workspace.ts'

type SegmentEntry = Extract<TrashEntry, { kind: 'segment' }>
type SequenceEntry = Extract<TrashEntry, { kind: 'sequence' }>

/** What bringing things back puts in place, and what they are called then. */
export interface Restoring {
  readonly names: readonly string[]
  readonly puts: readonly Put[]
}

/**
 * Works out how things come back: inactive, under the id they had, segments where they stood, under a name that is
 * free, connected to what is there or comes back with them.
 */
export function restoring(
  { segments, sequences, orders }: Workspace,
  entries: readonly TrashEntry[],
  { clock, newId }: Pick<Surroundings, 'clock' | 'newId'>,
): Restoring {
  const modifiedAt = clock.now()
  const names = new Map<string, string>()
  const taken = new Set<string>()
  const back = new Map<string, StoredSequence>()
  const changed = new Map<string, StoredSegment>()
  const changedOrders = new Map<string, PriorityOrder>()
  const rulePuts: Put[] = []

  function nameFor({ id, kind, name, recordType }: TrashEntry): string {
    const table = kind === 'segment' ? segments : sequences
    const keyOf = (wanted: string) => `${kind} ${recordType} ${foldForEquality(wanted, true)}`
    const isFree = (wanted: string) =>
      table.idByName(recordType, wanted) === undefined && !taken.has(keyOf(wanted))
    const longest = kind === 'segment' ? 100 : 160
    const found = isFree(name) ? name : freeName(name, 'restored', { longest, isFree })
    taken.add(keyOf(found))
    names.set(id, found)
    return found
  }

  function bringSequence(entry: SequenceEntry): void {
    const { sequence } = entry.content
    // A document may have brought another sequence under the same id meanwhile.
    const id = sequences.get(entry.id) === undefined ? entry.id : newId()
    back.set(id, { ...sequence, id, name: nameFor(entry), state: 'inactive', modifiedAt })
  }

  function bringSegment(entry: SegmentEntry): void {
    const { segment, priority, rules } = entry.content
    const isOther = segments.get(entry.id) !== undefined
    const id = isOther ? newId() : entry.id
    const { recordType } = segment
    changed.set(id, {
      ...segment,
      id,
      name: nameFor(entry),
      state: 'inactive',
      sequence: isThere(segment.sequence, recordType) ? segment.sequence : null,
      modifiedAt,
    })
    const order = changedOrders.get(recordType) ?? orders.get(recordType)
    changedOrders.set(recordType, insertAt(order, id, priority))
    for (const rule of rules) {
      const ruleId = isOther ? newId() : rule.id
      rulePuts.push({ of: 'rule', id: ruleId, value: { ...rule, id: ruleId, segment: id } })
    }
  }

  function isThere(sequence: string | null, recordType: string): boolean {
    if (sequence === null) return false
    return (back.get(sequence) ?? sequences.get(sequence))?.recordType === recordType
  }

  /** Segments that lost the sequence when it was deleted get it again, unless they have another by now. */
  function reconnect({ id, content: { connected } }: SequenceEntry): void {
    if (!back.has(id)) return
    for (const segmentId of connected) {
      const segment = changed.get(segmentId) ?? segments.get(segmentId)
      if (segment?.sequence === null) changed.set(segmentId, { ...segment, sequence: id, modifiedAt })
    }
  }

  const ofSequences = entries.filter((entry): entry is SequenceEntry => entry.kind === 'sequence')
  const ofSegments = entries.filter((entry): entry is SegmentEntry => entry.kind === 'segment')
  ofSequences.forEach(bringSequence)
  // From the top down, so that each place counts those above it that come back too.
  ofSegments.toSorted((a, b) => a.content.priority - b.content.priority).forEach(bringSegment)
  ofSequences.forEach(reconnect)

  const isKnown = (id: string) => back.has(id) || sequences.get(id) !== undefined
  return {
    names: entries.map(({ id, name }) => names.get(id) ?? name),
    puts: [
      ...[...back].map(([id, one]): Put => ({
        of: 'sequence',
        id,
        value: { ...one, steps: one.steps.map((step) => leavingOut(step, isKnown)) },
      })),
      ...[...changed].map(([id, value]): Put => ({ of: 'segment', id, value })),
      ...rulePuts,
      ...[...changedOrders].map(([id, value]): Put => ({ of: 'order', id, value })),
      ...entries.map(({ id }): Put => ({ of: 'trash', id, value: null })),
    ],
  }
}

/** A step that advances to a sequence that is gone leads nowhere until another one is chosen. */
function leavingOut(step: Step, isKnown: (sequence: string) => boolean): Step {
  if (step.kind === 'advance') {
    return step.sequence !== null && !isKnown(step.sequence) ? { ...step, sequence: null } : step
  }
  if (step.kind !== 'condition') return step
  const branches = step.branches.map((branch) => ({
    ...branch,
    steps: branch.steps.map((inner) => leavingOut(inner, isKnown)),
  }))
  return { ...step, branches }
}
