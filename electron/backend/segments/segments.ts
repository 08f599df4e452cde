import { unsupportedParts } from '#shared/conditions/check.ts'
import { countConditions } from '#shared/conditions/limits.ts'
import { failure } from '#shared/contract/failure.ts'
import type { Segment, SegmentSummary } from '#shared/contract/segments.ts'
import type { Group } from '#shared/model/condition.ts'
import type { StoredSegment } from '#backend/store/segment-table.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'
import type { Surroundings } from '#backend/surroundings.ts'

/** What a new segment is made from. */
export interface NewSegment {
  readonly name: string
  readonly description?: string | undefined
  readonly recordType: string
  readonly conditions?: Group | undefined
}

/** Creating, editing and removing segments; everything but drafts is one undoable command. */
export function createSegments(workspace: Workspace, { clock, newId }: Surroundings) {
  const { segments, commands } = workspace

  const stored = (id: string): StoredSegment => {
    const segment = segments.get(id)
    if (segment === undefined) throw failure('SEGMENT_MISSING', { name: id })
    return segment
  }
  const refuseTakenName = (recordType: string, name: string, except: string | null) => {
    const id = segments.idByName(recordType, name)
    if (id !== undefined && id !== except) throw failure('SEGMENT_NAME_TAKEN', { name, recordType })
  }
  const refuseUnsupported = (conditions: Group) => {
    const problems = unsupportedParts(conditions)
    if (problems.length > 0) throw failure('CONDITIONS_INVALID', { problems: [...problems] })
  }
  const change = (kind: string, label: string, before: StoredSegment | null, after: StoredSegment | null) => {
    const id = (after ?? before)?.id ?? ''
    commands.do({ kind, label }, [{ of: 'segment', id, before, after }])
  }

  return {
    list: (recordType?: string): SegmentSummary[] =>
      segments
        .list()
        .filter((segment) => recordType === undefined || segment.recordType === recordType)
        .map(summary),

    get: (id: string): Segment => whole(stored(id)),

    create: (wanted: NewSegment): Promise<Segment> =>
      workspace.write(['segments'], () => {
        workspace.catalog.type(wanted.recordType)
        refuseTakenName(wanted.recordType, wanted.name, null)
        if (wanted.conditions !== undefined) refuseUnsupported(wanted.conditions)
        const segment: StoredSegment = {
          id: newId(),
          name: wanted.name.trim(),
          description: wanted.description ?? '',
          recordType: wanted.recordType,
          state: 'inactive',
          position: segments.nextPosition(wanted.recordType),
          live: wanted.conditions ?? null,
          draft: null,
          modifiedAt: clock.now(),
        }
        change('segment.create', `create ${segment.name}`, null, segment)
        return whole(segment)
      }),

    /** Keeps unsaved edits; not a command of its own, the editor has its own steps. */
    saveDraft: (id: string, conditions: Group): Promise<SegmentSummary> =>
      workspace.write(['segments'], () => {
        stored(id)
        segments.putDraft(id, conditions, clock.now())
        return summary(stored(id))
      }),

    discardDraft: (id: string): Promise<Segment> =>
      workspace.write(['segments'], () => {
        const before = stored(id)
        if (before.draft === null) return whole(before)
        const after = { ...before, draft: null }
        change('segment.discardDraft', `discard draft of ${before.name}`, before, after)
        return whole(after)
      }),

    save: (id: string, conditions: Group): Promise<Segment> =>
      workspace.write(['segments'], () => {
        const before = stored(id)
        refuseUnsupported(conditions)
        const after = { ...before, live: conditions, draft: null, modifiedAt: clock.now() }
        change('segment.save', `save changes to ${before.name}`, before, after)
        return whole(after)
      }),

    changeProperties: (
      id: string,
      properties: { readonly name?: string | undefined; readonly description?: string | undefined },
    ): Promise<Segment> =>
      workspace.write(['segments'], () => {
        const before = stored(id)
        const name = properties.name?.trim() ?? before.name
        refuseTakenName(before.recordType, name, id)
        const description = properties.description ?? before.description
        const after = { ...before, name, description, modifiedAt: clock.now() }
        change(
          'segment.properties',
          name === before.name ? `edit ${name}` : `rename to ${name}`,
          before,
          after,
        )
        return whole(after)
      }),

    remove: (id: string): Promise<{ name: string }> =>
      workspace.write(['segments'], () => {
        const before = stored(id)
        change('segment.remove', `delete ${before.name}`, before, null)
        return { name: before.name }
      }),
  }
}

function summary(segment: StoredSegment): SegmentSummary {
  const { id, name, description, recordType, live, draft, modifiedAt } = segment
  const shown = draft ?? live
  return {
    id,
    name,
    description,
    recordType,
    conditions: shown === null ? 0 : countConditions(shown),
    hasLive: live !== null,
    hasDraft: draft !== null,
    modifiedAt: new Date(modifiedAt).toISOString(),
  }
}

function whole(segment: StoredSegment): Segment {
  return { ...summary(segment), live: segment.live, draft: segment.draft }
}
