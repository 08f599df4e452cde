import { computed, ref, shallowRef } from 'vue'
import type { RecordRow } from '#shared/contract/records.ts'
import type { Column } from '#shared/model/record-type.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'
import { usePreferencesStore } from '#renderer/stores/preferences.ts'
import { useFormats } from '#renderer/ui/format.ts'
import type { GridSort } from '#renderer/ui/grid-column.ts'
import { selectedCount, type RowRange } from '#renderer/ui/grid-selection.ts'
import { mostCopied, rowsAsTsv } from './copy-rows.ts'
import { gridColumns } from './grid-columns.ts'
import { orderWords } from './grid-words.ts'

/** Which records, and where they come from. */
export interface RecordListSource {
  /** What its columns and widths are kept under. */
  readonly grid: () => string
  readonly columns: (chosen: readonly string[] | undefined) => readonly Column[]
  /** The column records are named by, where it gets the most room. */
  readonly nameColumn?: () => string | null
  readonly read: (window: RecordWindow, signal: AbortSignal) => Promise<readonly RecordRow[]>
  /** `3 leads`. */
  readonly counted: (count: number) => string
}

export interface RecordWindow {
  readonly offset: number
  readonly limit: number
  readonly columns: readonly string[]
  readonly sort: GridSort | null
}

/** A list of records that is read in windows: chosen columns with their widths, order, selection and copying. */
export function useRecordList({ grid, columns: columnsFor, nameColumn, read, counted }: RecordListSource) {
  const formats = useFormats()
  const notices = useNoticesStore()
  const preferences = usePreferencesStore()
  const sort = shallowRef<GridSort | null>(null)
  const seen = shallowRef({ first: 0, end: 0 })
  const selection = shallowRef<readonly RowRange[]>([])
  const isChoosing = ref(false)

  const widthName = (column: string) => `${grid()}: ${column}`
  const columns = computed(() => columnsFor(preferences.columns[grid()]))
  const names = computed(() => columns.value.map((column) => column.name))
  const drawn = computed(() =>
    gridColumns(columns.value, preferences.paneWidths, widthName, formats, nameColumn?.() ?? null),
  )
  const order = computed(() =>
    orderWords(sort.value, (name) => columns.value.find((one) => one.name === name)?.label ?? name),
  )

  function choose(chosen: readonly string[]): void {
    preferences.columns = { ...preferences.columns, [grid()]: chosen }
    if (sort.value !== null && !chosen.includes(sort.value.column)) sort.value = null
  }

  function resize({ column, width }: { column: string; width: number }): void {
    preferences.paneWidths = { ...preferences.paneWidths, [widthName(column)]: width }
  }

  async function copy(ranges: readonly RowRange[], ids: readonly string[]): Promise<void> {
    const rows = selectedCount(ranges)
    if (rows > mostCopied) {
      const words = `${formats.integer(rows)} rows are too many to copy; ${formats.integer(mostCopied)} fit.`
      notices.toasts.show(words, { tone: 'info' })
      return
    }
    const { signal } = new AbortController()
    const wanted = columns.value.filter((column) => ids.includes(column.name))
    const copied = await notices.attempt(async () => {
      const text = await rowsAsTsv(ranges, wanted, (window) => read({ ...window, sort: sort.value }, signal))
      await navigator.clipboard.writeText(text)
      return true
    })
    if (copied === true) notices.toasts.show(`${counted(rows)} copied`)
  }

  return { sort, seen, selection, isChoosing, columns, names, drawn, order, choose, resize, copy }
}
