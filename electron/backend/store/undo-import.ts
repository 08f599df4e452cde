import { createCatalogTable, type StoredColumn, type StoredRecordType } from './catalog-table.ts'
import type { Database } from './database.ts'
import { refreshImportedMembership } from './membership.ts'
import { isReference, referenceColumn, referenceTypeColumn, tableOf } from './physical-names.ts'

/** The catalogue of one record type as text, before an import changes it; `null` when there is no such type yet. */
export function describeCatalog(database: Database, recordType: string): string {
  const type = createCatalogTable(database)
    .load()
    .find(({ name }) => name === recordType)
  return JSON.stringify(type ?? null)
}

/**
 * Makes the table where an import keeps the rows it is about to change exactly as they are, for undo, and returns
 * its name; the last few imports' rows are kept.
 */
export function makeBeforeTable(
  database: Database,
  run: number,
  recordType: { readonly id: number },
): string {
  const table = beforeTable(run)
  database.exec(`CREATE TABLE ${table} AS SELECT * FROM ${tableOf(recordType)} LIMIT 0`)
  for (const old of keptRuns(database).slice(0, -runsKept)) dropKept(database, beforeTable(old))
  return table
}

/** The tables that hold earlier states of records of one type. */
export function keptBeforeTables(database: Database, recordType: number): readonly string[] {
  const runs = database
    .prepare<[number], number>('SELECT id FROM import_run WHERE record_type = ?')
    .pluck()
    .all(recordType)
  const kept = new Set(keptRuns(database))
  return runs.filter((run) => kept.has(run)).map(beforeTable)
}

/**
 * Takes an import back as a whole: changed rows as they were, added rows and columns gone, tombstones lifted. Does
 * nothing to rows whose earlier state is no longer kept.
 */
export function undoImport(database: Database, run: number): void {
  const row = database
    .prepare<[number], { recordType: number; at: number; catalogBefore: string }>(
      'SELECT record_type AS recordType, at, catalog_before AS catalogBefore FROM import_run WHERE id = ?',
    )
    .get(run)
  if (row === undefined) return
  const types = createCatalogTable(database).load()
  const type = types.find(({ id }) => id === row.recordType)
  if (type === undefined) return
  forgetAdded(database, types, type, run)
  liftTombstones(database, type, run)
  restoreChanged(database, type, run)
  restoreCatalog(database, type, JSON.parse(row.catalogBefore) as StoredRecordType | null)
  noteUndone(database, run)
  const restored = createCatalogTable(database)
    .load()
    .find(({ id }) => id === type.id)
  if (restored !== undefined) refreshImportedMembership(database, restored, row.at)
}

function noteUndone(database: Database, run: number): void {
  const note = database.prepare<[number, number, number]>(
    `INSERT INTO change (record_type, record, until, columns, source, run)
     SELECT record_type, record, until, columns, 'undo', run FROM change
     WHERE run = ? AND source <> 'undo' AND seq > ? AND seq <= ?`,
  )
  const last = highestRow(database, 'change')
  for (let after = 0; after < last; after += rowsAtOnce) note.run(run, after, after + rowsAtOnce)
}

function forgetAdded(
  database: Database,
  types: readonly StoredRecordType[],
  type: StoredRecordType,
  run: number,
): void {
  const ranges = database
    .prepare<[number], { first: number; last: number }>(
      `SELECT record AS first, until AS last FROM change WHERE run = ? AND source = 'import' AND columns = '*'`,
    )
    .all(run)
  for (const { first, last } of ranges) {
    for (const other of types) {
      for (const column of other.columns.filter(
        (one) => isReference(one) && one.targets.includes(type.name),
      )) {
        unpoint(database, other, column, type, first, last)
      }
    }
    database.prepare(`DELETE FROM ${tableOf(type)} WHERE n BETWEEN ? AND ?`).run(first, last)
  }
}

/** Lookups at records that never came keep their text and point nowhere again. */
function unpoint(
  database: Database,
  from: StoredRecordType,
  column: StoredColumn,
  to: StoredRecordType,
  first: number,
  last: number,
): void {
  database
    .prepare(
      `UPDATE ${tableOf(from)} SET ${referenceColumn(column)} = NULL, ${referenceTypeColumn(column)} = NULL
       WHERE ${referenceTypeColumn(column)} = ? AND ${referenceColumn(column)} BETWEEN ? AND ?`,
    )
    .run(to.id, first, last)
}

function liftTombstones(database: Database, type: StoredRecordType, run: number): void {
  database
    .prepare(
      `UPDATE ${tableOf(type)} SET gone = NULL
       WHERE n IN (SELECT record FROM change WHERE run = ? AND source = 'removed')`,
    )
    .run(run)
}

function restoreChanged(database: Database, type: StoredRecordType, run: number): void {
  const table = beforeTable(run)
  const kept = database.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
  const columns = kept.filter((name) => name !== 'n')
  if (columns.length === 0) return
  const restore = database.prepare<[number, number]>(
    `UPDATE ${tableOf(type)} AS r SET ${columns.map((name) => `${name} = b.${name}`).join(', ')}
     FROM ${table} b WHERE b.rowid > ? AND b.rowid <= ? AND b.n = r.n`,
  )
  const last = highestRow(database, table)
  for (let after = 0; after < last; after += rowsAtOnce) restore.run(after, after + rowsAtOnce)
  dropKept(database, table)
}

/** Empties the table first: dropping a full one would hold all of its pages in memory until the end of the statement. */
function dropKept(database: Database, table: string): void {
  const empty = database.prepare<[number, number]>(`DELETE FROM ${table} WHERE rowid > ? AND rowid <= ?`)
  const last = highestRow(database, table)
  for (let after = 0; after < last; after += rowsAtOnce) empty.run(after, after + rowsAtOnce)
  database.exec(`DROP TABLE ${table}`)
}

function highestRow(database: Database, table: string): number {
  return Number(database.prepare(`SELECT coalesce(max(rowid), 0) FROM ${table}`).pluck().get())
}

function restoreCatalog(database: Database, now: StoredRecordType, before: StoredRecordType | null): void {
  const table = createCatalogTable(database)
  const known = new Set(before?.columns.map(({ id }) => id))
  for (const column of now.columns) if (!known.has(column.id)) table.removeColumn(column.id)
  if (before === null) {
    table.removeType(now.id)
    database.exec(`DROP TABLE ${tableOf(now)}`)
    return
  }
  const present = new Map(now.columns.map((column) => [column.id, column]))
  for (const column of before.columns) {
    if (!present.has(column.id)) table.restoreColumn(now.id, column)
    else if (present.get(column.id)?.choices.length !== column.choices.length) {
      table.setChoices(column.id, column.choices)
    }
  }
  table.setNaming(now.id, before.keyColumn, before.nameColumn)
}

function keptRuns(database: Database): readonly number[] {
  return database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name GLOB 'before_[0-9]*'")
    .pluck()
    .all()
    .map((name) => Number(name.slice('before_'.length)))
    .sort((a, b) => a - b)
}

function beforeTable(run: number): string {
  return `before_${run}`
}

const runsKept = 5
/** A statement holds the rows it changes in memory until its end. */
const rowsAtOnce = 5_000
