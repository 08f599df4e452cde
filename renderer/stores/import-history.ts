import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { PastImport } from '#shared/contract/imports.ts'
import { useBackend } from '#renderer/backend/backend.ts'
import { createLatest } from './latest.ts'
import { useNoticesStore } from './notices.ts'
import { useWorkspaceStore } from './workspace.ts'

/** The imports the open workspace remembers, newest first. */
export const useImportHistoryStore = defineStore('import-history', () => {
  const { calls } = useBackend()
  const notices = useNoticesStore()
  const workspace = useWorkspaceStore()
  const past = shallowRef<readonly PastImport[]>([])
  const loaded = ref(false)
  const latest = createLatest()

  async function reload(): Promise<void> {
    const isLatest = latest()
    const answer = workspace.current === null ? [] : await notices.attempt(() => calls.imports.history())
    if (answer === undefined || !isLatest()) return
    past.value = answer
    loaded.value = workspace.current !== null
  }

  /** Keeps the list as the workspace has it for as long as the calling component is there. */
  function follow(): void {
    workspace.onTouched(['records'], () => void reload())
  }

  return { past, loaded, follow }
})
