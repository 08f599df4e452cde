import { computed, ref, shallowRef } from 'vue'
import type { VersionSummary } from '#shared/contract/history.ts'
import type { Difference } from '#shared/portfolio/difference.ts'
import { pageSize, useHistoryStore, type HistoryItem } from '#renderer/stores/history.ts'
import { createLatest } from '#renderer/stores/latest.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'

/** What a version changed when it came, and what restoring it would change now. */
export interface VersionView {
  readonly seq: number
  readonly changed: readonly Difference[]
  readonly wouldChange: readonly Difference[]
}

/** The versions of a thing, a page at a time, and the one that is looked at. */
export function useVersions(item: HistoryItem) {
  const history = useHistoryStore()
  const notices = useNoticesStore()
  const versions = shallowRef<readonly VersionSummary[]>([])
  const loaded = ref(false)
  const hasOlder = ref(false)
  const isReading = ref(false)
  /** The newest until one is chosen. */
  const chosen = ref<number | null>(null)
  const view = shallowRef<VersionView | null>(null)
  const latestPage = createLatest()
  const latestView = createLatest()
  const seq = computed(() => chosen.value ?? versions.value[0]?.seq ?? null)

  async function reload(): Promise<void> {
    const isLatest = latestPage()
    const page = await notices.attempt(() => history.list(item))
    if (page === undefined || !isLatest()) return
    const end = page.at(-1)?.seq ?? 0
    const older = versions.value.filter((one) => one.seq < end)
    versions.value = [...page, ...older]
    if (older.length === 0) hasOlder.value = page.length === pageSize
    loaded.value = true
    await look()
  }

  async function readOlder(): Promise<void> {
    const last = versions.value.at(-1)
    if (last === undefined || !hasOlder.value || isReading.value) return
    isReading.value = true
    const isLatest = latestPage()
    const page = await notices.attempt(() => history.list(item, last.seq))
    isReading.value = false
    if (page === undefined || !isLatest()) return
    versions.value = [...versions.value, ...page]
    hasOlder.value = page.length === pageSize
  }

  async function choose(version: number): Promise<void> {
    chosen.value = version
    await look()
  }

  async function look(): Promise<void> {
    const isLatest = latestView()
    const { value: of } = seq
    if (of === null) return
    const found = await notices.attempt(() =>
      Promise.all([history.compare(of, 'before'), history.compare(of, 'now')]),
    )
    if (found === undefined || !isLatest()) return
    const [changed, wouldChange] = found
    view.value = { seq: of, changed, wouldChange }
  }

  history.follow(() => void reload())

  return { versions, loaded, hasOlder, isReading, seq, view, readOlder, choose }
}
