import { createSlices } from '#backend/engine/scan-in-slices.ts'
import { shareWork, type SharedWork } from '#backend/platform/shared-work.ts'
import { shownText } from '#backend/store/record-rows.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'
import { columnOf } from '#shared/conditions/column.ts'
import type { ColumnValues } from '#shared/contract/catalog.ts'
import { failure } from '#shared/contract/failure.ts'
import { choiceToken, type Column } from '#shared/model/record-type.ts'
import { printCell } from '#shared/values/print-cell.ts'
import { fold } from '#shared/values/text.ts'
import { countCells, type CountedCells } from './count-cells.ts'
import { createTopValues, type TopValue } from './top-values.ts'

interface Wanted {
  readonly recordType: string
  readonly column: string
  readonly search: string
  readonly limit: number
}

/** Counts the values of columns; the counts of the last columns are kept until the workspace changes. */
export function createColumnValues(workspace: Workspace) {
  let version = -1
  const kept = new Map<string, SharedWork<CountedCells>>()

  async function counted({ recordType, column }: Wanted, signal: AbortSignal): Promise<CountedCells> {
    if (version !== workspace.recordsVersion()) {
      kept.clear()
      version = workspace.recordsVersion()
    }
    const key = JSON.stringify([recordType, column])
    const present = kept.get(key)
    const counting =
      present === undefined || present.isLost()
        ? shareWork((stop) => countCells(workspace, recordType, column, stop))
        : present
    kept.delete(key)
    kept.set(key, counting)
    const counts = await counting.join(signal)
    // Unique texts of a million records are a hundred megabytes: such a column is kept alone.
    if (counts.cells.size > manyDistinct) for (const old of kept.keys()) if (old !== key) kept.delete(old)
    for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old)
    return counts
  }

  return {
    async top(wanted: Wanted, signal: AbortSignal): Promise<ColumnValues> {
      const { recordType, column: name } = wanted
      const column = columnOf(workspace.catalog.type(recordType), name)
      if (column === undefined) throw failure('COLUMN_UNKNOWN', { recordType, column: name })
      const counts = await counted(wanted, signal)
      const { values, more } = await listed(counts, column, wanted, signal)
      return { values, blank: counts.blank, records: counts.records, more }
    },
  }
}

/** The most frequent values that contain the search; options nobody has chosen come last. */
async function listed(
  { cells, shown }: CountedCells,
  column: Column,
  { search, limit }: Wanted,
  signal: AbortSignal,
): Promise<{ values: TopValue[]; more: boolean }> {
  const sought = fold(search, false)
  const top = createTopValues(limit)
  const add = (value: string, label: string, records: number) => {
    if (sought === '' || fold(label, false).includes(sought)) top.add({ value, label, records })
  }
  const slices = createSlices(signal)
  let looked = 0
  for (const [cell, records] of cells) {
    add(printCell(cell, column.type), shown.get(cell) ?? shownText(cell, column) ?? '', records)
    looked += 1
    if (looked % lookedPerLook === 0 && slices.isOver()) await slices.rest()
  }
  for (const choice of column.choices) {
    const cell = column.type === 'bool' ? Number(choice.value) : choiceToken(choice)
    if (!cells.has(cell)) add(choiceToken(choice), choice.label, 0)
  }
  return { values: top.list(), more: top.seen() > limit }
}

const manyDistinct = 100_000
const mostKept = 16
const lookedPerLook = 500
