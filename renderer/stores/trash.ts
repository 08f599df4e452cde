import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { TrashItem } from '#shared/contract/trash.ts'
import { useBackend } from '#renderer/backend/backend.ts'
import { createLatest } from './latest.ts'
import { useNoticesStore } from './notices.ts'
import { useWorkspaceStore } from './workspace.ts'

/** Deleted segments and sequences of the open workspace, newest first. */
export const useTrashStore = defineStore('trash', () => {
  const { calls } = useBackend()
  const notices = useNoticesStore()
  const workspace = useWorkspaceStore()
  const items = shallowRef<readonly TrashItem[]>([])
  const loaded = ref(false)
  const latest = createLatest()

  async function reload(): Promise<void> {
    const isLatest = latest()
    const answer = workspace.current === null ? [] : await notices.attempt(() => calls.trash.list())
    if (answer === undefined || !isLatest()) return
    items.value = answer
    loaded.value = workspace.current !== null
  }

  /** Keeps the list as the workspace has it for as long as the calling component is there. */
  function follow(): void {
    workspace.onTouched(['trash'], () => void reload())
  }

  async function restore(ids: readonly string[]): Promise<void> {
    await notices.attempt(() =>
      workspace.undoable(
        calls.trash.restore({ ids: [...ids] }),
        ({ names }) => `${called(names)} restored, inactive`,
      ),
    )
  }

  async function remove(ids: readonly string[]): Promise<void> {
    await notices.attempt(() =>
      workspace.undoable(
        calls.trash.remove({ ids: [...ids] }),
        ({ names }) => `${called(names)} deleted permanently`,
      ),
    )
  }

  return { items, loaded, follow, restore, remove }
})

function called(names: readonly string[]): string {
  const [first] = names
  return names.length === 1 && first !== undefined ? first : `${String(names.length)} things`
}
