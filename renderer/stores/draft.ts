import { defineStore } from 'pinia'
import { useBackend } from '#renderer/backend/backend.ts'
import { createDraft } from './draft-state.ts'
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
  })
  workspace.onTouched(['segments'], () => void notices.attempt(draft.refresh))
  return draft
})
