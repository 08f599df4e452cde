import { yieldToEventLoop } from '#backend/platform/yield-to-event-loop.ts'
import type { Cell } from '#shared/values/cell.ts'
import type { RecordSource, WantedColumn } from './record-source.ts'

/** What records are put in order by; `key` turns a cell into what is compared. */
export interface Ordering {
  readonly column: WantedColumn
  readonly descending: boolean
  readonly key: (cell: Cell) => string | number | null
}

/**
 * Puts records in order: by key, blanks first (last when descending), equal ones by number. Works in slices and
 * looks at the signal between them; `chosen` null means all records.
 */
export async function orderRecords(
  recordType: string,
  chosen: Uint32Array | null,
  ordering: Ordering,
  source: RecordSource,
  signal: AbortSignal,
): Promise<Uint32Array> {
  const scan = source.scan(recordType, [ordering.column])
  const runs: Entry[][] = []
  let next = 0
  let after = 0
  for (;;) {
    const { numbers, columns } = scan(after, runLength)
    const run: Entry[] = []
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0
      while (chosen !== null && (chosen[next] ?? Infinity) < number) next += 1
      if (chosen !== null && chosen[next] !== number) continue
      run.push({ number, key: ordering.key(columns[0]?.[at] ?? null) })
    }
    runs.push(run.sort(comparing(ordering.descending)))
    if (numbers.length < runLength) break
    after = numbers.at(-1) ?? after
    await yieldToEventLoop(signal)
  }
  return mergeRuns(runs, comparing(ordering.descending), signal)
}

interface Entry {
  readonly number: number
  readonly key: string | number | null
}

type Comparison = (a: Entry, b: Entry) => number

async function mergeRuns(runs: Entry[][], compare: Comparison, signal: AbortSignal): Promise<Uint32Array> {
  let level = runs
  while (level.length > 1) {
    const merged: Entry[][] = []
    for (let at = 0; at < level.length; at += 2) {
      merged.push(await mergeTwo(level[at] ?? [], level[at + 1] ?? [], compare, signal))
    }
    level = merged
  }
  return Uint32Array.from(level[0] ?? [], ({ number }) => number)
}

async function mergeTwo(a: Entry[], b: Entry[], compare: Comparison, signal: AbortSignal): Promise<Entry[]> {
  const merged: Entry[] = []
  let left = 0
  let right = 0
  while (left < a.length || right < b.length) {
    const one = a[left]
    const other = b[right]
    if (other === undefined || (one !== undefined && compare(one, other) <= 0)) {
      if (one !== undefined) merged.push(one)
      left += 1
    } else {
      merged.push(other)
      right += 1
    }
    if (merged.length % mergedPerSlice === 0) await yieldToEventLoop(signal)
  }
  return merged
}

function comparing(descending: boolean): Comparison {
  const direction = descending ? -1 : 1
  return (a, b) => direction * compareKeys(a.key, b.key) || a.number - b.number
}

function compareKeys(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return a < b ? -1 : 1
}

const runLength = 4_000
const mergedPerSlice = 50_000
