import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Attachments, Segment, SegmentSummary } from '#shared/contract/segments.ts'
import type { SequenceSummary } from '#shared/contract/sequences.ts'
import { useBackend } from '#renderer/backend/backend.ts'
import { useCatalogStore } from './catalog.ts'
import { createLatest } from './latest.ts'
import { useNoticesStore } from './notices.ts'
import { usePreferencesStore } from './preferences.ts'
import { createSegmentMoves, withMove } from './segment-moves.ts'
import { useWorkspaceStore } from './workspace.ts'

export interface SegmentProperties {
  readonly name: string
  readonly description: string
}

/** The segments of the open workspace, and the record type whose list is looked at. */
export const useSegmentsStore = defineStore('segments', () => {
  const { calls } = useBackend()
  const notices = useNoticesStore()
  const preferences = usePreferencesStore()
  const workspace = useWorkspaceStore()
  const catalog = useCatalogStore()
  const confirmed = shallowRef<readonly SegmentSummary[]>([])
  const loaded = ref(false)
  const latest = createLatest()

  const moves = createSegmentMoves(async ({ ids, priority }) => {
    const done = await notices.attempt(() =>
      workspace.undoable(
        calls.segments.move({ ids: [...ids], priority }),
        (moved) => `${called(moved)} moved to ${String(moved[0]?.priority)}`,
      ),
    )
    if (done === undefined) return false
    confirmed.value = withMove(confirmed.value, { ids, priority })
    return true
  })
  /** By record type and priority, with the moves that are on their way. */
  const all = computed(() => moves.pending.value.reduce(withMove, confirmed.value))

  /** The record type looked at: the last one chosen where this workspace has it, else the first that has segments or records. */
  const recordType = computed({
    get: () => {
      const types = catalog.recordTypes
      const chosen = types.find((type) => type.name === preferences.recordType)
      const filled = types.find((type) => all.value.some((one) => one.recordType === type.name))
      return (chosen ?? filled ?? types.find((type) => type.records > 0) ?? types[0])?.name ?? null
    },
    set: (name) => {
      preferences.recordType = name
    },
  })
  const byRecordType = computed(() => Map.groupBy(all.value, (segment) => segment.recordType))
  const byId = computed(() => new Map(all.value.map((segment) => [segment.id, segment])))
  /** Active segments that count against the limit: default segments come with the product (docs/domain.md 1.16). */
  const activeCount = computed(
    () => all.value.filter(({ isDefault, state }) => !isDefault && state === 'active').length,
  )

  /** The segments of a record type by priority, the default segment last. */
  function of(name: string): readonly SegmentSummary[] {
    return byRecordType.value.get(name) ?? []
  }

  function find(id: string): SegmentSummary | undefined {
    return byId.value.get(id)
  }

  async function reload(): Promise<void> {
    const isLatest = latest()
    const answer = workspace.current === null ? [] : await notices.attempt(() => calls.segments.list({}))
    if (answer === undefined || !isLatest()) return
    confirmed.value = keepSame(confirmed.value, answer)
    loaded.value = workspace.current !== null
  }

  /** Does an undoable change, tells of it, and has the list show it; the error is the caller's. */
  async function change<T>(work: Promise<T>, text: (result: T) => string): Promise<T> {
    const result = await workspace.undoable(work, text)
    await reload()
    return result
  }

  /** Makes a segment without conditions; the error is the caller's, which shows it where the name was typed. */
  function create(
    properties: SegmentProperties & { readonly recordType: string; readonly priority?: number },
  ): Promise<Segment> {
    return change(calls.segments.create(properties), ({ name }) => `${name} created`)
  }

  function copy(
    id: string,
    wanted: { readonly name: string; readonly priority: number; readonly rules: boolean },
  ): Promise<Segment> {
    return change(calls.segments.copy({ id, ...wanted }), ({ name }) => `${name} created`)
  }

  /** Changes name and description; the error is the caller's. */
  async function changeProperties(id: string, properties: SegmentProperties): Promise<void> {
    await change(calls.segments.changeProperties({ id, ...properties }), ({ name }) => `${name} changed`)
  }

  /** Shows the segments at a position as part of a gesture that `settleMoves` ends. */
  function holdMove(ids: readonly string[], priority: number): void {
    moves.hold({ ids, priority })
  }

  /** Moves the segments in one step; what cannot be kept is taken back and told. */
  function move(ids: readonly string[], priority: number): Promise<void> {
    moves.hold({ ids, priority })
    return moves.settle()
  }

  /** What hangs on segments, for the questions asked before they change. */
  function attachments(ids: readonly string[]): Promise<Attachments[]> {
    return calls.segments.attachments({ ids: [...ids] })
  }

  async function activate(ids: readonly string[], takeEverything: boolean): Promise<void> {
    const work = calls.segments.activate({ ids: [...ids], takeEverything })
    await change(work, (done) => `${called(done)} activated`)
  }

  async function deactivate(ids: readonly string[]): Promise<void> {
    await change(calls.segments.deactivate({ ids: [...ids] }), (done) => `${called(done)} deactivated`)
  }

  async function remove(ids: readonly string[]): Promise<void> {
    const work = calls.segments.remove({ ids: [...ids] })
    await change(work, ({ names }) => `${called(names.map((name) => ({ name })))} deleted`)
  }

  async function connect(ids: readonly string[], sequence: string, replace: boolean): Promise<void> {
    const work = calls.segments.connect({ ids: [...ids], sequence, replace })
    await change(work, (done) => `${called(done)} connected to ${done[0]?.sequence?.name ?? 'the sequence'}`)
  }

  async function disconnect(ids: readonly string[]): Promise<void> {
    await change(calls.segments.disconnect({ ids: [...ids] }), (done) => `${called(done)} disconnected`)
  }

  /** Sequences segments of a record type may be connected to. */
  function sequencesFor(name: string): Promise<SequenceSummary[]> {
    return calls.sequences.list({ recordType: name })
  }

  workspace.onTouched(['segments', 'sequences', 'settings'], () => void reload())

  return {
    all,
    loaded,
    recordType,
    activeCount,
    of,
    find,
    create,
    copy,
    changeProperties,
    holdMove,
    settleMoves: () => moves.settle(),
    move,
    attachments,
    activate,
    deactivate,
    remove,
    connect,
    disconnect,
    sequencesFor,
  }
})

function called(segments: readonly { readonly name: string }[]): string {
  const [first] = segments
  return segments.length === 1 && first !== undefined ? first.name : `${String(segments.length)} segments`
}

/** The new list with the old objects where nothing changed, so that only rows that changed are drawn again. */
function keepSame(
  before: readonly SegmentSummary[],
  after: readonly SegmentSummary[],
): readonly SegmentSummary[] {
  const known = new Map(before.map((one) => [one.id, one]))
  return after.map((one) => {
    const old = known.get(one.id)
    return old !== undefined && JSON.stringify(old) === JSON.stringify(one) ? old : one
  })
}
