import { failure } from '#shared/contract/failure.ts'
import type { Sequence, SequenceSummary } from '#shared/contract/sequences.ts'
import { advanceTargets, checkSequence } from '#shared/sequences/check.ts'
import { countSteps } from '#shared/sequences/walk.ts'
import type { StoredSequence } from '#backend/store/sequence-table.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'

interface NamedSegment {
  readonly id: string
  readonly name: string
}

export type SequenceSummaries = ReturnType<typeof createSequenceSummaries>

/** Sequences as the contract tells them, with the segments connected to each. */
export function createSequenceSummaries({ sequences, segments, orders }: Workspace) {
  /** A sequence as it is stored. Fails with SEQUENCE_MISSING. */
  function stored(id: string): StoredSequence {
    const sequence = sequences.get(id)
    if (sequence === undefined) throw failure('SEQUENCE_MISSING', { name: id })
    return sequence
  }

  /** The segments connected to each sequence, by priority, the default segment last. */
  function connections(): ReadonlyMap<string, readonly NamedSegment[]> {
    const all = segments.list().filter(({ sequence }) => sequence !== null)
    const places = new Map(
      [...new Set(all.map(({ recordType }) => recordType))].flatMap((recordType) =>
        orders.get(recordType).map((id, at) => [id, at] as const),
      ),
    )
    const placeOf = (id: string) => places.get(id) ?? Number.MAX_SAFE_INTEGER
    const byPlace = all.toSorted((a, b) => placeOf(a.id) - placeOf(b.id))
    return Map.groupBy(byPlace, ({ sequence }) => sequence ?? '')
  }

  function summaryOf(
    { id, name, description, recordType, state, steps, owner, createdAt, modifiedAt }: StoredSequence,
    connected: ReturnType<typeof connections>,
  ): SequenceSummary {
    return {
      id,
      name,
      description,
      recordType,
      state,
      steps: countSteps(steps),
      segments: (connected.get(id) ?? []).map((segment) => ({ id: segment.id, name: segment.name })),
      owner,
      createdAt: new Date(createdAt).toISOString(),
      modifiedAt: new Date(modifiedAt).toISOString(),
    }
  }

  return {
    stored,

    list: (recordType?: string): SequenceSummary[] => {
      const connected = connections()
      return sequences
        .list()
        .filter((sequence) => recordType === undefined || sequence.recordType === recordType)
        .map((sequence) => summaryOf(sequence, connected))
    },

    of: (ids: readonly string[]): SequenceSummary[] => {
      const connected = connections()
      return ids.map((id) => summaryOf(stored(id), connected))
    },

    whole: (id: string): Sequence => {
      const sequence = stored(id)
      const { steps, assignedTo, exitOnReply, waitOnWorkingDays } = sequence
      return {
        ...summaryOf(sequence, connections()),
        steps,
        assignedTo,
        exitOnReply,
        waitOnWorkingDays,
        problems: [...checkSequence(sequence, advanceTargets(sequence, sequences.list()))],
      }
    },
  }
}
