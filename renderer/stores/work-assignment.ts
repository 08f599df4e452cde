import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Compaction } from '#shared/contract/history.ts'
import type { RecordTypeUse } from '#shared/contract/work-assignment.ts'
import { useBackend } from '#renderer/backend/backend.ts'
import { createLatest } from './latest.ts'
import { useNoticesStore } from './notices.ts'
import { useWorkspaceStore } from './workspace.ts'

/** Record types that take part in work assignment or could, and what history let go last. */
export const useWorkAssignmentStore = defineStore('work-assignment', () => {
  const { calls } = useBackend()
  const notices = useNoticesStore()
  const workspace = useWorkspaceStore()
  const recordTypes = shallowRef<readonly RecordTypeUse[]>([])
  const compaction = shallowRef<Compaction | null>(null)
  const loaded = ref(false)
  const latest = createLatest()

  async function reload(): Promise<void> {
    const isLatest = latest()
    if (workspace.current === null) return
    const answer = await notices.attempt(() =>
      Promise.all([calls.workAssignment.recordTypes(), calls.history.lastCompaction()]),
    )
    if (answer === undefined || !isLatest()) return
    ;[recordTypes.value, compaction.value] = answer
    loaded.value = true
  }

  /** Keeps the list as the workspace has it for as long as the calling component is there. */
  function follow(): void {
    workspace.onTouched(['settings', 'segments', 'catalog', 'records'], () => void reload())
  }

  /** Has a record type take part, which ends the pause of its segments; the error is the caller's. */
  async function add({ recordType, pluralLabel }: Pick<RecordTypeUse, 'recordType' | 'pluralLabel'>) {
    const work = calls.workAssignment.addRecordType({ recordType })
    recordTypes.value = await workspace.undoable(work, () => `${pluralLabel} added to work assignment`)
  }

  /** Pauses the segments of a record type; the error is the caller's. */
  async function remove({ recordType, pluralLabel }: RecordTypeUse): Promise<void> {
    const work = calls.workAssignment.removeRecordType({ recordType })
    recordTypes.value = await workspace.undoable(work, () => `${pluralLabel} removed from work assignment`)
  }

  return { recordTypes, compaction, loaded, follow, add, remove }
})
