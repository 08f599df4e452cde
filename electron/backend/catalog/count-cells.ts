import { scanInSlices } from '#backend/engine/scan-in-slices.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'
import { columnOf } from '#shared/conditions/column.ts'
import { isOneOf, referenceTypes } from '#shared/model/column-type.ts'
import type { Cell } from '#shared/values/cell.ts'

/** How often every value of a column occurs. */
export interface CountedCells {
  readonly cells: ReadonlyMap<Cell, number>
  /** For lookups: what a key is shown as. */
  readonly shown: ReadonlyMap<Cell, string>
  readonly blank: number
  readonly records: number
}

/** Counts the values of a column over all records, in slices. */
export async function countCells(
  workspace: Workspace,
  recordType: string,
  column: string,
  signal: AbortSignal,
): Promise<CountedCells> {
  const type = columnOf(workspace.catalog.type(recordType), column)?.type ?? 'string'
  const isLookup = isOneOf(referenceTypes, type)
  const cell = { kind: 'cell', column } as const
  const scan = workspace.source().scan(recordType, isLookup ? [cell, { kind: 'shown', column }] : [cell])
  const cells = new Map<Cell, number>()
  const shown = new Map<Cell, string>()
  let blank = 0
  let records = 0
  await scanInSlices((after, limit) => {
    const { numbers, columns } = scan(after, limit)
    for (const [at, value] of (columns[0] ?? []).entries()) {
      if (value === null) blank += 1
      else cells.set(value, (cells.get(value) ?? 0) + 1)
      if (isLookup && value !== null) shown.set(value, String(columns[1]?.[at] ?? value))
    }
    records += numbers.length
    return { last: numbers.at(-1) ?? after, isLast: numbers.length < limit }
  }, signal)
  return { cells, shown, blank, records }
}
