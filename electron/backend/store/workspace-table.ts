import type { Database } from 'better-sqlite3'

/** The one row about the workspace itself; its version rises with every change. */
export function createWorkspaceTable(database: Database) {
  const insert = database.prepare<[number]>(
    'INSERT INTO workspace (only, version, created_at) VALUES (1, 0, ?)',
  )
  const version = database.prepare<[], number>('SELECT version FROM workspace').pluck()
  const raise = database
    .prepare<[], number>('UPDATE workspace SET version = version + 1 RETURNING version')
    .pluck()
  const raiseRecords = database
    .prepare<[], number>(
      'UPDATE workspace SET version = version + 1, records_version = version + 1 RETURNING version',
    )
    .pluck()
  const recordsVersion = database.prepare<[], number>('SELECT records_version FROM workspace').pluck()
  return {
    create(at: number): void {
      insert.run(at)
    },
    version(): number {
      return version.get() ?? 0
    },
    /** The version at which something changed last that results depend on: records, columns or settings. */
    recordsVersion(): number {
      return recordsVersion.get() ?? 0
    },
    /** For changes of definitions alone, which leave every result as it is. */
    raiseVersion(): number {
      return raise.get() ?? 0
    },
    /** For changes of records, columns or settings. */
    raiseRecordsVersion(): number {
      return raiseRecords.get() ?? 0
    },
  }
}
