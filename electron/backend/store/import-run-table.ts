import type { Database } from './database.ts'

/** One import as the workspace remembers it; counts and problems as JSON. */
export interface ImportRunRow {
  readonly id: number
  readonly recordType: string
  readonly fileName: string
  /** Milliseconds since 1970 UTC. */
  readonly at: number
  readonly report: string
  readonly problems: string
}

const select = `SELECT i.id, t.name AS recordType, i.file_name AS fileName, i.at, i.report, i.problems
  FROM import_run i JOIN record_type t ON t.id = i.record_type`

/** The imports of a workspace, with what each of them did and could not do. */
export function createImportRunTable(database: Database) {
  const all = database.prepare<[], ImportRunRow>(`${select} ORDER BY i.id DESC`)
  return { list: (): readonly ImportRunRow[] => all.all() }
}
