import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import type { ChosenState } from '#shared/model/segment.ts'
import { useWorkspaceStore } from './workspace.ts'

export type SequenceColumn = 'name' | 'recordType' | 'state' | 'steps' | 'segments' | 'owner' | 'modifiedAt'

export interface SequenceSort {
  readonly column: SequenceColumn
  readonly descending: boolean
}

/** Where a person is in the list of sequences, kept while other screens are looked at. */
export const useSequenceListStore = defineStore('sequence-list', () => {
  const workspace = useWorkspaceStore()
  const text = ref('')
  const recordType = ref('')
  const state = ref<ChosenState | 'all'>('all')
  const sort = shallowRef<SequenceSort>({ column: 'name', descending: false })
  /** The row the keys act on. */
  const chosen = ref<string | null>(null)
  const selected = shallowRef<ReadonlySet<string>>(new Set())

  watch(
    () => workspace.current?.id,
    () => {
      text.value = ''
      recordType.value = ''
      state.value = 'all'
      chosen.value = null
      selected.value = new Set()
    },
  )

  return { text, recordType, state, sort, chosen, selected }
})
