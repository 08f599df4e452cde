import type { WorkspaceEvent } from '#shared/contract/workspace.ts'
import type { AssignmentRule } from '#shared/model/assignment-rule.ts'
import type { Group } from '#shared/model/condition.ts'
import type { PriorityOrder } from '#shared/portfolio/order.ts'
import { createAssignmentRuleTable } from '#backend/store/assignment-rule-table.ts'
import type { Database } from '#backend/store/database.ts'
import { createDefinitionVersionTable } from '#backend/store/definition-version-table.ts'
import { createSegmentOrderTable } from '#backend/store/segment-order-table.ts'
import { createSegmentTable, type StoredSegment } from '#backend/store/segment-table.ts'
import { createSequenceTable, type StoredSequence } from '#backend/store/sequence-table.ts'
import { createSettingTable } from '#backend/store/setting-table.ts'
import { createTrashTable, type TrashEntry } from '#backend/store/trash-table.ts'
import { undoImport } from '#backend/store/undo-import.ts'

/** One thing put in another state; null takes it away. */
export type Put =
  | { readonly of: 'segment'; readonly id: string; readonly value: StoredSegment | null }
  /** The draft of a segment that exists. */
  | { readonly of: 'draft'; readonly id: string; readonly value: Group | null }
  /** The priority order of a record type. */
  | { readonly of: 'order'; readonly id: string; readonly value: PriorityOrder }
  | { readonly of: 'sequence'; readonly id: string; readonly value: StoredSequence | null }
  | { readonly of: 'rule'; readonly id: string; readonly value: AssignmentRule | null }
  | { readonly of: 'trash'; readonly id: string; readonly value: TrashEntry | null }
  /** A setting by its name; null lets the usual value apply. */
  | { readonly of: 'setting'; readonly id: string; readonly value: unknown }
  /** An import by its run; it can be taken back (null) but not done again. */
  | { readonly of: 'import'; readonly id: string; readonly value: number | null }

type Area = WorkspaceEvent['touched'][number]

const areas = {
  segment: ['segments'],
  draft: ['segments'],
  order: ['segments'],
  sequence: ['sequences', 'segments'],
  rule: ['segments'],
  trash: ['trash'],
  setting: ['settings', 'segments', 'catalog'],
  import: ['records', 'catalog'],
} as const satisfies Record<Put['of'], readonly Area[]>

/** What watchers look at again after some things changed. */
export function areasOf(puts: readonly Put[]): readonly Area[] {
  return [...new Set(puts.flatMap(({ of }): readonly Area[] => areas[of]))]
}

/** Whether results of evaluations may be different after this. */
export function changesResults(puts: readonly Put[]): boolean {
  return puts.some(({ of }) => of === 'setting' || of === 'import')
}

/** Puts definitions in place exactly as given, whatever they were, and keeps every version. */
export function createDefinitionStore(database: Database) {
  const segments = createSegmentTable(database)
  const orders = createSegmentOrderTable(database)
  const sequences = createSequenceTable(database)
  const rules = createAssignmentRuleTable(database)
  const trash = createTrashTable(database)
  const settings = createSettingTable(database)
  const versions = createDefinitionVersionTable(database)

  function takeAway({ of, id }: Put): void {
    if (of === 'segment') segments.remove(id)
    else if (of === 'sequence') sequences.remove(id)
    else if (of === 'rule') rules.remove(id)
    else if (of === 'trash') trash.remove(id)
    else if (of === 'import') undoImport(database, Number(id))
  }

  function place(put: Put): void {
    if (put.of === 'order') orders.put(put.id, put.value)
    else if (put.of === 'draft') segments.putDraft(put.id, put.value)
    else if (put.of === 'setting' && put.value === null) settings.remove(put.id)
    else if (put.of === 'setting') settings.set(put.id, put.value)
    else if (put.value === null) return
    else if (put.of === 'segment') segments.put(put.value)
    else if (put.of === 'sequence') sequences.put(put.value)
    else if (put.of === 'rule') rules.put(put.value)
    else if (put.of === 'trash') trash.put(put.value)
  }

  function keepVersion(put: Put, at: number, label: string): void {
    if (put.of === 'order') versions.add({ kind: 'order', item: put.id, at, label, content: put.value })
    else if (put.of === 'segment' && put.value !== null)
      versions.add({ kind: 'segment', item: put.id, at, label, content: versionOf(put.value) })
    else if (put.of === 'sequence' && put.value !== null) {
      versions.add({ kind: 'sequence', item: put.id, at, label, content: withoutTimes(put.value) })
    }
  }

  return {
    /** How the things stand that would be put: what undoing puts back. */
    present: (puts: readonly Put[]): readonly Put[] =>
      puts.map((put): Put => {
        const { id } = put
        if (put.of === 'segment') return { of: put.of, id, value: segments.get(id) ?? null }
        if (put.of === 'draft') return { of: put.of, id, value: segments.get(id)?.draft ?? null }
        if (put.of === 'order') return { of: put.of, id, value: orders.get(id) }
        if (put.of === 'sequence') return { of: put.of, id, value: sequences.get(id) ?? null }
        if (put.of === 'rule') return { of: put.of, id, value: rules.get(id) ?? null }
        if (put.of === 'trash') return { of: put.of, id, value: trash.get(id) ?? null }
        if (put.of === 'setting') return { of: put.of, id, value: settings.get(id) ?? null }
        return { of: put.of, id, value: null }
      }),
    /** To be called inside a transaction. Everything is taken away first, so that names can change hands. */
    apply(puts: readonly Put[], { at, label }: { readonly at: number; readonly label: string }): void {
      for (const put of puts) if (put.of !== 'import' || put.value === null) takeAway(put)
      for (const put of puts) place(put)
      for (const put of puts) keepVersion(put, at, label)
    },
  }
}

/** What history keeps of a sequence. */
function withoutTimes(sequence: StoredSequence): object {
  return { ...sequence, createdAt: undefined, modifiedAt: undefined }
}

/** What history keeps of a segment: everything but its draft and when it was touched. */
export function versionOf(segment: StoredSegment): SegmentVersion {
  const { name, description, state, live, sequence, previouslySegmented, runRulesOnMove, owner } = segment
  return { name, description, state, live, sequence, previouslySegmented, runRulesOnMove, owner }
}

export type SegmentVersion = Pick<
  StoredSegment,
  'name' | 'description' | 'state' | 'live' | 'sequence' | 'previouslySegmented' | 'runRulesOnMove' | 'owner'
>
