import type { Cell } from '#shared/values/cell.ts'
import type { RecordChunk, RecordSource, WantedColumn } from './record-source.ts'
import { createSlices, scanInSlices } from './scan-in-slices.ts'

/** What records are put in order by; `key` turns a cell into what is compared. */
export interface Ordering {
  readonly column: WantedColumn
  readonly descending: boolean
  readonly key: (cell: Cell) => OrderKey
}

type OrderKey = string | number | null

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
  const numbers: number[] = []
  const keys: OrderKey[] = []
  const runs: Uint32Array[] = []
  const compare = comparing(keys, ordering.descending)
  const take = ({ numbers: here, columns: [cells] }: RecordChunk) => {
    const first = numbers.length
    for (const [at, number] of here.entries()) {
      numbers.push(number)
      keys.push(ordering.key(cells?.[at] ?? null))
    }
    if (numbers.length > first) runs.push(places(first, numbers.length).sort(compare))
  }
  const few = chosen !== null && chosen.length * pickingPays < source.extent(recordType).count
  if (few) await pickChosen(recordType, chosen, ordering.column, source, take, signal)
  else await scanChosen(recordType, chosen, ordering.column, source, take, signal)
  const order = await mergeRuns(runs, compare, signal)
  return order.map((place) => numbers[place] ?? 0)
}

/** Reads the chosen records one by one. */
async function pickChosen(
  recordType: string,
  chosen: Uint32Array,
  column: WantedColumn,
  source: RecordSource,
  take: (chunk: RecordChunk) => void,
  signal: AbortSignal,
): Promise<void> {
  const pick = source.pick(recordType, [column])
  await scanInSlices((after, limit) => {
    take(pick(chosen.subarray(after, after + limit)))
    return { last: after + limit, isLast: after + limit >= chosen.length }
  }, signal)
}

/** Reads all records and leaves out those that were not chosen. */
async function scanChosen(
  recordType: string,
  chosen: Uint32Array | null,
  column: WantedColumn,
  source: RecordSource,
  take: (chunk: RecordChunk) => void,
  signal: AbortSignal,
): Promise<void> {
  const scan = source.scan(recordType, [column])
  let next = 0
  const isChosen = (number: number): boolean => {
    if (chosen === null) return true
    while ((chosen[next] ?? Infinity) < number) next += 1
    return chosen[next] === number
  }
  await scanInSlices((after, limit) => {
    const chunk = scan(after, limit)
    const places = [...chunk.numbers.keys()].filter((at) => isChosen(chunk.numbers[at] ?? 0))
    take({
      numbers: places.map((at) => chunk.numbers[at] ?? 0),
      columns: chunk.columns.map((cells) => places.map((at) => cells[at] ?? null)),
    })
    return { last: chunk.numbers.at(-1) ?? after, isLast: chunk.numbers.length < limit }
  }, signal)
}

/** Compares records by their place in `keys`; places rise with the numbers. */
type Comparison = (a: number, b: number) => number

async function mergeRuns(
  runs: readonly Uint32Array[],
  compare: Comparison,
  signal: AbortSignal,
): Promise<Uint32Array> {
  const slices = createSlices(signal)
  let level = runs
  while (level.length > 1) {
    const merged: Uint32Array[] = []
    for (let at = 0; at < level.length; at += 2) {
      const [one, other] = [level[at] ?? none, level[at + 1] ?? none]
      merged.push(await mergeTwo(one, other, compare, slices))
    }
    level = merged
  }
  return level[0] ?? none
}

async function mergeTwo(
  a: Uint32Array,
  b: Uint32Array,
  compare: Comparison,
  slices: ReturnType<typeof createSlices>,
): Promise<Uint32Array> {
  const merged = new Uint32Array(a.length + b.length)
  let left = 0
  let right = 0
  for (let at = 0; at < merged.length; at += 1) {
    const fromLeft = right >= b.length || (left < a.length && compare(a[left] ?? 0, b[right] ?? 0) <= 0)
    merged[at] = (fromLeft ? a[left++] : b[right++]) ?? 0
    if (at % mergedPerLook === 0 && slices.isOver()) await slices.rest()
  }
  return merged
}

function comparing(keys: readonly OrderKey[], descending: boolean): Comparison {
  const direction = descending ? -1 : 1
  return (a, b) => direction * compareKeys(keys[a] ?? null, keys[b] ?? null) || a - b
}

function compareKeys(a: OrderKey, b: OrderKey): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return a < b ? -1 : 1
}

/** The whole numbers from `from` up to and without `to`. */
function places(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: to - from }, (_, at) => from + at)
}

const none = new Uint32Array()
/** A record read by itself costs about as much as this many in a scan. */
const pickingPays = 8
const mergedPerLook = 500
