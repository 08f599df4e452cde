import { yieldToEventLoop } from '#backend/platform/yield-to-event-loop.ts'
import { shownText } from '#backend/store/record-rows.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'
import { columnOf } from '#shared/conditions/column.ts'
import type { ColumnValues } from '#shared/contract/catalog.ts'
import { failure } from '#shared/contract/failure.ts'
import { isOneOf, referenceTypes } from '#shared/model/column-type.ts'
import { choiceToken } from '#shared/model/record-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { printCell } from '#shared/values/print-cell.ts'
import { fold } from '#shared/values/text.ts'

/** Counts the values of columns; the counts of a column are kept until the workspace changes. */
export function createColumnValues(workspace: Workspace) {
  let version = -1
  const kept = new Map<string, Promise<Counted>>()

  function counted(recordType: string, column: string): Promise<Counted> {
    if (version !== workspace.version()) {
      kept.clear()
      version = workspace.version()
    }
    const key = JSON.stringify([recordType, column])
    const counting = kept.get(key) ?? countCells(workspace, recordType, column)
    kept.set(key, counting)
    counting.catch(() => kept.delete(key))
    return counting
  }

  return {
    async top(recordType: string, name: string, search: string, limit: number): Promise<ColumnValues> {
      const column = columnOf(workspace.catalog.type(recordType), name)
      if (column === undefined) throw failure('COLUMN_UNKNOWN', { recordType, column: name })
      const { cells, shown, blank, records } = await counted(recordType, name)
      const present = [...cells].map(([cell, count]) => ({
        value: printCell(cell, column.type),
        label: shown.get(cell) ?? shownText(cell, column) ?? '',
        records: count,
      }))
      const absent = column.choices
        .filter((choice) => !cells.has(column.type === 'bool' ? Number(choice.value) : choiceToken(choice)))
        .map((choice) => ({ value: choiceToken(choice), label: choice.label, records: 0 }))
      const sought = fold(search, false)
      const found = [...present, ...absent]
        .filter(({ label }) => sought === '' || fold(label, false).includes(sought))
        .sort((a, b) => b.records - a.records || (a.label < b.label ? -1 : 1))
      return { values: found.slice(0, limit), blank, records, more: found.length > limit }
    },
  }
}

interface Counted {
  readonly cells: ReadonlyMap<Cell, number>
  /** For lookups: what a key is shown as. */
  readonly shown: ReadonlyMap<Cell, string>
  readonly blank: number
  readonly records: number
}

async function countCells(workspace: Workspace, recordType: string, column: string): Promise<Counted> {
  const type = columnOf(workspace.catalog.type(recordType), column)?.type ?? 'string'
  const isLookup = isOneOf(referenceTypes, type)
  const cell = { kind: 'cell', column } as const
  const scan = workspace.source().scan(recordType, isLookup ? [cell, { kind: 'shown', column }] : [cell])
  const cells = new Map<Cell, number>()
  const shown = new Map<Cell, string>()
  let blank = 0
  let records = 0
  for (let after = 0; ;) {
    const { numbers, columns } = scan(after, slice)
    for (const [at, value] of (columns[0] ?? []).entries()) {
      if (value === null) blank += 1
      else cells.set(value, (cells.get(value) ?? 0) + 1)
      if (isLookup && value !== null) shown.set(value, String(columns[1]?.[at] ?? value))
    }
    records += numbers.length
    if (numbers.length < slice) return { cells, shown, blank, records }
    after = numbers.at(-1) ?? after
    await yieldToEventLoop()
  }
}

const slice = 4_000
