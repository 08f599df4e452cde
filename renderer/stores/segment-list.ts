import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { SegmentState } from '#shared/model/segment.ts'
import { useCatalogStore } from './catalog.ts'
import { useSegmentsStore } from './segments.ts'
import { useWorkspaceStore } from './workspace.ts'

export type StatusFilter = SegmentState | 'all'

/** Where a person is in the list of segments, kept while other screens are looked at. */
export const useSegmentListStore = defineStore('segment-list', () => {
  const catalog = useCatalogStore()
  const segments = useSegmentsStore()
  const workspace = useWorkspaceStore()

  const text = ref('')
  const status = ref<StatusFilter>('all')
  /** The row the keys act on. */
  const chosen = ref<string | null>(null)
  const selected = shallowRef<ReadonlySet<string>>(new Set())
  const scrollTop = ref(0)

  const inUse = computed(() => new Set(workspace.current?.settings.workAssignment ?? []))
  /** Record types whose segments can be looked at: those in work assignment and those that have segments. */
  const recordTypes = computed(() =>
    catalog.recordTypes.filter(({ name }) => inUse.value.has(name) || segments.of(name).length > 0),
  )
  /** The one looked at; another screen may have gone to a type that has no segments. */
  const recordType = computed({
    get: () => {
      const names = recordTypes.value.map(({ name }) => name)
      const wanted = segments.recordType
      return wanted !== null && names.includes(wanted) ? wanted : (names[0] ?? null)
    },
    set: (name) => {
      segments.recordType = name
    },
  })
  const isPaused = computed(() => recordType.value !== null && !inUse.value.has(recordType.value))

  watch([recordType, () => workspace.current?.id], () => {
    text.value = ''
    status.value = 'all'
    chosen.value = null
    selected.value = new Set()
    scrollTop.value = 0
  })

  return { text, status, chosen, selected, scrollTop, recordTypes, recordType, isPaused }
})
