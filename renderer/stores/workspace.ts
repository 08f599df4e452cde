import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import {
  evaluationContext,
  type OpenWorkspace,
  type RecentWorkspace,
  type WorkspaceEvent,
  type WorkspaceSettings,
} from '#shared/contract/workspace.ts'
import { plainContext, type EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { useBackend } from '#renderer/backend/backend.ts'
import { isConnectionLost } from '#renderer/backend/channel.ts'
import { failureOf } from './failure.ts'
import { useNoticesStore } from './notices.ts'
import { useSavingStore } from './saving.ts'
import { createUndoOffers } from './undo-offers.ts'
import { createUnwritten } from './unwritten.ts'

export type Area = WorkspaceEvent['touched'][number]

/** The open workspace as the backend last told of it, and everything that opens, closes or undoes. */
export const useWorkspaceStore = defineStore('workspace', () => {
  const { calls, shell } = useBackend()
  const notices = useNoticesStore()
  const saving = useSavingStore()
  const current = shallowRef<OpenWorkspace | null>(null)
  /** Whether the backend has told yet if a workspace is open. */
  const known = ref(false)
  const recent = shallowRef<readonly RecentWorkspace[]>([])
  const listeners = new Set<{ areas: readonly Area[]; reload: () => void }>()
  const offers = createUndoOffers(notices.toasts, () => void undo())
  const end = new AbortController()

  const unwritten = createUnwritten()
  const underWay = ref(0)
  /** Whether something is being undone or done again from this window. */
  const isReverting = computed(() => underWay.value > 0)
  // Edits that wait to be written are done already for whoever made them.
  const undoLabel = computed(() => unwritten.pending.value ?? current.value?.undo ?? null)
  const redoLabel = computed(() => (unwritten.pending.value === null ? (current.value?.redo ?? null) : null))
  watch(unwritten.pending, (pending) => pending !== null && offers.overtaken(), { flush: 'sync' })
  const isReadOnly = computed(() => current.value !== null && current.value.readOnly !== null)

  /** What conditions go by as the backend last told; the plain context while no workspace is open. */
  const evaluation = computed((): EvaluationContext => {
    if (current.value === null) return plainContext
    return evaluationContext(current.value.settings, Date.parse(current.value.now))
  })

  /** Runs `reload` whenever one of the areas changed, after every reconnection, and when another workspace opens. */
  function onTouched(areas: readonly Area[], reload: () => void): void {
    const listener = { areas, reload }
    listeners.add(listener)
    onScopeDispose(() => listeners.delete(listener))
    if (known.value) reload()
  }

  async function follow(): Promise<void> {
    while (!end.signal.aborted) {
      try {
        let first = true
        for await (const event of await calls.workspace.watch(undefined, { signal: end.signal })) {
          apply(event, first)
          first = false
        }
      } catch (error) {
        if (isConnectionLost(error)) continue
        notices.fail(error) // Says nothing when this store's own end aborted the watch.
        return
      }
    }
  }

  function apply(event: WorkspaceEvent, everything: boolean): void {
    const isAnother = event.workspace?.id !== current.value?.id
    current.value = event.workspace
    known.value = true
    offers.changed(event.workspace)
    if (everything || isAnother) void reloadRecent()
    for (const { areas, reload } of listeners) {
      if (everything || isAnother || areas.some((area) => event.touched.includes(area))) reload()
    }
  }

  async function reloadRecent(): Promise<void> {
    recent.value = (await notices.attempt(() => calls.workspace.recent())) ?? recent.value
  }

  async function forgetRecent(id: string | null): Promise<void> {
    recent.value = (await notices.attempt(() => calls.workspace.forgetRecent({ id }))) ?? recent.value
  }

  /** Opens a workspace of the list; one that another process writes is offered read-only. */
  async function open(id: string, readOnly = false): Promise<boolean> {
    await unwritten.write()
    try {
      adopt(await calls.workspace.open({ id, readOnly }))
      return true
    } catch (error) {
      const code = failureOf(error)?.code
      const mayRead = code === 'WORKSPACE_BUSY' || code === 'WORKSPACE_NEWER'
      notices.fail(
        error,
        mayRead && !readOnly ? { label: 'Open read-only', run: () => void open(id, true) } : undefined,
      )
      void reloadRecent()
      return false
    }
  }

  /** Asks for a file with the system's dialog; null where there is none, as in a browser. */
  const openFile = shell === null ? null : () => notices.attempt(() => shell.openWorkspace())

  /** Makes a new workspace; the error is the caller's, which shows it where the name was typed. */
  async function create(name: string, timeZone: string): Promise<void> {
    await unwritten.write()
    adopt(await calls.workspace.create({ name, timeZone }))
  }

  async function close(): Promise<void> {
    await unwritten.write()
    await notices.attempt(() => calls.workspace.close())
  }

  /** Changes settings of the workspace; the error is the caller's. */
  async function changeSettings(changes: Partial<WorkspaceSettings>): Promise<void> {
    adopt(await saving.track(calls.workspace.changeSettings(changes)))
  }

  async function undo(): Promise<void> {
    await reverting(async () => {
      await unwritten.write()
      const takenBack = unwritten.takeBack()
      if (takenBack === null) await tell('Undone', await saving.track(calls.workspace.undo()))
      else notices.announcer.announce(`Undone: ${takenBack}`)
    })
  }

  async function redo(): Promise<void> {
    await reverting(async () => {
      await unwritten.write()
      await tell('Done again', await saving.track(calls.workspace.redo()))
    })
  }

  async function reverting(work: () => Promise<void>): Promise<void> {
    underWay.value++
    await notices.attempt(work)
    underWay.value--
  }

  /** What can be seen where it happened needs no message, only words for whoever does not see it. */
  async function tell(done: string, { label }: { readonly label: string }): Promise<void> {
    const words = `${done}: ${label}`
    if (await unwritten.isShown()) notices.announcer.announce(words)
    else notices.toasts.show(words)
  }

  /** Does an undoable change and offers to undo it for as long as *Undo* would undo just that. */
  async function undoable<T>(work: Promise<T>, text: (result: T) => string): Promise<T> {
    const offer = offers.begin(current.value)
    const result = await saving.track(work)
    offer(text(result))
    return result
  }

  /** Takes over what a call answered, unless the backend's own event was here first. */
  function adopt(workspace: OpenWorkspace): void {
    const present = current.value
    if (present?.id === workspace.id && present.version >= workspace.version) return
    apply({ workspace, touched: ['workspace', 'settings'] }, false)
  }

  void follow()
  onScopeDispose(() => end.abort())

  return {
    current,
    known,
    recent,
    undoLabel,
    redoLabel,
    isReadOnly,
    isReverting,
    evaluation,
    onTouched,
    reloadRecent,
    forgetRecent,
    open,
    openFile,
    create,
    close,
    changeSettings,
    undo,
    redo,
    undoable,
    writeFirst: unwritten.add,
    adopt,
  }
})
