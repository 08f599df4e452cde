import { shallowRef } from 'vue'

export type LoadRows<R> = (offset: number, limit: number, signal: AbortSignal) => Promise<readonly R[]>

export interface RowCache<R> {
  /** The row, or undefined while it is not here; reactive. After `renew` the old row until the new one is. */
  row(index: number): R | undefined
  /** Says which rows are wanted now; what is no longer wanted is not asked for, or aborted. */
  want(first: number, end: number): void
  /** The data changed: everything is asked for again, what is shown stays until then. */
  renew(): void
  stop(): void
}

const pageSize = 100
const pagesKept = 60
const atOnce = 2

/** Holds the pages of a windowed grid around the view; at most two requests run, the wanted pages first. */
export function createRowCache<R>(load: () => LoadRows<R>, failed: (error: unknown) => void): RowCache<R> {
  // Replaced, not changed, so that whoever reads a row hears of every arrival.
  const pages = shallowRef<ReadonlyMap<number, { rows: readonly R[]; fresh: boolean }>>(new Map())
  const running = new Map<number, AbortController>()
  const broken = new Set<number>()
  let wanted: number[] = []
  let stopped = false

  function askNext(): void {
    for (const page of wanted) {
      if (stopped || running.size >= atOnce) return
      if (pages.value.get(page)?.fresh === true || running.has(page) || broken.has(page)) continue
      const controller = new AbortController()
      running.set(page, controller)
      void ask(page, controller)
    }
  }

  async function ask(page: number, controller: AbortController): Promise<void> {
    try {
      const rows = await load()(page * pageSize, pageSize, controller.signal)
      if (controller.signal.aborted) return
      pages.value = withoutFarPages().set(page, { rows, fresh: true })
    } catch (error) {
      if (controller.signal.aborted) return
      broken.add(page)
      failed(error)
    } finally {
      if (running.get(page) === controller) running.delete(page)
      askNext()
    }
  }

  function withoutFarPages(): Map<number, { rows: readonly R[]; fresh: boolean }> {
    const kept = new Map(pages.value)
    for (const page of kept.keys()) {
      if (kept.size < pagesKept) break
      if (!wanted.includes(page)) kept.delete(page)
    }
    return kept
  }

  function abort(isKept: (page: number) => boolean): void {
    for (const [page, controller] of running) {
      if (isKept(page)) continue
      controller.abort()
      running.delete(page)
    }
  }

  return {
    row: (index) => pages.value.get(Math.floor(index / pageSize))?.rows[index % pageSize],
    want(first, end) {
      const from = Math.floor(first / pageSize)
      const to = Math.floor(Math.max(first, end - 1) / pageSize)
      wanted = end <= first ? [] : Array.from({ length: to - from + 1 }, (_, at) => from + at)
      abort((page) => wanted.includes(page))
      broken.forEach((page) => !wanted.includes(page) && broken.delete(page))
      askNext()
    },
    renew() {
      abort(() => false)
      broken.clear()
      pages.value.forEach((page) => (page.fresh = false))
      askNext()
    },
    stop() {
      stopped = true
      abort(() => false)
    },
  }
}
