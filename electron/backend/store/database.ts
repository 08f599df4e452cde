import Sqlite, { type Database } from 'better-sqlite3'
import { registerFunctions } from './functions.ts'

/** A database connection with our settings: safe against hostile files, durable for what a person confirmed. */
export function openDatabase(path: string, options: { readonly: boolean; mustExist: boolean }): Database {
  const database = new Sqlite(path, {
    readonly: options.readonly,
    fileMustExist: options.mustExist,
    timeout: busyTimeoutMs,
  })
  try {
    database.pragma('trusted_schema = OFF')
    database.pragma('cell_size_check = ON')
    database.pragma('foreign_keys = ON')
    database.pragma('cache_size = -65536')
    database.pragma('temp_store = MEMORY')
    registerFunctions(database)
    if (!options.readonly) {
      database.pragma('journal_mode = WAL')
      database.pragma('synchronous = FULL')
      // What is deleted is overwritten: records are personal data.
      database.pragma('secure_delete = ON')
    }
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Closes so that the one file is the whole workspace: the write-ahead log goes into it and disappears. */
export function closeDatabase(database: Database): void {
  if (!database.open) return
  if (!database.readonly) leaveLog(database)
  database.close()
}

function leaveLog(database: Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
  try {
    database.pragma('journal_mode = DELETE')
  } catch (error) {
    // Somebody still reads the file; the last one to close it can do without the log as well.
    if (sqliteCode(error) !== 'SQLITE_BUSY' && sqliteCode(error) !== 'SQLITE_LOCKED') throw error
  }
}

/** The result code of an SQLite error such as SQLITE_FULL; null for anything else. */
export function sqliteCode(error: unknown): string | null {
  return error instanceof Sqlite.SqliteError ? error.code : null
}

const busyTimeoutMs = 5_000

export type { Database }
