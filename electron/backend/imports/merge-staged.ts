import type { Database } from '#backend/store/database.ts'
import type { WorkspaceCatalog } from '#backend/catalog/catalog.ts'
import type { StoredColumn, StoredRecordType } from '#backend/store/catalog-table.ts'
import { cellColumn, isReference, referenceColumn, tableOf } from '#backend/store/physical-names.ts'
import { createWorkspaceTable } from '#backend/store/workspace-table.ts'
import type { Progress } from '#shared/contract/workspace.ts'
import type { ImportJob } from './job.ts'
import { placeColumns } from './place-columns.ts'
import type { PreparedColumn } from './prepared-column.ts'
import type { ProblemLog } from './problem-log.ts'
import type { ValueReader } from './read-values.ts'
import { pointLookups } from './point-lookups.ts'
import { stagedColumn } from './staging-table.ts'

/** What became of the staged rows; `unchanged` ones are among the `updated`. */
export interface Merged {
  readonly imported: number
  readonly updated: number
  readonly unchanged: number
  readonly removed: number
}

interface Prepared {
  readonly job: ImportJob
  readonly columns: readonly PreparedColumn[]
  readonly readers: readonly ValueReader[]
  readonly problems: ProblemLog
}

/**
 * Puts the staged rows into the workspace in one transaction: new keys are added, known ones updated with a note of
 * what changed, and in replace mode records the file does not name become tombstones.
 */
export async function mergeStaged(
  database: Database,
  catalog: WorkspaceCatalog,
  { job, columns, readers, problems }: Prepared,
  steps: {
    readonly signal: AbortSignal
    readonly mayWrite: () => Promise<void>
    /** Fails once the import was cancelled, also while the thread has been too busy to hear of it. */
    readonly heedCancel: () => void
    readonly onProgress: (progress: Progress) => void
  },
): Promise<Merged> {
  await steps.mayWrite()
  steps.signal.throwIfAborted()
  const phases = ['Storing', 'Lookups', 'Finishing'] as const
  const enter = (phase: (typeof phases)[number]) => {
    steps.heedCancel()
    steps.onProgress({ kind: 'progress', phase, done: phases.indexOf(phase), total: phases.length })
  }

  return database.transaction((): Merged => {
    enter('Storing')
    const stored = placeColumns(database, catalog, job.plan, columns, readers)
    const recordType = catalog.type(job.plan.recordType)
    const run = startRun(database, recordType, job)
    const change = { database, recordType, stored, run, at: job.at }
    const updated = updateKnown(change)
    steps.heedCancel()
    const imported = addNew(change)
    const removed = job.plan.mode === 'replace' ? removeAbsent(change) : 0
    enter('Lookups')
    pointLookups(database, catalog.types(), recordType, columns, stored, problems)
    enter('Finishing')
    finishRun(database, run, { imported, ...updated, removed, problems: problems.count() })
    createWorkspaceTable(database).raiseVersion()
    steps.heedCancel()
    return { imported, ...updated, removed }
  })()
}

interface ChangeOfRecords {
  readonly database: Database
  readonly recordType: StoredRecordType
  /** The catalogue columns, in the order of the staged ones. */
  readonly stored: readonly StoredColumn[]
  readonly run: number
  readonly at: number
}

/** Updates records whose key is known; a record that went comes back. */
function updateKnown({ database, recordType, stored, run }: ChangeOfRecords): {
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

  const images = stored.map(
    (column, at) => `'"${cellColumn(column)}":' || json_quote(${cells[at] ?? 'NULL'})`,
  )
  database
    .prepare(
      `INSERT INTO before_image (run, record_type, record, cells)
       SELECT ?, ?, r.n, '{' || ${listed(['\'"gone":\' || json_quote(r.gone)', ...images])} || '}' FROM ${known} WHERE ${changed}`,
    )
    .run(run, recordType.id)
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

function addNew({ database, recordType, stored, run, at }: ChangeOfRecords): number {
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
       WHERE NOT EXISTS (SELECT 1 FROM ${table} r WHERE r.key_folded = s.key_folded) ORDER BY s.line`,
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

function removeAbsent({ database, recordType, run, at }: ChangeOfRecords): number {
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

function startRun(database: Database, recordType: StoredRecordType, job: ImportJob): number {
  const { lastInsertRowid } = database
    .prepare('INSERT INTO import_run (record_type, file_name, at, report) VALUES (?, ?, ?, ?)')
    .run(recordType.id, job.fileName, job.at, '{}')
  return Number(lastInsertRowid)
}

function finishRun(database: Database, run: number, report: object): void {
  database.prepare('UPDATE import_run SET report = ? WHERE id = ?').run(JSON.stringify(report), run)
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
