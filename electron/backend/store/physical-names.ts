import { isOneOf, referenceTypes, type ColumnType } from '#shared/model/column-type.ts'
import { keyName } from '#shared/conditions/column.ts'
import type { StoredColumn, StoredRecordType } from './catalog-table.ts'

/** The table of a record type. Names in SQL are ours; no name from a file ever reaches SQL. */
export function tableOf(recordType: { readonly id: number }): string {
  return `r${recordType.id}`
}

/** The column a value is kept in. */
export function cellColumn(column: { readonly id: number }): string {
  return `c${column.id}`
}

/** For lookups: the number of the record pointed to, null while it resolves to nothing. */
export function referenceColumn(column: { readonly id: number }): string {
  return `c${column.id}_n`
}

/** For lookups: the record type pointed to. */
export function referenceTypeColumn(column: { readonly id: number }): string {
  return `c${column.id}_t`
}

/** How a column's cells are stored; see `shared/values/cell.ts`. */
export function storageOf(type: ColumnType): 'TEXT' | 'INTEGER' | 'REAL' {
  switch (type) {
    case 'int':
    case 'bool':
    case 'datetime':
    case 'datetime-local':
      return 'INTEGER'
    case 'double':
      return 'REAL'
    default:
      return 'TEXT'
  }
}

/** Every physical column of a catalogue column, with its storage. */
export function physicalColumns(column: StoredColumn): readonly (readonly [name: string, storage: string])[] {
  const cell = [cellColumn(column), storageOf(column.type)] as const
  if (!isReference(column)) return [cell]
  return [cell, [referenceColumn(column), 'INTEGER'], [referenceTypeColumn(column), 'INTEGER']]
}

export function isReference(column: Pick<StoredColumn, 'type'>): boolean {
  return isOneOf(referenceTypes, column.type)
}

/**
 * SQL for a column's cell in the row `r`. A lookup's cell is the key of the record it points to, or the text as it
 * came when it points to none; the key column is readable under its own name.
 */
export function cellExpression(
  recordType: StoredRecordType,
  name: string,
  types: readonly StoredRecordType[],
): string | null {
  const column = recordType.columns.find((one) => one.name === name)
  if (column === undefined) return name === keyName(recordType) ? 'r.key' : null
  return isReference(column) ? referenceExpression(column, types, 'key') : `r.${cellColumn(column)}`
}

/** SQL for what a lookup in the row `r` shows: a column of the record it points to, else its own text. */
export function referenceExpression(
  column: StoredColumn,
  types: readonly StoredRecordType[],
  show: 'key' | 'name',
): string {
  const targets = types.filter((type) => column.targets.includes(type.name))
  const cases = targets.map((type) => {
    const name = type.columns.find((one) => one.name === type.nameColumn)
    const shown = show === 'name' && name !== undefined ? `coalesce(t.${cellColumn(name)}, t.key)` : 't.key'
    return `WHEN ${type.id} THEN (SELECT ${shown} FROM ${tableOf(type)} t WHERE t.n = r.${referenceColumn(column)})`
  })
  if (cases.length === 0) return `r.${cellColumn(column)}`
  return `coalesce(CASE r.${referenceTypeColumn(column)} ${cases.join(' ')} END, r.${cellColumn(column)})`
}
