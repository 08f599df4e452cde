import { createProfiler, type ColumnProfile } from '#backend/files/column-profile.ts'
import { decimalOf } from '#backend/files/foreign-file.ts'
import { nameColumns } from '#backend/files/headers.ts'
import type { ForeignFile } from '#backend/files/open-source.ts'
import type { FileRow } from '#backend/files/row-batch.ts'
import type { Problem } from '#shared/contract/import-problem.ts'
import type { FileSettings } from '#shared/contract/imports.ts'

/** The first rows of a file, and what they say about its columns. */
export interface FileSample {
  readonly rows: readonly FileRow[]
  readonly problems: readonly Problem[]
  readonly profiles: readonly ColumnProfile[]
  readonly named: ReturnType<typeof nameColumns>
}

/** Reads the beginning of a file, enough to show it and to guess the types. */
export async function readSample(file: ForeignFile, settings: FileSettings): Promise<FileSample> {
  const table = await file.rows(settings)
  const profiler = createProfiler(table.header, { decimal: decimalOf(settings.kind) })
  const rows: FileRow[] = []
  const problems: Problem[] = []
  for await (const batch of table.batches) {
    rows.push(...batch.rows)
    problems.push(...batch.problems)
    for (const { values } of batch.rows) profiler.add(values)
    if (rows.length >= sampleRows) break
  }
  return {
    rows,
    problems,
    profiles: profiler.result(),
    named: nameColumns(table.header, table.headerLine),
  }
}

const sampleRows = 2_000
