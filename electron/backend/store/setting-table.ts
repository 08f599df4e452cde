import type { Database } from 'better-sqlite3'

/** Named values of a workspace, as JSON. */
export function createSettingTable(database: Database) {
  const read = database.prepare<[string], { value: string }>('SELECT value FROM setting WHERE name = ?')
  const write = database.prepare<[string, string]>(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  )
  const remove = database.prepare<[string]>('DELETE FROM setting WHERE name = ?')
  return {
    get(name: string): unknown {
      const row = read.get(name)
      return row === undefined ? undefined : JSON.parse(row.value)
    },
    set(name: string, value: unknown): void {
      write.run(name, JSON.stringify(value))
    },
    /** Lets a value go, so that the usual one applies. */
    remove(name: string): void {
      remove.run(name)
    },
  }
}
