import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Segment, SegmentSummary } from '#shared/contract/segments.ts'
import { useBackend } from '#renderer/backend/backend.ts'
import { useCatalogStore } from './catalog.ts'
import { createLatest } from './latest.ts'
import { useNoticesStore } from './notices.ts'
import { usePreferencesStore } from './preferences.ts'
import { useWorkspaceStore } from './workspace.ts'

export interface SegmentProperties {
  readonly name: string
  readonly description: string
}

/** The segments of the open workspace, and the record type whose list is looked at. */
export const useSegmentsStore = defineStore('segments', () => {
  const { calls } = useBackend()
  const notices = useNoticesStore()
  const preferences = usePreferencesStore()
  const workspace = useWorkspaceStore()
  const catalog = useCatalogStore()
  const all = shallowRef<readonly SegmentSummary[]>([])
  const loaded = ref(false)
  const latest = createLatest()
  /** Where a person is in the list, kept while other screens are looked at. */
  const filter = ref('')
  const chosen = ref<string | null>(null)

  /** The record type looked at: the last one chosen where this workspace has it, else the first that has segments or records. */
  const recordType = computed({
    get: () => {
      const types = catalog.recordTypes
      const chosen = types.find((type) => type.name === preferences.recordType)
      const filled = types.find((type) => all.value.some((one) => one.recordType === type.name))
      return (chosen ?? filled ?? types.find((type) => type.records > 0) ?? types[0])?.name ?? null
    },
    set: (name) => {
      preferences.recordType = name
    },
  })
  const byRecordType = computed(() => Map.groupBy(all.value, (segment) => segment.recordType))

  /** The segments of a record type by name. */
  function of(name: string): readonly SegmentSummary[] {
    const order = new Intl.Collator(undefined, { numeric: true })
    return (byRecordType.value.get(name) ?? []).toSorted((a, b) => order.compare(a.name, b.name))
  }

  function find(id: string): SegmentSummary | undefined {
    return all.value.find((segment) => segment.id === id)
  }

  async function reload(): Promise<void> {
    const isLatest = latest()
    const answer = workspace.current === null ? [] : await notices.attempt(() => calls.segments.list({}))
    if (answer === undefined || !isLatest()) return
    all.value = answer
    loaded.value = workspace.current !== null
  }

  /** Makes a segment without conditions; the error is the caller's, which shows it where the name was typed. */
  async function create(properties: SegmentProperties & { readonly recordType: string }): Promise<Segment> {
    const segment = await workspace.undoable(
      calls.segments.create(properties),
      ({ name }) => `${name} created`,
    )
    await reload()
    return segment
  }

  /** Changes name and description; the error is the caller's. */
  async function changeProperties(id: string, properties: SegmentProperties): Promise<void> {
    await workspace.undoable(
      calls.segments.changeProperties({ id, ...properties }),
      ({ name }) => `${name} changed`,
    )
    await reload()
  }

  async function remove(id: string): Promise<void> {
    await notices.attempt(() =>
      workspace.undoable(calls.segments.remove({ ids: [id] }), ({ names }) => `${names.join()} deleted`),
    )
    await reload()
  }

  workspace.onTouched(['segments'], () => void reload())

  return { all, loaded, filter, chosen, recordType, of, find, create, changeProperties, remove }
})
