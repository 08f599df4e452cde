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
  return {
    create(at: number): void {
      insert.run(at)
    },
    version(): number {
      return version.get() ?? 0
    },
    raiseVersion(): number {
      return raise.get() ?? 0
    },
  }
}
