import type { Database } from 'better-sqlite3'
import { failure } from '#shared/contract/failure.ts'
import { columnOf } from '#shared/conditions/column.ts'
import { choiceToken, type Column } from '#shared/model/record-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { printCell } from '#shared/values/print-cell.ts'
import type { StoredRecordType } from './catalog-table.ts'
import { cellExpression, isReference, referenceExpression, tableOf } from './physical-names.ts'

/** A record as people see it: a text per asked column, null for blank. */
export interface ShownRecord {
  readonly number: number
  readonly key: string
  readonly cells: (string | null)[]
}

/** Reads the given records, in the given order; those that went in the meantime are left out. */
export function readRecords(
  database: Database,
  types: readonly StoredRecordType[],
  recordType: StoredRecordType,
  columns: readonly string[],
  numbers: readonly number[],
): ShownRecord[] {
  const shown = columns.map((name) => shownColumn(recordType, name, types))
  const statement = database
    .prepare<[string], Cell[]>(
      `SELECT r.n, r.key${shown.map(({ expression }) => `, ${expression}`).join('')}
       FROM json_each(?) wanted JOIN ${tableOf(recordType)} r ON r.n = wanted.value
       WHERE r.gone IS NULL ORDER BY wanted.key`,
    )
    .raw()
  return statement.all(JSON.stringify(numbers)).map(([number, key, ...cells]) => ({
    number: Number(number),
    key: String(key),
    cells: cells.map((cell, index) => shownText(cell, shown[index]?.column)),
  }))
}

/** A cell as a person reads it, before numbers and dates get their locale: an option is its label. */
export function shownText(cell: Cell, column: Column | undefined): string | null {
  if (cell === null || column === undefined) return null
  const text = printCell(cell, column.type)
  return column.choices.find((choice) => choiceToken(choice) === text)?.label ?? text
}

function shownColumn(recordType: StoredRecordType, name: string, types: readonly StoredRecordType[]) {
  const column = columnOf(recordType, name)
  const stored = recordType.columns.find((one) => one.name === name)
  const expression =
    stored !== undefined && isReference(stored)
      ? referenceExpression(stored, types, 'name')
      : cellExpression(recordType, name, types)
  if (column === undefined || expression === null) {
    throw failure('COLUMN_UNKNOWN', { recordType: recordType.name, column: name })
  }
  return { column, expression }
}
