import type { Database } from '#backend/store/database.ts'
import { createImportRunTable } from '#backend/store/import-run-table.ts'
import type { PastImport } from '#shared/contract/imports.ts'

/** What a workspace remembers of its imports, newest first. */
export function pastImports(database: Database): PastImport[] {
  return createImportRunTable(database)
    .list()
    .map(({ id, recordType, fileName, at, report, problems }) => ({
      id,
      recordType,
      fileName,
      at: new Date(at).toISOString(),
      ...(JSON.parse(report) as Counts),
      problems: JSON.parse(problems) as PastImport['problems'],
    }))
}

type Counts = Pick<PastImport, 'imported' | 'updated' | 'unchanged' | 'removed' | 'rejected' | 'problemCount'>
