import { isDeepStrictEqual } from 'node:util'
import { unsupportedParts } from '#shared/conditions/check.ts'
import { countChanges } from '#shared/conditions/count-changes.ts'
import { failure } from '#shared/contract/failure.ts'
import type { Segment, SegmentSummary } from '#shared/contract/segments.ts'
import type { Group, RecordReference } from '#shared/model/condition.ts'
import { mayBeAssigned } from '#shared/model/work-assignment.ts'
import { insertAt } from '#shared/portfolio/order.ts'
import { copyName } from '#backend/platform/copy-name.ts'
import type { StoredSegment } from '#backend/store/segment-table.ts'
import type { Put, Workspace } from '#backend/workspace/workspace.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import type { createActivation } from './activation.ts'
import type { Summaries } from './summaries.ts'

/** What a new segment is made from. */
export interface NewSegment {
  readonly name: string
  readonly description: string
  readonly recordType: string
  readonly conditions?: Group | undefined
  readonly priority?: number | undefined
}

export interface SegmentProperties {
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly previouslySegmented?: boolean | undefined
  readonly runRulesOnMove?: boolean | undefined
  readonly owner?: RecordReference | null | undefined
}

/** Creating, copying and editing segments (docs/domain.md 2.2 to 2.5); each change is one undoable command. */
export function createSegments(
  workspace: Workspace,
  summaries: Summaries,
  activation: ReturnType<typeof createActivation>,
  { clock, newId }: Surroundings,
) {
  const { segments, orders, rules } = workspace
  const { stored, whole } = summaries

  const refuseTakenName = (recordType: string, name: string, except: string | null) => {
    const id = segments.idByName(recordType, name)
    if (id !== undefined && id !== except) throw failure('SEGMENT_NAME_TAKEN', { name, recordType })
  }
  const refuseUnsupported = (conditions: Group) => {
    const problems = unsupportedParts(conditions)
    if (problems.length > 0) throw failure('CONDITIONS_INVALID', { problems: [...problems] })
  }
  const refuseDefault = ({ isDefault }: StoredSegment, what: 'rename' | 'edit') => {
    if (isDefault) throw failure('SEGMENT_IS_DEFAULT', { what })
  }
  const change = (kind: string, label: string, after: StoredSegment) =>
    ({
      kind,
      label,
      puts: [{ of: 'segment', id: after.id, value: after }] as readonly Put[],
      answer: () => whole(after.id),
    }) as const

  /** Where a new segment goes: the place of the one made last, before everything else when there is none (O-14). */
  function usualPriority(recordType: string): number {
    const order = orders.get(recordType)
    const serialOf = (id: string) => segments.get(id)?.serial ?? 0
    const last = order.reduce((best, id, at) => (serialOf(id) > serialOf(order[best] ?? '') ? at : best), 0)
    return last + 1
  }

  function adding(segment: StoredSegment, priority: number): readonly Put[] {
    const order = insertAt(orders.get(segment.recordType), segment.id, priority)
    return [
      { of: 'segment', id: segment.id, value: segment },
      { of: 'order', id: segment.recordType, value: order },
    ]
  }

  return {
    list: (recordType?: string): SegmentSummary[] => summaries.list(recordType),

    get: (id: string): Segment => whole(id),

    create: (wanted: NewSegment): Promise<Segment> =>
      workspace.change(() => {
        const { recordType, conditions, description } = wanted
        workspace.catalog.type(recordType)
        if (!mayBeAssigned(recordType)) throw failure('RECORD_TYPE_UNSUITABLE', { recordType })
        const name = wanted.name.trim()
        refuseTakenName(recordType, name, null)
        if (conditions !== undefined) refuseUnsupported(conditions)
        const at = clock.now()
        const segment: StoredSegment = {
          id: newId(),
          name,
          description,
          recordType,
          state: 'inactive',
          isDefault: false,
          live: conditions ?? null,
          draft: null,
          sequence: null,
          previouslySegmented: false,
          runRulesOnMove: false,
          owner: null,
          serial: segments.nextSerial(),
          createdAt: at,
          modifiedAt: at,
        }
        return {
          kind: 'segment.create',
          label: `create ${name}`,
          puts: adding(segment, wanted.priority ?? usualPriority(recordType)),
          answer: () => whole(segment.id),
        }
      }),

    /** O-7: definition, description and toggles; rules when asked; never sequence, members or state. */
    copy: (
      id: string,
      wanted: {
        readonly name?: string | undefined
        readonly priority?: number | undefined
        readonly rules: boolean
      },
    ): Promise<Segment> =>
      workspace.change(() => {
        const original = stored(id)
        const { recordType } = original
        const isFree = (name: string) => segments.idByName(recordType, name) === undefined
        const name = wanted.name?.trim() ?? copyName(original.name, 100, isFree)
        refuseTakenName(recordType, name, null)
        const at = clock.now()
        const copy: StoredSegment = {
          ...original,
          id: newId(),
          name,
          state: 'inactive',
          isDefault: false,
          sequence: null,
          serial: segments.nextSerial(),
          createdAt: at,
          modifiedAt: at,
        }
        const copiedRules = (wanted.rules ? rules.of(id) : []).map((rule): Put => {
          const ruleId = newId()
          return { of: 'rule', id: ruleId, value: { ...rule, id: ruleId, segment: copy.id } }
        })
        const next = orders.get(recordType).indexOf(id) + 2
        const priority = wanted.priority ?? (original.isDefault ? Number.POSITIVE_INFINITY : next)
        return {
          kind: 'segment.copy',
          label: `copy ${original.name}`,
          puts: [...adding(copy, priority), ...copiedRules],
          answer: () => whole(copy.id),
        }
      }),

    /** Keeps unsaved edits beside the live definition; without a label it is no step of its own. */
    async saveDraft(
      id: string,
      conditions: Group,
      { label, merge }: { readonly label: string | null; readonly merge?: string | undefined },
    ): Promise<Segment> {
      if (label === null) {
        return workspace.write(['segments'], () => {
          if (stored(id).draft !== null) segments.putDraft(id, conditions)
          return whole(id)
        })
      }
      return workspace.change(() => {
        const before = stored(id)
        refuseDefault(before, 'edit')
        const draft = says(before.live, conditions) ? null : conditions
        // A step that was written before its answer got lost comes again and is not made twice.
        const isThere = draft === null ? before.draft === null : says(before.draft, draft)
        return {
          kind: 'segment.edit',
          label: `${label} in ${before.name}`,
          merge: merge && `${id} ${merge}`,
          puts: isThere ? [] : [{ of: 'draft', id, value: draft }],
          answer: () => whole(id),
        }
      })
    },

    discardDraft: (id: string): Promise<Segment> =>
      workspace.change(() => {
        const before = stored(id)
        return {
          kind: 'segment.discardDraft',
          label: `discard draft of ${before.name}`,
          puts: before.draft === null ? [] : [{ of: 'draft', id, value: null }],
          answer: () => whole(id),
        }
      }),

    save: (id: string, conditions: Group, takeEverything: boolean): Promise<Segment> =>
      workspace.change(() => {
        const before = stored(id)
        refuseDefault(before, 'edit')
        refuseUnsupported(conditions)
        const after = { ...before, live: conditions, draft: null, modifiedAt: clock.now() }
        // What is active, or will be again with its record type, has to stay one that may be.
        if (before.state === 'active') activation.refuse([after], { takeEverything, adds: false })
        return change('segment.save', `save changes to ${before.name}`, after)
      }),

    changeProperties: (id: string, properties: SegmentProperties): Promise<Segment> =>
      workspace.change(() => {
        const before = stored(id)
        const name = properties.name?.trim() ?? before.name
        if (name !== before.name) {
          refuseDefault(before, 'rename')
          refuseTakenName(before.recordType, name, id)
        }
        const after: StoredSegment = {
          ...before,
          name,
          description: properties.description ?? before.description,
          previouslySegmented: properties.previouslySegmented ?? before.previouslySegmented,
          runRulesOnMove: properties.runRulesOnMove ?? before.runRulesOnMove,
          owner: properties.owner === undefined ? before.owner : properties.owner,
        }
        const changed = change('segment.properties', propertiesLabel(before, after), {
          ...after,
          modifiedAt: clock.now(),
        })
        return isDeepStrictEqual(before, after) ? { ...changed, puts: [] } : changed
      }),
  }
}

function says(definition: Group | null, conditions: Group): boolean {
  return definition !== null && countChanges(definition, conditions) === 0
}

function propertiesLabel(before: StoredSegment, after: StoredSegment): string {
  if (after.name !== before.name) return `rename ${before.name} to ${after.name}`
  if (after.previouslySegmented !== before.previouslySegmented) {
    return `turn ${after.previouslySegmented ? 'on' : 'off'} Previously-segmented of ${after.name}`
  }
  return `change properties of ${after.name}`
}
