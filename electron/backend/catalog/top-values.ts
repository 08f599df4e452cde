import type { ColumnValues } from '#shared/contract/catalog.ts'

export type TopValue = ColumnValues['values'][number]

/** Keeps the most frequent of many values, equally frequent ones by label, without keeping them all. */
export function createTopValues(limit: number) {
  let best: TopValue[] = []
  let worst: TopValue | undefined
  let seen = 0

  const settle = () => {
    best = best.sort(byFrequency).slice(0, limit)
    worst = best.length < limit ? undefined : best.at(-1)
  }
  return {
    add(value: TopValue): void {
      seen += 1
      if (worst !== undefined && byFrequency(worst, value) <= 0) return
      best.push(value)
      if (best.length >= limit * 2 + spare) settle()
    },
    /** How many values were added, kept or not. */
    seen: () => seen,
    list(): TopValue[] {
      settle()
      return best
    },
  }
}

function byFrequency(a: TopValue, b: TopValue): number {
  return b.records - a.records || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0)
}

/** Sorting pays from some values on, also for a short list. */
const spare = 100
