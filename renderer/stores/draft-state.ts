import { computed, ref, shallowRef } from 'vue'
import type { BackendCalls } from '#renderer/backend/backend.ts'
import { countChanges } from '#shared/conditions/count-changes.ts'
import { withFoldingOf } from '#shared/conditions/folding.ts'
import type { Edit, Refusal } from '#shared/conditions/tree.ts'
import type { Segment } from '#shared/contract/segments.ts'
import type { Group } from '#shared/model/condition.ts'
import { createDraftOutbox, type OutboxSettings } from './draft-outbox.ts'
import { createLatest } from './latest.ts'

export interface DraftSettings extends Pick<OutboxSettings, 'track'> {
  readonly segments: BackendCalls['segments']
  readonly newId: () => string
  /** Does a change of the workspace that can be undone there, told by a toast. */
  readonly undoable: <T>(work: Promise<T>, text: (result: T) => string) => Promise<T>
  /** Tells that the draft was changed elsewhere while edits made here wait to be written. */
  readonly onOverlap: (name: string) => void
  /** Tells that the tree on the screen follows a change that was not made to it here. */
  readonly onReplaced: (name: string) => void
  /** Tells that edits were refused and taken off the screen. */
  readonly onRefused: (failure: unknown) => void
  readonly delayMs?: number
  readonly retryMs?: number
}

/**
 * One segment being edited: its definition as a plain tree that is replaced by pure edits. Each edit becomes an
 * undoable command of the workspace a moment later.
 */
export function createDraft(settings: DraftSettings) {
  const { segments, newId, track, undoable, onOverlap, delayMs = 400, retryMs = 5000 } = settings
  const segment = shallowRef<Segment | null>(null)
  const root = shallowRef<Group | null>(null)
  const saving = ref(false)
  const latest = createLatest()
  /** The definition the workspace is known to hold, and its text as the workspace answers it. */
  let stored: Group | null = null
  let storedText = ''
  /** Names what a person does without letting go: typing into a field, holding a key down. */
  let gesture = newId()
  let reading: Promise<void> = Promise.resolve()
  let queued: Promise<void> | null = null

  const outbox = createDraftOutbox({
    write,
    track,
    delayMs,
    retryMs,
    onWritten(step, kept) {
      if (segment.value?.id !== step.segment) return
      adopt(kept)
      stored = step.root
      storedText = textOf(kept)
    },
    onRefused(id, failure) {
      if (segment.value?.id === id) root.value = stored
      settings.onRefused(failure)
    },
  })
  /** The same object for as long as it says the same: what is worked out from it stays. */
  const live = computed(() => segment.value?.live ?? null)
  /** How far the draft is from the live definition; 0 without a draft. */
  const changes = computed(() => {
    if (root.value === null) return 0
    return countChanges(live.value ?? empty(root.value.id), root.value)
  })

  function write({ segment: id, label, merge, root: conditions }: Parameters<OutboxSettings['write']>[0]) {
    return segments.saveDraft({
      id,
      conditions,
      label: label === null ? null : label.slice(0, longestLabel),
      ...(merge === null ? {} : { merge }),
    })
  }

  async function open(id: string): Promise<void> {
    await close()
    const isLatest = latest()
    const opened = await segments.get({ id })
    if (isLatest()) show(opened)
  }

  function adopt(now: Segment): void {
    const isSame = JSON.stringify(now.live) === JSON.stringify(live.value)
    segment.value = isSame ? { ...now, live: live.value } : now
  }

  function show(opened: Segment): void {
    segment.value = opened
    storedText = textOf(opened)
    stored = opened.draft ?? opened.live ?? empty(newId())
    root.value = outbox.newest(opened.id) ?? stored
    newGesture()
  }

  /** Edits from here on are no part of what was done before, even under the same word. */
  function newGesture(): void {
    gesture = newId()
  }

  /** Takes an edit over as one undoable step; a refusal changes nothing and is returned to be said. */
  function edit(label: string, { ...edited }: Edit, merge: string | null = null): Refusal | null {
    if (!edited.ok) return edited.refusal
    put(edited.root, label, merge)
    return null
  }

  /** Takes over what is not worth a step: how groups are folded. */
  function fold(edited: Edit): void {
    if (edited.ok) put(edited.root, null, null)
  }

  function put(next: Group, label: string | null, merge: string | null): void {
    if (segment.value === null) return
    root.value = next
    const { id, name } = segment.value
    outbox.put({
      segment: id,
      name,
      label,
      merge: merge === null ? null : `${merge} ${gesture}`,
      root: next,
    })
  }

  /** Takes the newest edit back that could not be written. Returns whether there was one. */
  function takeBack(): boolean {
    const step = outbox.takeBack()
    if (step !== null && segment.value?.id === step.segment)
      root.value = outbox.newest(step.segment) ?? stored
    return step !== null
  }

  /** Makes the definition the live one; one that takes every record only when that is meant (docs/domain.md O-5). */
  async function save(takeEverything = false): Promise<void> {
    await replacing((id, conditions) =>
      undoable(segments.save({ id, conditions, takeEverything }), ({ name }) => `${name} saved`),
    )
  }

  /** Goes back to the live definition; undo brings the draft back. */
  async function discard(): Promise<void> {
    await replacing((id) => undoable(segments.discardDraft({ id }), () => 'Draft discarded'))
  }

  /** Writes every edit first, so that undo takes back this and then them. Fails with what they failed with. */
  async function replacing(replace: (id: string, conditions: Group) => Promise<Segment>): Promise<void> {
    const id = segment.value?.id
    if (id === undefined || saving.value) return
    saving.value = true
    try {
      await outbox.flush()
      if (outbox.keeping.value === 'failed') throw outbox.failure.value
      if (segment.value?.id === id && root.value !== null) take(await replace(id, root.value))
    } finally {
      saving.value = false
    }
  }

  /**
   * Reads the segment again after a change that may come from elsewhere: another window, undo. Readings that are asked
   * for while one runs are one more after it.
   */
  function refresh(): Promise<void> {
    queued ??= reading.then(() => {
      queued = null
      return reread()
    })
    reading = queued.catch(() => undefined)
    return queued
  }

  async function reread(): Promise<void> {
    const id = segment.value?.id
    if (id === undefined) return
    const isLatest = latest()
    const { value: before } = root
    const now = await segments.get({ id })
    if (!isLatest()) return
    // What was edited and written meanwhile may be missing in the answer.
    if (root.value !== before && outbox.newest(id) === undefined) await reread()
    else take(now)
  }

  /** Shows how a segment stands by what the workspace says; edits that are not written yet stay on the screen. */
  function take(now: Segment): void {
    if (segment.value?.id !== now.id || root.value === null) return
    adopt(now)
    const text = textOf(now)
    if (text === storedText) return
    storedText = text
    const before = stored
    const definition = now.draft ?? now.live ?? empty(root.value.id)
    stored = definition
    if (outbox.newest(now.id) !== undefined) {
      const isKnown = [before, outbox.underWay()].some((one) => one && countChanges(one, definition) === 0)
      if (!isKnown) onOverlap(now.name)
      return
    }
    // The same tree stays the same object, and folded as it is: focus, choice and scrolling rest on it.
    if (countChanges(root.value, definition) === 0) return
    root.value = withFoldingOf(definition, root.value)
    if (!saving.value) settings.onReplaced(now.name)
  }

  /** Leaves the segment; what is not written yet goes on being written. */
  async function close(): Promise<void> {
    await outbox.flush()
    latest()
    segment.value = null
    root.value = null
  }

  return {
    segment,
    root,
    keeping: outbox.keeping,
    keepFailure: outbox.failure,
    pending: outbox.pending,
    saving,
    changes,
    open,
    edit,
    fold,
    newGesture,
    takeBack,
    keepNow: outbox.flush,
    leave: outbox.leave,
    save,
    discard,
    refresh,
    close,
  }
}

/** The longest label a command takes. */
const longestLabel = 200

function textOf({ draft, live }: Segment): string {
  return JSON.stringify(draft ?? live)
}

function empty(id: string): Group {
  return { kind: 'group', id, join: 'and', items: [] }
}
