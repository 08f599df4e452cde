import type { Database } from 'better-sqlite3'
import type { StoredColumn } from './catalog-table.ts'
import { cellColumn, isReference, physicalColumns, referenceColumn, tableOf } from './physical-names.ts'

/**
 * Makes the table of a record type: a record number that is never reused, the key (unique without case), when the
 * record first came, when it went (a tombstone), and its columns.
 */
export function createRecordTable(
  database: Database,
  recordType: { readonly id: number },
  columns: readonly StoredColumn[],
): void {
  const physical = columns.flatMap(physicalColumns).map(([name, storage]) => `, ${name} ${storage}`)
  database.exec(`
    CREATE TABLE ${tableOf(recordType)} (
      n INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL,
      key_folded TEXT NOT NULL UNIQUE,
      added INTEGER NOT NULL,
      gone INTEGER${physical.join('')}
    ) STRICT`)
  // Nearly always empty: tombstones can be counted without reading the records.
  database.exec(
    `CREATE INDEX ${tableOf(recordType)}_gone ON ${tableOf(recordType)} (gone) WHERE gone IS NOT NULL`,
  )
  for (const column of columns) indexReference(database, recordType, column)
}

/** Adds what a column needs to the table of its record type. */
export function addRecordColumn(
  database: Database,
  recordType: { readonly id: number },
  column: StoredColumn,
): void {
  for (const [name, storage] of physicalColumns(column)) {
    database.exec(`ALTER TABLE ${tableOf(recordType)} ADD COLUMN ${name} ${storage}`)
  }
  indexReference(database, recordType, column)
}

/** A lookup can be followed from the record it points to. */
function indexReference(database: Database, recordType: { readonly id: number }, column: StoredColumn): void {
  if (isReference(column)) {
    database.exec(
      `CREATE INDEX ${tableOf(recordType)}_${referenceColumn(column)} ON ${tableOf(recordType)} (${referenceColumn(column)})
       WHERE ${referenceColumn(column)} IS NOT NULL`,
    )
  }
}

/** Whether any record, also one that went, has a value in the column. */
export function holdsData(
  database: Database,
  recordType: { readonly id: number },
  column: StoredColumn,
): boolean {
  return (
    database
      .prepare(`SELECT 1 FROM ${tableOf(recordType)} WHERE ${cellColumn(column)} IS NOT NULL LIMIT 1`)
      .get() !== undefined
  )
}

/**
 * How many records there are now: all less those that went. SQLite counts both in indexes, a hundred times faster
 * than it looks at every record of a wide table.
 */
export function countRecords(database: Database, recordType: { readonly id: number }): number {
  const table = tableOf(recordType)
  return Number(
    database
      .prepare(
        `SELECT (SELECT count(*) FROM ${table}) - (SELECT count(*) FROM ${table} WHERE gone IS NOT NULL)`,
      )
      .pluck()
      .get() ?? 0,
  )
}

/** The highest record number ever given. */
export function highestNumber(database: Database, recordType: { readonly id: number }): number {
  return Number(
    database
      .prepare(`SELECT coalesce(max(n), 0) FROM ${tableOf(recordType)}`)
      .pluck()
      .get() ?? 0,
  )
}
