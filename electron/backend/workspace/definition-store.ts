import type { WorkspaceEvent } from '#shared/contract/workspace.ts'
import type { AssignmentRule } from '#shared/model/assignment-rule.ts'
import type { Group } from '#shared/model/condition.ts'
import type { PriorityOrder } from '#shared/portfolio/order.ts'
import { createAssignmentRuleTable } from '#backend/store/assignment-rule-table.ts'
import type { Database } from '#backend/store/database.ts'
import { createDefinitionVersionTable, type VersionedKind } from '#backend/store/definition-version-table.ts'
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

  function present({ of, id }: Put): Put {
    if (of === 'segment') return { of, id, value: segments.get(id) ?? null }
    if (of === 'draft') return { of, id, value: segments.get(id)?.draft ?? null }
    if (of === 'order') return { of, id, value: orders.get(id) }
    if (of === 'sequence') return { of, id, value: sequences.get(id) ?? null }
    if (of === 'rule') return { of, id, value: rules.get(id) ?? null }
    if (of === 'trash') return { of, id, value: trash.get(id) ?? null }
    if (of === 'setting') return { of, id, value: settings.get(id) ?? null }
    return { of, id, value: null }
  }

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

  /** What was there before commands were kept has no version yet, and the change that is coming hides how it stood. */
  function keepFirstVersion(put: Put, at: number): void {
    const version = versionIn(present(put))
    if (version === null || versions.has(version.kind, put.id)) return
    if (Array.isArray(version.content) && version.content.length === 0) return
    const { kind, content, modifiedAt } = version
    versions.add({ kind, content, item: put.id, at: modifiedAt ?? at, label: firstLabel, continues: false })
  }

  function keepVersion(put: Put, occasion: Occasion): void {
    // As it stands: an order that is put may name segments that are not there.
    const version = versionIn(present(put))
    if (version === null) return
    const { kind, content } = version
    versions.add({ continues: false, ...occasion, kind, content, item: put.id })
  }

  return {
    /** How the things stand that would be put: what undoing puts back. */
    present: (puts: readonly Put[]): readonly Put[] => puts.map(present),
    /** To be called inside a transaction. Everything is taken away first, so that names can change hands. */
    apply(puts: readonly Put[], occasion: Occasion): void {
      for (const put of puts) keepFirstVersion(put, occasion.at)
      for (const put of puts) if (put.of !== 'import' || put.value === null) takeAway(put)
      for (const put of puts) place(put)
      for (const put of puts) keepVersion(put, occasion)
    },
  }
}

/** What led to some puts. */
interface Occasion {
  readonly at: number
  readonly label: string
  /** They go on with the gesture that made the newest versions. */
  readonly continues?: boolean
}

/** What the first version is called where nothing is known about how it came to be. */
const firstLabel = 'first version kept'

interface Kept {
  readonly kind: VersionedKind
  readonly content: unknown
  readonly modifiedAt?: number
}

/** What history keeps of a thing that is put; null of what has no history and of what is taken away. */
function versionIn(put: Put): Kept | null {
  if (put.of === 'order') return { kind: 'order', content: put.value }
  if (put.of === 'segment' && put.value !== null) {
    return { kind: 'segment', content: versionOf(put.value), modifiedAt: put.value.modifiedAt }
  }
  if (put.of === 'sequence' && put.value !== null) {
    return { kind: 'sequence', content: withoutTimes(put.value), modifiedAt: put.value.modifiedAt }
  }
  return null
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
