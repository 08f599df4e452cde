import type { Database } from 'better-sqlite3'
import { first } from './migrations/0001-first.ts'
import { portfolio } from './migrations/0002-portfolio.ts'

const migrations: readonly string[] = [first, portfolio]

/** The layout this program writes; a file with a higher one comes from a newer program. */
export const layoutVersion = migrations.length

/** 'SegS' in the file's header, so that a workspace is told from any other SQLite file. */
export const applicationId = 0x53656753

/** Brings a database up to a layout, the present one unless told otherwise, one transaction per step. */
export function migrate(database: Database, to: number = layoutVersion): void {
  for (let version = layoutOf(database); version < to; version += 1) {
    database.transaction(() => {
      database.exec(migrations[version] ?? '')
      database.pragma(`user_version = ${version + 1}`)
      database.pragma(`application_id = ${applicationId}`)
    })()
  }
}

/** The layout a database has, 0 when it is empty. */
export function layoutOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}
