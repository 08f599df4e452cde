import type { StoredColumn, StoredRecordType } from '#backend/store/catalog-table.ts'
import type { Database } from '#backend/store/database.ts'
import { cellColumn, isReference, referenceColumn, tableOf } from '#backend/store/physical-names.ts'
import { highestNumber } from '#backend/store/record-table.ts'
import { makeBeforeTable } from '#backend/store/undo-import.ts'
import { stagedColumn, stagedRanges, type StagedRange } from './staging-table.ts'

/** The staged rows on their way into one record type. */
export interface ChangeOfRecords {
  readonly database: Database
  readonly recordType: StoredRecordType
  /** The catalogue columns, in the order of the staged ones. */
  readonly stored: readonly StoredColumn[]
  readonly run: number
  readonly at: number
}

/** What became of staged rows; `unchanged` ones are among the `updated`. */
export interface StoredRows {
  readonly imported: number
  readonly updated: number
  readonly unchanged: number
}

/**
 * Stores the staged rows: records whose key is known are updated, a record that went comes back, the others are
 * added in the order of the file. Tells after every range how many rows were dealt with.
 */
export function storeStaged(change: ChangeOfRecords, onStored: (rows: number) => void): StoredRows {
  const { database, recordType } = change
  const highestBefore = highestNumber(database, recordType)
  const updateKnown = createUpdate(change)
  const addNew = createAdd(change)
  let [imported, updated, unchanged] = [0, 0, 0]
  for (const range of stagedRanges(database)) {
    const known = updateKnown(range)
    updated += known.updated
    unchanged += known.unchanged
    imported += addNew(range)
    onStored(updated + imported)
  }
  if (imported > 0) noteAdded(change, highestBefore)
  return { imported, updated, unchanged }
}

function createUpdate({ database, recordType, stored, run }: ChangeOfRecords) {
  const table = tableOf(recordType)
  const known = `staging.row s JOIN ${table} r ON r.key_folded = s.key_folded AND ${inRange}`
  const cells = stored.map((column) => `r.${cellColumn(column)}`)
  const staged = stored.map((_, at) => `s.${stagedColumn(at)}`)
  // Row values, not a chain of OR: SQLite limits how deep an expression may be.
  const changed = `(r.gone IS NOT NULL OR (NULL, ${cells.join(', ')}) IS NOT (NULL, ${staged.join(', ')}))`
  const changedIds = stored.map(
    (column, at) => `iif(${cells[at] ?? ''} IS NOT ${staged[at] ?? ''}, '${column.id}', NULL)`,
  )
  const assignments = stored.flatMap((column, at) => [
    `${cellColumn(column)} = s.${stagedColumn(at)}`,
    // A lookup with a new text points nowhere until it is resolved again.
    ...(isReference(column)
      ? [
          `${referenceColumn(column)} = iif(r.${cellColumn(column)} IS s.${stagedColumn(at)}, r.${referenceColumn(column)}, NULL)`,
        ]
      : []),
  ])
  const counting = database.prepare<[StagedRange], number>(`SELECT count(*) FROM ${known}`).pluck()
  const noting = database.prepare<[StagedRange]>(
    `INSERT INTO change (record_type, record, until, columns, source, run)
     SELECT ${recordType.id}, r.n, r.n, coalesce(${listed(changedIds)}, ''), 'import', ${run}
     FROM ${known} WHERE ${changed}`,
  )
  const updating = database.prepare<[StagedRange]>(
    `UPDATE ${table} AS r SET ${['gone = NULL', ...assignments].join(', ')} FROM staging.row s
     WHERE s.key_folded = r.key_folded AND ${inRange} AND ${changed}`,
  )
  const keepOnce = onceMade(() => {
    const before = makeBeforeTable(database, run, recordType)
    return database.prepare<[StagedRange]>(`INSERT INTO ${before} SELECT r.* FROM ${known} WHERE ${changed}`)
  })
  return (range: StagedRange): Omit<StoredRows, 'imported'> => {
    const updated = counting.get(range) ?? 0
    if (updated === 0) return { updated: 0, unchanged: 0 }
    keepOnce().run(range)
    const { changes } = noting.run(range)
    updating.run(range)
    return { updated, unchanged: updated - changes }
  }
}

function createAdd({ database, recordType, stored, at }: ChangeOfRecords) {
  const table = tableOf(recordType)
  const target = ['key', 'key_folded', 'added', ...stored.map(cellColumn)]
  const source = [
    's.key',
    's.key_folded',
    String(at),
    ...stored.map((_, place) => `s.${stagedColumn(place)}`),
  ]
  const adding = database.prepare<[StagedRange]>(
    `INSERT INTO ${table} (${target.join(', ')}) SELECT ${source.join(', ')} FROM staging.row s
     WHERE ${inRange} AND NOT EXISTS (SELECT 1 FROM ${table} r WHERE r.key_folded = s.key_folded)
     ORDER BY s.rowid`,
  )
  return (range: StagedRange): number => adding.run(range).changes
}

/** Notes the records that an import added: all above the highest number there was. */
function noteAdded({ database, recordType, run }: ChangeOfRecords, highestBefore: number): void {
  database
    .prepare(
      `INSERT INTO change (record_type, record, until, columns, source, run)
       SELECT ?, min(n), max(n), '*', 'import', ? FROM ${tableOf(recordType)} WHERE n > ?`,
    )
    .run(recordType.id, run, highestBefore)
}

/** Makes tombstones of the records the file does not name. */
export function removeAbsent({ database, recordType, run, at }: ChangeOfRecords): number {
  const table = tableOf(recordType)
  const absent = `gone IS NULL AND key_folded NOT IN (SELECT key_folded FROM staging.row)`
  database
    .prepare(
      `INSERT INTO change (record_type, record, until, columns, source, run)
       SELECT ?, n, n, '*', 'removed', ? FROM ${table} WHERE ${absent}`,
    )
    .run(recordType.id, run)
  return database.prepare(`UPDATE ${table} SET gone = ? WHERE ${absent}`).run(at).changes
}

function onceMade<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}

const inRange = 's.rowid > @after AND s.rowid <= @until'

/** SQL that joins texts by commas, leaving out nulls; nested because a function takes a limited number of them. */
function listed(parts: readonly string[]): string {
  if (parts.length <= mostArguments) return `concat_ws(',', ${parts.join(', ')})`
  const nested: string[] = []
  for (let at = 0; at < parts.length; at += mostArguments) {
    nested.push(`nullif(${listed(parts.slice(at, at + mostArguments))}, '')`)
  }
  return listed(nested)
}

const mostArguments = 100
