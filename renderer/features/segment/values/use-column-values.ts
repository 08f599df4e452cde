import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { ColumnValues } from '#shared/contract/catalog.ts'
import { useCatalogStore } from '#renderer/stores/catalog.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'

/** The values of a column with their counts, loaded when first wanted; the latest search wins. */
export function useColumnValues(column: () => { recordType: string; column: string }) {
  const catalog = useCatalogStore()
  const notices = useNoticesStore()
  const values = shallowRef<ColumnValues | null>(null)
  const isLoading = ref(false)
  let running: AbortController | null = null

  async function load(search = ''): Promise<void> {
    running?.abort()
    const turn = new AbortController()
    running = turn
    isLoading.value = true
    try {
      const answer = await catalog.columnValues({ ...column(), search, limit: 200 }, turn.signal)
      if (!turn.signal.aborted) values.value = answer
    } catch (error) {
      if (!turn.signal.aborted) notices.fail(error)
    } finally {
      if (running === turn) isLoading.value = false
    }
  }

  function wanted(): void {
    if (values.value === null && !isLoading.value) void load()
  }

  watch(
    () => JSON.stringify(column()),
    () => (values.value = null),
  )
  onScopeDispose(() => running?.abort())
  return { values, load, wanted }
}
