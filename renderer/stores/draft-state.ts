import { computed, ref, shallowRef } from 'vue'
import type { BackendCalls } from '#renderer/backend/backend.ts'
import { isConnectionLost } from '#renderer/backend/channel.ts'
import type { Edit, Refusal } from '#shared/conditions/tree.ts'
import type { Segment } from '#shared/contract/segments.ts'
import type { Group } from '#shared/model/condition.ts'
import { countChanges } from '#shared/conditions/count-changes.ts'
import { isSameDefinition } from '#shared/conditions/same-definition.ts'
import {
  recordStep,
  redoStep,
  replacePresent,
  startHistory,
  undoStep,
  type EditHistory,
} from './edit-history.ts'

/** How far the edits on the screen are kept in the workspace. */
export type Keeping = 'kept' | 'waiting' | 'keeping' | 'failed'

export interface DraftSettings {
  readonly segments: BackendCalls['segments']
  readonly newId: () => string
  /** Shows that something is being written until it is. */
  readonly track: <T>(work: Promise<T>) => Promise<T>
  /** The same for a change of the workspace that can be undone there, told by a toast. */
  readonly undoable: <T>(work: Promise<T>, text: (result: T) => string) => Promise<T>
  /** How long after the last edit the draft is written. */
  readonly delayMs?: number
}

/** One segment being edited: its definition as a plain tree that is replaced by pure edits, kept as a draft by itself. */
export function createDraft({ segments, newId, track, undoable, delayMs = 400 }: DraftSettings) {
  const segment = shallowRef<Segment | null>(null)
  const history = shallowRef<EditHistory<Group> | null>(null)
  const keeping = ref<Keeping>('kept')
  /** Why the draft could not be kept; edits go on, and the next one tries again. */
  const keepFailure = shallowRef<unknown>(null)
  const saving = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  /** Open from the first edit that is not kept yet until it is, so that nobody is told *saved* too early. */
  let unkept: PromiseWithResolvers<void> | null = null

  const root = computed(() => history.value?.present ?? null)
  /** How far the draft is from the live definition; 0 without a draft. */
  const changes = computed(() => {
    if (root.value === null) return 0
    return countChanges(segment.value?.live ?? emptyRoot(() => root.value?.id ?? ''), root.value)
  })
  const undoLabel = computed(() => history.value?.past.at(-1)?.label ?? null)
  const redoLabel = computed(() => history.value?.future[0]?.label ?? null)

  async function open(id: string): Promise<void> {
    await close()
    show(await segments.get({ id }))
  }

  function show(opened: Segment): void {
    segment.value = opened
    history.value = startHistory(opened.draft ?? opened.live ?? emptyRoot(newId))
    keepFailure.value = null
    settled('kept')
  }

  /** Takes an edit over as one undoable step; a refusal changes nothing and is returned to be said. */
  function edit(label: string, { ...edited }: Edit, merge: string | null = null): Refusal | null {
    if (!edited.ok) return edited.refusal
    if (history.value === null) return null
    history.value = recordStep(history.value, label, edited.root, merge)
    keepSoon()
    return null
  }

  /** Takes over what is not worth a step: how groups are folded. */
  function fold(edited: Edit): void {
    if (!edited.ok || history.value === null) return
    history.value = replacePresent(history.value, edited.root)
    keepSoon()
  }

  function undo(): string | null {
    return step(undoLabel.value, undoStep)
  }

  function redo(): string | null {
    return step(redoLabel.value, redoStep)
  }

  function step(
    label: string | null,
    take: (history: EditHistory<Group>) => EditHistory<Group>,
  ): string | null {
    if (label === null || history.value === null) return null
    history.value = take(history.value)
    keepSoon()
    return label
  }

  function keepSoon(): void {
    keeping.value = 'waiting'
    if (unkept === null) {
      unkept = Promise.withResolvers()
      // What went wrong is told through `keepFailure`.
      track(unkept.promise).catch(() => undefined)
    }
    clearTimeout(timer)
    timer = setTimeout(() => void keepNow(), delayMs)
  }

  function settled(state: 'kept' | 'failed'): void {
    keeping.value = state
    if (state === 'kept') unkept?.resolve()
    else unkept?.reject(keepFailure.value)
    unkept = null
  }

  /** Writes the draft now if edits wait; calls follow each other, never overtake. */
  function keepNow(): Promise<void> {
    clearTimeout(timer)
    running = running.then(keep)
    return running
  }

  async function keep(): Promise<void> {
    const id = segment.value?.id
    const conditions = root.value
    if (id === undefined || conditions === null || keeping.value === 'kept') return
    keeping.value = 'keeping'
    try {
      const kept = await write(id, conditions)
      if (segment.value?.id !== id) return
      segment.value = { ...segment.value, ...kept }
      keepFailure.value = null
      if (root.value === conditions) settled('kept')
    } catch (failure) {
      if (segment.value?.id !== id) return
      if (isConnectionLost(failure)) keepSoon()
      else {
        keepFailure.value = failure
        settled('failed')
      }
    }
  }

  /** What is back at the live definition is no draft any more. */
  async function write(id: string, conditions: Group): Promise<Partial<Segment>> {
    if (segment.value?.live !== null && changes.value === 0) {
      return segment.value?.hasDraft === true ? segments.discardDraft({ id }) : {}
    }
    return { ...(await segments.saveDraft({ id, conditions })), draft: conditions }
  }

  /** Makes the definition the live one; one that takes every record only when that is meant (docs/domain.md O-5). */
  async function save(takeEverything = false): Promise<void> {
    const id = segment.value?.id
    const conditions = root.value
    if (id === undefined || conditions === null || saving.value) return
    clearTimeout(timer)
    saving.value = true
    try {
      await running
      const saved = await undoable(segments.save({ id, conditions, takeEverything }), ({ name }) => `${name} saved`)
      if (segment.value?.id !== id) return
      segment.value = saved
      if (root.value === conditions) settled('kept')
      keepFailure.value = null
    } finally {
      saving.value = false
      if (keeping.value === 'waiting') keepSoon()
    }
  }

  /** Goes back to the live definition; undo brings the draft back. */
  async function discard(): Promise<void> {
    const id = segment.value?.id
    if (id === undefined) return
    clearTimeout(timer)
    await running
    const left = await track(segments.discardDraft({ id }))
    if (segment.value?.id !== id || history.value === null) return
    segment.value = left
    history.value = recordStep(history.value, 'discard draft', left.live ?? emptyRoot(newId))
    settled('kept')
  }

  async function changeProperties(properties: { name?: string; description?: string }): Promise<void> {
    const id = segment.value?.id
    if (id === undefined) return
    const changed = await undoable(
      segments.changeProperties({ id, ...properties }),
      ({ name }) => `${name} changed`,
    )
    if (segment.value?.id === id) segment.value = changed
  }

  /** Reads the segment again after a change from elsewhere: another window, or the workspace's own undo. */
  async function refresh(): Promise<void> {
    const before = { id: segment.value?.id, root: root.value }
    if (before.id === undefined || before.root === null || keeping.value !== 'kept' || saving.value) return
    const now = await segments.get({ id: before.id })
    // An edit made meanwhile has replaced the tree.
    if (segment.value?.id !== before.id || root.value !== before.root) return
    const definition = now.draft ?? now.live
    if (definition !== null && !isSameDefinition(definition, before.root)) show(now)
    else segment.value = now
  }

  async function close(): Promise<void> {
    await keepNow()
    segment.value = null
    history.value = null
    settled('kept')
  }

  return {
    segment,
    root,
    keeping,
    keepFailure,
    saving,
    changes,
    undoLabel,
    redoLabel,
    open,
    edit,
    fold,
    undo,
    redo,
    keepNow,
    save,
    discard,
    changeProperties,
    refresh,
    close,
  }
}

function emptyRoot(newId: () => string): Group {
  return { kind: 'group', id: newId(), join: 'and', items: [] }
}
