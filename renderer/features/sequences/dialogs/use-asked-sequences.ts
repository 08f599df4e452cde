import { computed } from 'vue'
import type { SequenceSummary } from '#shared/contract/sequences.ts'
import { useCatalogStore } from '#renderer/stores/catalog.ts'
import { useSequencesStore } from '#renderer/stores/sequences.ts'

/** The sequences a question is about, with the segments connected to them and what their records are called. */
export function useAskedSequences(ids: () => readonly string[]) {
  const catalog = useCatalogStore()
  const sequences = useSequencesStore()

  const asked = computed(() =>
    ids()
      .map(sequences.find)
      .filter((one): one is SequenceSummary => one !== undefined),
  )
  const connected = computed(() => asked.value.flatMap(({ segments }) => segments))
  /** `leads`; `records` where the sequences are for several record types. */
  const records = computed(() => {
    const types = new Set(asked.value.map(({ recordType }) => recordType))
    const [only] = types
    if (types.size !== 1 || only === undefined) return 'records'
    return catalog.recordType(only)?.pluralLabel.toLowerCase() ?? 'records'
  })
  const Records = computed(() => records.value.charAt(0).toUpperCase() + records.value.slice(1))

  return { asked, connected, records, Records }
}
