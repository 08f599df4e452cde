import { defineStore } from 'pinia'
import { watch } from 'vue'
import { useBackend } from '#renderer/backend/backend.ts'
import { createDraft } from './draft-state.ts'
import { failureOf } from './failure.ts'
import { useNoticesStore } from './notices.ts'
import { useSavingStore } from './saving.ts'
import { useWorkspaceStore } from './workspace.ts'

/** The segment being edited. */
export const useDraftStore = defineStore('draft', () => {
  const workspace = useWorkspaceStore()
  const notices = useNoticesStore()
  const draft = createDraft({
    segments: useBackend().calls.segments,
    newId: () => crypto.randomUUID(),
    track: useSavingStore().track,
    undoable: workspace.undoable,
    onRefused: (failure) => notices.fail(failure),
    onOverlap(name) {
      if (workspace.isReverting) return
      notices.toasts.show(
        `The draft of ${name} was changed in another window too. Your edits take its place; Undo brings it back.`,
        { tone: 'info' },
      )
    },
    onReplaced(name) {
      if (!workspace.isReverting) notices.announcer.announce(`The conditions of ${name} were changed`)
    },
  })

  watch(draft.keepFailure, (failure) => {
    if (failure !== null) notices.fail(failure, { label: 'Try again', run: () => void draft.keepNow() })
  })

  let undoing = draft.root.value
  workspace.writeFirst({
    pending: draft.pending,
    async write() {
      await draft.keepNow()
      draft.newGesture()
      undoing = draft.root.value
    },
    takeBack: draft.takeBack,
    async isShown() {
      await follow()
      return draft.root.value !== undoing
    },
  })

  /** A segment that was deleted is left by its page. */
  async function follow(): Promise<void> {
    try {
      await draft.refresh()
    } catch (error) {
      if (failureOf(error)?.code !== 'SEGMENT_MISSING') notices.fail(error)
    }
  }
  workspace.onTouched(['segments'], () => {
    if (workspace.current !== null) void follow()
  })
  return draft
})
