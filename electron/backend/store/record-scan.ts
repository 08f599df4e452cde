import type { Database } from 'better-sqlite3'
import { failure } from '#shared/contract/failure.ts'
import type { Cell } from '#shared/values/cell.ts'
import type { StoredRecordType } from './catalog-table.ts'
import {
  cellExpression,
  referenceColumn,
  referenceExpression,
  referenceTypeColumn,
  tableOf,
} from './physical-names.ts'

/** What to read of each record: a cell, where a lookup points to or what it shows, or when the record first came. */
export type ScanColumn =
  | { readonly kind: 'cell'; readonly column: string }
  | { readonly kind: 'record'; readonly column: string; readonly target: string }
  | { readonly kind: 'shown'; readonly column: string }
  | { readonly kind: 'added' }
  | { readonly kind: 'number' }

/** Some records in order of their number, column by column. */
export interface Chunk {
  readonly numbers: readonly number[]
  /** In the order asked for, each as long as `numbers`. */
  readonly columns: readonly (readonly Cell[])[]
}

/** Reads up to `limit` records with a number above `after`; fewer means that there are no more. */
export type ReadChunk = (after: number, limit: number) => Chunk

/** A reader over all present records of a type, a chunk at a time, so that nothing is held for long. */
export function createScan(
  database: Database,
  types: readonly StoredRecordType[],
  recordType: StoredRecordType,
  wanted: readonly ScanColumn[],
): ReadChunk {
  const expressions = wanted.map((column) => expressionOf(recordType, column, types))
  const statement = database
    .prepare<[number, number], Cell[]>(
      `SELECT ${['r.n', ...expressions].join(', ')} FROM ${tableOf(recordType)} r
       WHERE r.n > ? AND r.gone IS NULL ORDER BY r.n LIMIT ?`,
    )
    .raw()
  return (after, limit) => chunkOf(statement.all(after, limit), wanted.length)
}

/** A reader of single records by number: quicker than a scan where few of many are wanted. */
export function createPick(
  database: Database,
  types: readonly StoredRecordType[],
  recordType: StoredRecordType,
  wanted: readonly ScanColumn[],
): (numbers: Uint32Array) => Chunk {
  const expressions = wanted.map((column) => expressionOf(recordType, column, types))
  const statement = database
    .prepare<[string], Cell[]>(
      `SELECT ${['r.n', ...expressions].join(', ')} FROM json_each(?) picked
       CROSS JOIN ${tableOf(recordType)} r ON r.n = picked.value WHERE r.gone IS NULL ORDER BY picked.key`,
    )
    .raw()
  return (numbers) => chunkOf(statement.all(`[${numbers.join(',')}]`), wanted.length)
}

function chunkOf(rows: readonly Cell[][], columns: number): Chunk {
  return {
    numbers: rows.map((row) => Number(row[0])),
    columns: Array.from({ length: columns }, (_, index) => rows.map((row) => row[index + 1] ?? null)),
  }
}

function expressionOf(
  recordType: StoredRecordType,
  wanted: ScanColumn,
  types: readonly StoredRecordType[],
): string {
  if (wanted.kind === 'added') return 'r.added'
  if (wanted.kind === 'number') return 'r.n'
  const unknown = () => failure('COLUMN_UNKNOWN', { recordType: recordType.name, column: wanted.column })
  if (wanted.kind === 'cell') {
    const expression = cellExpression(recordType, wanted.column, types)
    if (expression === null) throw unknown()
    return expression
  }
  const column = recordType.columns.find((one) => one.name === wanted.column)
  if (column !== undefined && wanted.kind === 'shown') return referenceExpression(column, types, 'name')
  if (wanted.kind === 'shown') throw unknown()
  const target = types.find((type) => type.name === wanted.target)
  if (column === undefined || target === undefined) throw unknown()
  return `CASE r.${referenceTypeColumn(column)} WHEN ${target.id} THEN r.${referenceColumn(column)} END`
}
