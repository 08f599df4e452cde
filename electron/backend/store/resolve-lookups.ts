import type { Database } from 'better-sqlite3'
import type { StoredColumn, StoredRecordType } from './catalog-table.ts'
import {
  cellColumn,
  isReference,
  referenceColumn,
  referenceTypeColumn,
  storageOf,
  tableOf,
} from './physical-names.ts'

/** A lookup that points to nothing yet keeps its text; this finds what it points to, by key, then by name. */
export interface LookupResolution {
  readonly recordType: StoredRecordType
  readonly column: StoredColumn
  readonly target: StoredRecordType
  /** The column of the target compared with the text; null for its key and then its name. */
  readonly by: string | null
}

/** Every lookup of the workspace, or those that touch one record type. */
export function lookupsTouching(
  types: readonly StoredRecordType[],
  name?: string,
): readonly LookupResolution[] {
  return types.flatMap((recordType) =>
    recordType.columns.filter(isReference).flatMap((column) =>
      types
        .filter((target) => column.targets.includes(target.name))
        .filter((target) => name === undefined || recordType.name === name || target.name === name)
        .map((target) => ({ recordType, column, target, by: null })),
    ),
  )
}

/** Points unresolved texts of one lookup at their records. A name that several records bear points to none. */
export function resolveLookup(
  database: Database,
  { recordType, column, target, by }: LookupResolution,
): void {
  if (by === null) pointByKey(database, recordType, column, target)
  const compared = target.columns.find((one) => one.name === (by ?? target.nameColumn))
  if (compared !== undefined && storageOf(compared.type) === 'TEXT') {
    pointByColumn(database, recordType, column, target, compared)
  }
}

/** How many records of a type bear a name, compared as `resolveLookup` does. */
export function namesake(
  database: Database,
  target: StoredRecordType,
  name: string,
  by: string | null,
): number {
  const compared = target.columns.find((one) => one.name === (by ?? target.nameColumn))
  if (compared === undefined || storageOf(compared.type) !== 'TEXT') return 0
  const count = database
    .prepare(
      `SELECT count(*) FROM ${tableOf(target)}
       WHERE gone IS NULL AND rtrim(fold(${cellColumn(compared)}, 1), ' ') = rtrim(fold(?, 1), ' ')`,
    )
    .pluck()
    .get(name)
  return Number(count ?? 0)
}

function pointByKey(
  database: Database,
  recordType: StoredRecordType,
  column: StoredColumn,
  target: StoredRecordType,
): void {
  database
    .prepare(
      `UPDATE ${tableOf(recordType)} SET ${pointing(column, target)} FROM ${tableOf(target)} t
       WHERE ${unresolved(recordType, column)} AND t.gone IS NULL AND t.key_folded = fold_id(${cellOf(recordType, column)})`,
    )
    .run()
}

function pointByColumn(
  database: Database,
  recordType: StoredRecordType,
  column: StoredColumn,
  target: StoredRecordType,
  compared: StoredColumn,
): void {
  const waiting = database
    .prepare(`SELECT 1 FROM ${tableOf(recordType)} WHERE ${unresolved(recordType, column)} LIMIT 1`)
    .get()
  if (waiting === undefined) return
  database.exec('DROP TABLE IF EXISTS temp.found_name')
  database.exec('CREATE TEMP TABLE found_name (name TEXT PRIMARY KEY, n INTEGER, bearers INTEGER) STRICT')
  database.exec(
    `INSERT INTO temp.found_name
     SELECT rtrim(fold(${cellColumn(compared)}, 1), ' '), min(n), count(*) FROM ${tableOf(target)}
     WHERE ${cellColumn(compared)} IS NOT NULL AND gone IS NULL GROUP BY 1`,
  )
  database
    .prepare(
      `UPDATE ${tableOf(recordType)} SET ${pointing(column, target)} FROM temp.found_name t
       WHERE ${unresolved(recordType, column)} AND t.bearers = 1
         AND t.name = rtrim(fold(${cellOf(recordType, column)}, 1), ' ')`,
    )
    .run()
  database.exec('DROP TABLE temp.found_name')
}

function pointing(column: StoredColumn, target: StoredRecordType): string {
  return `${referenceColumn(column)} = t.n, ${referenceTypeColumn(column)} = ${target.id}`
}

function unresolved(recordType: StoredRecordType, column: StoredColumn): string {
  return `${cellOf(recordType, column)} IS NOT NULL AND ${tableOf(recordType)}.${referenceColumn(column)} IS NULL`
}

function cellOf(recordType: StoredRecordType, column: StoredColumn): string {
  return `${tableOf(recordType)}.${cellColumn(column)}`
}
