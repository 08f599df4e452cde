import { storeToRefs } from 'pinia'
import { computed } from 'vue'
import { useCatalogStore } from '#renderer/stores/catalog.ts'
import { useSequenceListStore, type SequenceColumn } from '#renderer/stores/sequence-list.ts'
import { useSequencesStore } from '#renderer/stores/sequences.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import { sequencesNamed, sequencesShown, sorted } from './sequence-rows.ts'

/** What the list of sequences shows, and what its commands act on. */
export function useSequenceList() {
  const catalog = useCatalogStore()
  const list = useSequenceListStore()
  const sequences = useSequencesStore()
  const workspace = useWorkspaceStore()
  const { text, recordType, state, sort, chosen, selected } = storeToRefs(list)

  const labelOfType = (name: string) => catalog.recordType(name)?.pluralLabel ?? name

  const shown = computed(() =>
    sorted(
      sequencesShown(sequences.all, {
        text: text.value,
        recordType: recordType.value,
        state: state.value,
      }),
      sort.value,
      labelOfType,
    ),
  )
  const current = computed(() => shown.value.find(({ id }) => id === chosen.value) ?? shown.value[0])
  /** What is selected and in view. */
  const picked = computed(() => shown.value.filter(({ id }) => selected.value.has(id)))
  /** What commands act on: the selection, else the current row. */
  const targets = computed(() => {
    if (picked.value.length > 0) return picked.value
    return current.value === undefined ? [] : [current.value]
  })
  const typeOptions = computed(() => {
    const names = [...new Set(sequences.all.map((one) => one.recordType))]
    const types = names.map((name) => ({
      value: name,
      label: labelOfType(name),
      count: sequences.all.filter((one) => one.recordType === name).length,
    }))
    return [
      { value: '', label: 'All record types', count: sequences.all.length },
      ...types.toSorted((a, b) => a.label.localeCompare(b.label)),
    ]
  })
  const stateChoices = computed(() => {
    const named = sequencesNamed(sequences.all, text.value).filter(
      (one) => recordType.value === '' || one.recordType === recordType.value,
    )
    const count = (wanted: string) => String(named.filter((one) => one.state === wanted).length)
    return [
      { value: 'all', label: 'All', count: String(named.length) },
      { value: 'active', label: 'Active', count: count('active') },
      { value: 'inactive', label: 'Inactive', count: count('inactive') },
    ] as const
  })
  const readOnly = computed(() => (workspace.isReadOnly ? 'This workspace is open read-only.' : ''))

  /** By this column; once more turns it round. */
  function sortBy(column: SequenceColumn): void {
    sort.value = { column, descending: sort.value.column === column && !sort.value.descending }
  }

  function clearFilters(): void {
    text.value = ''
    recordType.value = ''
    state.value = 'all'
  }

  return {
    shown,
    current,
    picked,
    targets,
    typeOptions,
    stateChoices,
    readOnly,
    labelOfType,
    sortBy,
    clearFilters,
  }
}

export type SequenceList = ReturnType<typeof useSequenceList>
