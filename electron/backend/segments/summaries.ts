import { countConditions } from '#shared/conditions/limits.ts'
import type { ConnectedSequence, Segment, SegmentSummary } from '#shared/contract/segments.ts'
import { failure } from '#shared/contract/failure.ts'
import type { SegmentState } from '#shared/model/segment.ts'
import type { StoredSegment } from '#backend/store/segment-table.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'

/** Segments as callers see them: with their priority, state and what they are connected to. */
export function createSummaries(workspace: Workspace) {
  const { segments, orders, sequences, rules } = workspace

  /** Segments of a type in priority order, the default segment last. */
  function byPriority(recordType: string): readonly StoredSegment[] {
    const all = segments.list().filter((segment) => segment.recordType === recordType)
    const place = new Map(orders.get(recordType).map((id, at) => [id, at]))
    const placeOf = ({ id }: StoredSegment) => place.get(id) ?? Number.POSITIVE_INFINITY
    return all.toSorted((a, b) => placeOf(a) - placeOf(b))
  }

  /** What state segments are in now: paused without their record type (docs/domain.md 1.4). */
  function states(): (segment: StoredSegment) => SegmentState {
    const inUse = new Set(workspace.settings().workAssignment)
    return ({ state, recordType }) => (inUse.has(recordType) ? state : 'paused')
  }

  function sequenceOf({ sequence }: StoredSegment): ConnectedSequence | null {
    const found = sequence === null ? undefined : sequences.get(sequence)
    return found === undefined ? null : { id: found.id, name: found.name, state: found.state }
  }

  function listOf(recordType: string): readonly SegmentSummary[] {
    const counts = rules.counts()
    const stateOf = states()
    return byPriority(recordType).map((segment, at): SegmentSummary => {
      const shown = segment.draft ?? segment.live
      return {
        id: segment.id,
        name: segment.name,
        description: segment.description,
        recordType,
        isDefault: segment.isDefault,
        priority: at + 1,
        state: stateOf(segment),
        conditions: shown === null ? 0 : countConditions(shown),
        sequence: sequenceOf(segment),
        rules: counts.get(segment.id) ?? { active: 0, total: 0 },
        previouslySegmented: segment.previouslySegmented,
        runRulesOnMove: segment.runRulesOnMove,
        owner: segment.owner,
        hasLive: segment.live !== null,
        hasDraft: segment.draft !== null,
        createdAt: new Date(segment.createdAt).toISOString(),
        modifiedAt: new Date(segment.modifiedAt).toISOString(),
      }
    })
  }

  function stored(id: string): StoredSegment {
    const segment = segments.get(id)
    if (segment === undefined) throw failure('SEGMENT_MISSING', { name: id })
    return segment
  }

  /** Each once, however often its id was given. */
  function storedAll(ids: readonly string[]): readonly StoredSegment[] {
    return [...new Set(ids)].map(stored)
  }

  function of(id: string): SegmentSummary {
    const { recordType } = stored(id)
    const found = listOf(recordType).find((segment) => segment.id === id)
    if (found === undefined) throw failure('SEGMENT_MISSING', { name: id })
    return found
  }

  return {
    stored,
    storedAll,
    byPriority,
    states,
    stateOf: (segment: StoredSegment): SegmentState => states()(segment),
    sequenceOf,
    list(recordType?: string): SegmentSummary[] {
      const types = new Set(segments.list().map((segment) => segment.recordType))
      return [...types]
        .filter((type) => recordType === undefined || type === recordType)
        .toSorted()
        .flatMap(listOf)
    },
    of,
    /** In the order asked for. */
    ofAll(ids: readonly string[]): SegmentSummary[] {
      const types = new Set(ids.map((id) => stored(id).recordType))
      const found = new Map([...types].flatMap(listOf).map((segment) => [segment.id, segment]))
      return ids.flatMap((id) => found.get(id) ?? [])
    },
    whole: (id: string): Segment => {
      const { live, draft } = stored(id)
      return { ...of(id), live, draft }
    },
  }
}

export type Summaries = ReturnType<typeof createSummaries>
