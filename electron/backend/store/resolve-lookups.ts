import type { Database, Statement } from 'better-sqlite3'
import type { StoredColumn, StoredRecordType } from './catalog-table.ts'
import {
  cellColumn,
  isReference,
  referenceColumn,
  referenceTypeColumn,
  storageOf,
  tableOf,
} from './physical-names.ts'
import { highestNumber } from './record-table.ts'

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
export function resolveLookup(database: Database, lookup: LookupResolution): void {
  for (const _ of resolveLookupInSlices(database, lookup));
}

/** The same some thousand records at a time: whoever takes the slices can do something else between them. */
export function* resolveLookupInSlices(
  database: Database,
  { recordType, column, target, by }: LookupResolution,
): Generator<undefined, void> {
  const highest = highestNumber(database, recordType)
  if (by === null) yield* inSlices(pointByKey(database, recordType, column, target), highest)
  const compared = target.columns.find((one) => one.name === (by ?? target.nameColumn))
  if (compared !== undefined && storageOf(compared.type) === 'TEXT') {
    yield* pointByColumn(database, recordType, column, target, compared)
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
): Slice {
  return database.prepare<[number, number]>(
    `UPDATE ${tableOf(recordType)} SET ${pointing(column, target)} FROM ${tableOf(target)} t
     WHERE ${inSlice(recordType)} AND ${unresolved(recordType, column)} AND t.gone IS NULL
       AND t.key_folded = fold_id(${cellOf(recordType, column)})`,
  )
}

function* pointByColumn(
  database: Database,
  recordType: StoredRecordType,
  column: StoredColumn,
  target: StoredRecordType,
  compared: StoredColumn,
): Generator<undefined, void> {
  const waiting = database
    .prepare(`SELECT 1 FROM ${tableOf(recordType)} WHERE ${unresolved(recordType, column)} LIMIT 1`)
    .get()
  if (waiting === undefined) return
  database.exec('DROP TABLE IF EXISTS temp.found_name')
  database.exec('CREATE TEMP TABLE found_name (name TEXT PRIMARY KEY, n INTEGER, bearers INTEGER) STRICT')
  const collect = database.prepare<[number, number]>(
    `INSERT INTO temp.found_name
     SELECT rtrim(fold(${cellOf(target, compared)}, 1), ' ') AS found, n, 1 FROM ${tableOf(target)}
     WHERE ${inSlice(target)} AND ${cellOf(target, compared)} IS NOT NULL AND gone IS NULL
     ON CONFLICT (name) DO UPDATE SET bearers = bearers + 1`,
  )
  yield* inSlices(collect, highestNumber(database, target))
  const point = database.prepare<[number, number]>(
    `UPDATE ${tableOf(recordType)} SET ${pointing(column, target)} FROM temp.found_name t
     WHERE ${inSlice(recordType)} AND ${unresolved(recordType, column)} AND t.bearers = 1
       AND t.name = rtrim(fold(${cellOf(recordType, column)}, 1), ' ')`,
  )
  yield* inSlices(point, highestNumber(database, recordType))
  database.exec('DROP TABLE temp.found_name')
}

/** A statement about the records with a number above the first parameter, up to the second. */
type Slice = Statement<[number, number]>

function* inSlices(slice: Slice, highest: number): Generator<undefined, void> {
  for (let after = 0; after < highest; after += sliceWidth) {
    slice.run(after, after + sliceWidth)
    yield undefined
  }
}

function inSlice(recordType: StoredRecordType): string {
  return `${tableOf(recordType)}.n > ? AND ${tableOf(recordType)}.n <= ?`
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

const sliceWidth = 2_000
