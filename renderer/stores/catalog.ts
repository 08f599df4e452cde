import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { ColumnValues, RecordTypeInUse } from '#shared/contract/catalog.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import { useBackend } from '#renderer/backend/backend.ts'
import { createLatest } from './latest.ts'
import { useNoticesStore } from './notices.ts'
import { useWorkspaceStore } from './workspace.ts'

/** The record types of the open workspace with their columns and record counts. */
export const useCatalogStore = defineStore('catalog', () => {
  const { calls } = useBackend()
  const notices = useNoticesStore()
  const workspace = useWorkspaceStore()
  const recordTypes = shallowRef<readonly RecordTypeInUse[]>([])
  const loaded = ref(false)
  const latest = createLatest()

  const byName = computed(() => new Map(recordTypes.value.map((one) => [one.name, one])))
  /** What describing and checking conditions looks names up in. */
  const catalog = computed<Catalog>(() => ({ recordType: (name) => byName.value.get(name) }))

  function recordType(name: string): RecordTypeInUse | undefined {
    return byName.value.get(name)
  }

  async function reload(): Promise<void> {
    const isLatest = latest()
    const answer = workspace.current === null ? [] : await notices.attempt(() => calls.catalog.recordTypes())
    if (answer === undefined || !isLatest()) return
    recordTypes.value = answer
    loaded.value = workspace.current !== null
  }

  /** The most frequent values of a column; the error is the caller's. */
  function columnValues(
    input: { recordType: string; column: string; search?: string; limit?: number },
    signal?: AbortSignal,
  ): Promise<ColumnValues> {
    return calls.catalog.columnValues(input, signal === undefined ? {} : { signal })
  }

  workspace.onTouched(['catalog', 'records'], () => void reload())

  return { recordTypes, loaded, catalog, recordType, columnValues }
})
