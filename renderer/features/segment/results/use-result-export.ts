import { ref, shallowRef } from 'vue'
import { useNoticesStore } from '#renderer/stores/notices.ts'
import { useSimulationStore } from '#renderer/stores/simulation.ts'
import type { GridSort } from '#renderer/ui/grid-column.ts'
import { fileNameOf, saveTextFile } from '#renderer/features/record-grid/save-file.ts'

/** Writes all matching records to a file or the clipboard, with progress, until it is done or cancelled. */
export function useResultExport() {
  const simulation = useSimulationStore()
  const notices = useNoticesStore()
  const isRunning = ref(false)
  const progress = shallowRef<{ readonly done: number; readonly total: number } | null>(null)
  let running: AbortController | null = null

  async function pieces(
    format: 'csv' | 'tsv',
    columns: readonly string[],
    sort: GridSort | null,
  ): Promise<string[] | null> {
    const turn = new AbortController()
    running?.abort()
    running = turn
    isRunning.value = true
    progress.value = null
    try {
      const parts: string[] = []
      for await (const piece of simulation.exported({ columns, sort, format }, turn.signal)) {
        parts.push(piece.text)
        progress.value = { done: piece.done, total: piece.total }
      }
      return turn.signal.aborted ? null : parts
    } catch (error) {
      if (!turn.signal.aborted) notices.fail(error)
      return null
    } finally {
      if (running === turn) {
        running = null
        isRunning.value = false
      }
    }
  }

  async function toFile(segment: string, columns: readonly string[], sort: GridSort | null): Promise<void> {
    const parts = await pieces('csv', columns, sort)
    if (parts === null) return
    const name = fileNameOf(segment, 'csv')
    saveTextFile(document, name, parts, 'text/csv;charset=utf-8')
    notices.toasts.show(`${name} exported`)
  }

  async function toClipboard(
    columns: readonly string[],
    sort: GridSort | null,
    copied: string,
  ): Promise<void> {
    const parts = await pieces('tsv', columns, sort)
    if (parts !== null) await copy(parts.join(''), copied)
  }

  async function copy(text: string, copied: string): Promise<void> {
    const done = await notices.attempt(async () => {
      await navigator.clipboard.writeText(text)
      return true
    })
    if (done === true) notices.toasts.show(copied)
  }

  return { isRunning, progress, toFile, toClipboard, copy, cancel: () => running?.abort() }
}
