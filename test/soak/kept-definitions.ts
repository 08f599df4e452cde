import Sqlite, { type Database } from 'better-sqlite3'

/** What a workspace file holds of the portfolio, cell by cell, and its version. */
export interface Kept {
  readonly version: number
  /** Every table of definitions as text: equal text, equal definitions. */
  readonly definitions: string
  readonly segments: readonly KeptSegment[]
  readonly sequences: readonly KeptSequence[]
}

export interface KeptSegment {
  readonly id: string
  readonly name: string
  readonly record_type: string
  readonly state: 'active' | 'inactive'
  readonly is_default: number
  readonly draft: string | null
}

export interface KeptSequence {
  readonly id: string
  readonly name: string
  readonly record_type: string
}

const tables = ['setting', 'segment', 'segment_order', 'sequence', 'assignment_rule', 'trash'] as const

/** Reads the definitions past the program that has the file open. */
export function readKept(path: string): Kept {
  return reading(path, (database) => {
    const rows = Object.fromEntries(
      tables.map((table) => [table, database.prepare(`SELECT * FROM ${table} ORDER BY 1`).all()]),
    )
    return {
      version: Number(database.prepare('SELECT version FROM workspace').pluck().get()),
      definitions: JSON.stringify(rows),
      segments: rows['segment'] as readonly KeptSegment[],
      sequences: rows['sequence'] as readonly KeptSequence[],
    }
  })
}

/** What SQLite finds wrong with the file; empty when it is whole. */
export function damageOf(path: string): readonly unknown[] {
  return reading(path, (database) => [
    ...database
      .prepare('PRAGMA integrity_check')
      .pluck()
      .all()
      .filter((line) => line !== 'ok'),
    ...database.prepare('PRAGMA foreign_key_check').all(),
  ])
}

function reading<Result>(path: string, read: (database: Database) => Result): Result {
  const database = new Sqlite(path, { readonly: true, fileMustExist: true })
  try {
    return database.transaction(() => read(database))()
  } finally {
    database.close()
  }
}
