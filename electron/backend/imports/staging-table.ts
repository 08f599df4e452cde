import type { Database } from '#backend/store/database.ts'
import { storageOf } from '#backend/store/physical-names.ts'
import type { Cell } from '#shared/values/cell.ts'
import { foldId } from '#shared/values/text.ts'
import type { PreparedColumn } from './prepared-column.ts'

/** A row ready to be stored. */
export interface StagedRow {
  readonly line: number
  readonly key: string
  readonly cells: readonly Cell[]
}

export interface StagingTable {
  /** Adds rows; returns those whose key came before. */
  add(rows: readonly StagedRow[]): StagedRow[]
  close(): void
}

/** The column of the staging table that holds the n-th prepared column. */
export function stagedColumn(position: number): string {
  return `s${position}`
}

/**
 * A table in a file beside the workspace where an import prepares its rows; the workspace itself is not touched
 * until everything has been read.
 */
export function createStagingTable(
  database: Database,
  path: string,
  columns: readonly PreparedColumn[],
): StagingTable {
  database.prepare('ATTACH DATABASE ? AS staging').run(path)
  // What is staged is worth nothing after a crash, so it need not be safe.
  database.pragma('staging.journal_mode = OFF')
  database.pragma('staging.synchronous = OFF')
  const cells = columns.map(({ column }, position) => `${stagedColumn(position)} ${storageOf(column.type)}`)
  database.exec(
    `CREATE TABLE staging.row (${['line INTEGER NOT NULL', 'key TEXT NOT NULL', 'key_folded TEXT NOT NULL UNIQUE', ...cells].join(', ')}) STRICT`,
  )
  const insert = database.prepare(
    `INSERT INTO staging.row VALUES (${['?', '?', '?', ...cells.map(() => '?')].join(', ')})
     ON CONFLICT (key_folded) DO NOTHING`,
  )
  return {
    add: database.transaction((rows: readonly StagedRow[]): StagedRow[] =>
      rows.filter(
        ({ line, key, cells: values }) => insert.run(line, key, foldId(key), ...values).changes === 0,
      ),
    ),
    close(): void {
      database.exec('DETACH DATABASE staging')
    },
  }
}

/** Some of the staged rows, by their place in the file. */
export interface StagedRange {
  readonly after: number
  readonly until: number
}

/** All staged rows in ranges: each is one statement's work, short enough that a cancelled import ends soon. */
export function* stagedRanges(database: Database): Generator<StagedRange> {
  const last = Number(database.prepare('SELECT coalesce(max(rowid), 0) FROM staging.row').pluck().get())
  for (let after = 0; after < last; after += rangeWidth) yield { after, until: after + rangeWidth }
}

/** Statements hold what they change in memory until their end; this keeps it to a few megabytes. */
const rangeWidth = 5_000
