import type { StoredColumn, StoredRecordType } from '#backend/store/catalog-table.ts'
import type { Database } from '#backend/store/database.ts'
import { cellColumn, isReference, referenceColumn, tableOf } from '#backend/store/physical-names.ts'
import { keepBefore } from '#backend/store/undo-import.ts'
import { stagedColumn } from './staging-table.ts'

/** The staged rows on their way into one record type. */
export interface ChangeOfRecords {
  readonly database: Database
  readonly recordType: StoredRecordType
  /** The catalogue columns, in the order of the staged ones. */
  readonly stored: readonly StoredColumn[]
  readonly run: number
  readonly at: number
}

/** Updates records whose key is known; a record that went comes back. */
export function updateKnown({ database, recordType, stored, run }: ChangeOfRecords): {
  updated: number
  unchanged: number
} {
  const table = tableOf(recordType)
  const known = `${table} r JOIN staging.row s ON s.key_folded = r.key_folded`
  const cells = stored.map((column) => `r.${cellColumn(column)}`)
  const staged = stored.map((_, at) => `s.${stagedColumn(at)}`)
  // Row values, not a chain of OR: SQLite limits how deep an expression may be.
  const changed = `(r.gone IS NOT NULL OR (NULL, ${cells.join(', ')}) IS NOT (NULL, ${staged.join(', ')}))`
  const updated = count(database, `SELECT count(*) FROM ${known}`)
  if (updated === 0) return { updated: 0, unchanged: 0 }

  keepBefore(database, run, `SELECT r.* FROM ${known} WHERE ${changed}`)
  const changedIds = stored.map(
    (column, at) => `iif(${cells[at] ?? ''} IS NOT ${staged[at] ?? ''}, '${column.id}', NULL)`,
  )
  const { changes } = database
    .prepare(
      `INSERT INTO change (record_type, record, until, columns, source, run)
       SELECT ?, r.n, r.n, coalesce(${listed(changedIds)}, ''), 'import', ? FROM ${known} WHERE ${changed}`,
    )
    .run(recordType.id, run)
  const assignments = stored.flatMap((column, at) => [
    `${cellColumn(column)} = s.${stagedColumn(at)}`,
    // A lookup with a new text points nowhere until it is resolved again.
    ...(isReference(column)
      ? [
          `${referenceColumn(column)} = iif(r.${cellColumn(column)} IS s.${stagedColumn(at)}, r.${referenceColumn(column)}, NULL)`,
        ]
      : []),
  ])
  database
    .prepare(
      `UPDATE ${table} AS r SET ${['gone = NULL', ...assignments].join(', ')} FROM staging.row s
       WHERE s.key_folded = r.key_folded AND ${changed}`,
    )
    .run()
  return { updated, unchanged: updated - changes }
}

/** Adds records whose key is new, in the order of the file. */
export function addNew({ database, recordType, stored, run, at }: ChangeOfRecords): number {
  const table = tableOf(recordType)
  const before = count(database, `SELECT coalesce(max(n), 0) FROM ${table}`)
  const target = ['key', 'key_folded', 'added', ...stored.map(cellColumn)].join(', ')
  const source = [
    's.key',
    's.key_folded',
    String(at),
    ...stored.map((_, position) => `s.${stagedColumn(position)}`),
  ]
  const { changes } = database
    .prepare(
      `INSERT INTO ${table} (${target}) SELECT ${source.join(', ')} FROM staging.row s
       WHERE NOT EXISTS (SELECT 1 FROM ${table} r WHERE r.key_folded = s.key_folded) ORDER BY s.rowid`,
    )
    .run()
  if (changes === 0) return 0
  const last = count(database, `SELECT max(n) FROM ${table}`)
  const first = count(database, `SELECT min(n) FROM ${table} WHERE n > ${before}`)
  database
    .prepare(
      `INSERT INTO change (record_type, record, until, columns, source, run) VALUES (?, ?, ?, '*', 'import', ?)`,
    )
    .run(recordType.id, first, last, run)
  return changes
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

function count(database: Database, sql: string): number {
  return Number(database.prepare(sql).pluck().get() ?? 0)
}
