import type { Database } from '#backend/store/database.ts'
import type { WorkspaceCatalog } from '#backend/catalog/catalog.ts'
import type { StoredRecordType } from '#backend/store/catalog-table.ts'
import { createCommandTable } from '#backend/store/command-table.ts'
import { refreshImportedMembership, segmentColumn } from '#backend/store/membership.ts'
import { describeCatalog } from '#backend/store/undo-import.ts'
import { createWorkspaceTable } from '#backend/store/workspace-table.ts'
import type { Progress } from '#shared/contract/workspace.ts'
import { removeAbsent, storeStaged, type StoredRows } from './change-records.ts'
import type { ImportJob } from './job.ts'
import { placeColumns } from './place-columns.ts'
import type { PreparedColumn } from './prepared-column.ts'
import type { ProblemLog } from './problem-log.ts'
import type { ValueReader } from './read-values.ts'
import { pointLookups } from './point-lookups.ts'

/** What became of the staged rows, and how many records a replacing import took away. */
export interface Merged extends StoredRows {
  readonly removed: number
}

interface Prepared {
  readonly job: ImportJob
  readonly columns: readonly PreparedColumn[]
  readonly readers: readonly ValueReader[]
  readonly problems: ProblemLog
  /** How many rows are staged. */
  readonly staged: number
}

/**
 * Puts the staged rows into the workspace in one transaction: new keys are added, known ones updated with a note of
 * what changed, and in replace mode records the file does not name become tombstones.
 */
export async function mergeStaged(
  database: Database,
  catalog: WorkspaceCatalog,
  { job, columns, readers, problems, staged }: Prepared,
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
    const before = describeCatalog(database, job.plan.recordType)
    const stored = placeColumns(database, catalog, job.plan, columns, readers)
    const recordType = catalog.type(job.plan.recordType)
    const run = startRun(database, recordType, job, before)
    const change = { database, recordType, stored, run, at: job.at }
    const kept = storeStaged(change, (rows) => {
      steps.heedCancel()
      steps.onProgress({ kind: 'progress', phase: 'Storing', done: rows, total: staged, rows })
    })
    const removed = job.plan.mode === 'replace' ? removeAbsent(change) : 0
    enter('Lookups')
    pointLookups(database, catalog.types(), recordType, columns, stored, problems, steps.heedCancel)
    enter('Finishing')
    if (stored.some(({ name }) => name === segmentColumn)) {
      refreshImportedMembership(database, recordType, job.at)
    }
    const merged = { ...kept, removed }
    finishRun(database, run, { ...merged, rejected: problems.rejected() }, problems)
    recordImport(database, job, run)
    steps.heedCancel()
    return merged
  })()
}

function startRun(
  database: Database,
  recordType: StoredRecordType,
  job: ImportJob,
  catalogBefore: string,
): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO import_run (record_type, file_name, at, report, problems, catalog_before)
       VALUES (?, ?, ?, '{}', '[]', ?)`,
    )
    .run(recordType.id, job.fileName, job.at, catalogBefore)
  return Number(lastInsertRowid)
}

function finishRun(database: Database, run: number, counts: object, problems: ProblemLog): void {
  database
    .prepare('UPDATE import_run SET report = ?, problems = ? WHERE id = ?')
    .run(JSON.stringify({ ...counts, problemCount: problems.count() }), JSON.stringify(problems.kept()), run)
}

/** An import is a command like any other: it raises the version and can be undone as a whole. */
function recordImport(database: Database, job: ImportJob, run: number): void {
  const put = { of: 'import', id: String(run) }
  createCommandTable(database).add({
    id: job.commandId,
    kind: 'import',
    label: `import ${job.fileName}`,
    at: job.at,
    version: createWorkspaceTable(database).raiseRecordsVersion(),
    forward: [{ ...put, value: run }],
    inverse: [{ ...put, value: null }],
  })
}
