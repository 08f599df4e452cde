import type { Database } from '#backend/store/database.ts'
import { createCatalog } from '#backend/catalog/catalog.ts'
import { createProfiler, type ColumnProfile } from '#backend/files/column-profile.ts'
import { decimalOf } from '#backend/files/foreign-file.ts'
import { nameColumns } from '#backend/files/headers.ts'
import { openFile, type ForeignFile } from '#backend/files/open-source.ts'
import { createZoneOffsets } from '#backend/files/zone-offsets.ts'
import { holdsData } from '#backend/store/record-table.ts'
import type { ImportReport } from '#shared/contract/imports.ts'
import type { Progress } from '#shared/contract/workspace.ts'
import type { ImportJob } from './job.ts'
import { createLineKeys } from './line-keys.ts'
import { foreseeMerge } from './foresee-merge.ts'
import { mergeStaged } from './merge-staged.ts'
import { prepareColumns, type PreparedColumn } from './prepared-column.ts'
import { createProblemLog, type ProblemLog } from './problem-log.ts'
import { createValueReader, type ValueReader } from './read-values.ts'
import { createStagingTable, type StagedRow, type StagingTable } from './staging-table.ts'

interface Steps {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  /** Waits until the workspace may be written. */
  readonly mayWrite: () => Promise<void>
  /** Fails once the import was cancelled, also while the thread has been too busy to hear of it. */
  readonly heedCancel: () => void
}

/**
 * Imports a file: reads it once to settle the types, once more to stage its rows beside the workspace, and then
 * merges them in one transaction. Cancelling at any time leaves the workspace exactly as it was.
 */
export async function runImport(database: Database, job: ImportJob, steps: Steps): Promise<ImportReport> {
  const started = performance.now()
  const { plan } = job
  const catalog = createCatalog(database)
  const recordType = catalog.types().find(({ name }) => name === plan.recordType) ?? null
  const file = await openFile({ path: job.filePath, name: job.fileName })
  const problems = createProblemLog()

  const profiles = await profile(file, job, steps, problems)
  const columns = prepareColumns(
    plan,
    profiles,
    recordType,
    (column) => recordType !== null && holdsData(database, recordType, column),
  )
  const described = {
    kind: 'report' as const,
    recordType: plan.recordType,
    encoding: plan.file.encoding,
    delimiter: plan.file.delimiter,
    columns: columns.map(({ column: { name, type } }) => ({ name, type })),
  }
  const staging = createStagingTable(database, job.stagingPath, columns)
  try {
    const zone = createZoneOffsets(job.timeZone)
    const readers = columns.map((column) => createValueReader(column, zone))
    const staged = await stage(file, job, { columns, readers, staging, problems }, steps)
    const merged = job.dryRun
      ? foreseeMerge(database, catalog.types(), { job, columns, problems })
      : await mergeStaged(database, catalog, { job, columns, readers, problems, staged }, steps)
    return {
      ...described,
      ...merged,
      rows: staged + problems.rejected(),
      rejected: problems.rejected(),
      problems: problems.kept(),
      problemCount: problems.count(),
      durationMs: performance.now() - started,
    }
  } finally {
    staging.close()
  }
}

/** Judges every column by all of its values, reading the whole file where that matters; tells what its header lacks. */
async function profile(
  file: ForeignFile,
  { plan, dryRun }: ImportJob,
  { signal, onProgress }: Steps,
  problems: ProblemLog,
): Promise<ColumnProfile[]> {
  const table = await file.rows(plan.file, signal)
  const profiler = createProfiler(table.header, { decimal: decimalOf(plan.file.kind) })
  const settled = plan.columns.every(({ leaveOut, type }) => leaveOut || type !== null)
  if (!settled || dryRun) {
    let rows = 0
    for await (const batch of table.batches) {
      for (const { values } of batch.rows) profiler.add(values)
      rows += batch.rows.length
      onProgress({
        kind: 'progress',
        phase: 'Reading',
        done: table.progress.read,
        total: table.progress.total,
        rows,
      })
    }
  } else await table.batches.return()
  for (const problem of nameColumns(table.header, table.headerLine).problems) problems.add(problem)
  return profiler.result()
}

interface Staging {
  readonly columns: readonly PreparedColumn[]
  readonly readers: readonly ValueReader[]
  readonly staging: StagingTable
  readonly problems: ProblemLog
}

/** Reads the file and keeps its rows beside the workspace; returns how many. */
async function stage(
  file: ForeignFile,
  { plan }: ImportJob,
  { columns, readers, staging, problems }: Staging,
  { signal, onProgress }: Steps,
): Promise<number> {
  const table = await file.rows(plan.file, signal)
  const keyColumn = columns.find(({ column }) => column.name === plan.key)
  const keyOfLine = createLineKeys()
  let staged = 0
  for await (const batch of table.batches) {
    for (const problem of batch.problems) problems.add(problem)
    const rows: StagedRow[] = []
    for (const { line, values } of batch.rows) {
      const key = keyColumn === undefined ? keyOfLine(line) : (values[keyColumn.index] ?? '')
      if (key.trim() === '') {
        problems.add({ line, code: 'KEY_MISSING', effect: 'rejected', ...headerOf(keyColumn) })
        continue
      }
      rows.push({
        line,
        key,
        cells: columns.map((column, at) => cellOf(column, readers[at], line, values, problems)),
      })
    }
    const repeated = staging.add(rows)
    for (const { line, key } of repeated)
      problems.add({ line, code: 'KEY_REPEATED', effect: 'rejected', value: key })
    staged += rows.length - repeated.length
    onProgress({
      kind: 'progress',
      phase: 'Preparing',
      done: table.progress.read,
      total: table.progress.total,
      rows: staged,
    })
    signal.throwIfAborted()
  }
  return staged
}

function cellOf(
  { index, header }: PreparedColumn,
  reader: ValueReader | undefined,
  line: number,
  values: readonly string[],
  problems: ProblemLog,
) {
  const text = values[index] ?? ''
  const cell = text === '' ? null : reader?.read(text)
  if (cell !== undefined) return cell
  problems.add({ line, code: 'VALUE_UNREADABLE', effect: 'repaired', column: header, value: text })
  return null
}

function headerOf(column: PreparedColumn | undefined): { column?: string } {
  return column === undefined ? {} : { column: column.header }
}
