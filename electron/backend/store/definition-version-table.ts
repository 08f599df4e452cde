import type { Database } from 'better-sqlite3'

/** Kinds of things whose every version is kept. */
export type VersionedKind = 'segment' | 'order' | 'sequence'

/** One version of a thing: how it stood after a change. */
export interface DefinitionVersion {
  readonly seq: number
  readonly kind: VersionedKind
  /** A segment's or sequence's id; the record type of an order. */
  readonly item: string
  /** Milliseconds since 1970 UTC. */
  readonly at: number
  /** What led to it: `rename to Hot`, `Undo rename to Hot`. */
  readonly label: string
  readonly content: unknown
}

interface VersionRow extends Omit<DefinitionVersion, 'content'> {
  readonly content: string
}

/** A version to be kept; `continues` where it belongs to the gesture before. */
export interface NewVersion extends Omit<DefinitionVersion, 'seq'> {
  readonly continues: boolean
}

/** History of segments, orders and sequences. */
export function createDefinitionVersionTable(database: Database) {
  const columns = 'seq, kind, item, at, label, content'
  const latest = database.prepare<[string, string], VersionRow>(
    `SELECT ${columns} FROM definition_version WHERE kind = ? AND item = ? ORDER BY seq DESC LIMIT 1`,
  )
  const of = database.prepare<[string, string, number, number], VersionRow>(
    `SELECT ${columns} FROM definition_version WHERE kind = ? AND item = ? AND seq < ? ORDER BY seq DESC LIMIT ?`,
  )
  const one = database.prepare<[number], VersionRow>(
    `SELECT ${columns} FROM definition_version WHERE seq = ?`,
  )
  const add = database.prepare<[string, string, number, string, string]>(
    'INSERT INTO definition_version (kind, item, at, label, content) VALUES (?, ?, ?, ?, ?)',
  )
  const amend = database.prepare<[number, string, number]>(
    'UPDATE definition_version SET at = ?, content = ? WHERE seq = ?',
  )
  return {
    /**
     * Adds a version unless the thing stands as it did. Where it `continues` the gesture that made the newest one, that
     * one says something else instead.
     */
    add({ kind, item, at, label, content, continues }: NewVersion): void {
      const text = JSON.stringify(content)
      const newest = latest.get(kind, item)
      if (newest?.content === text) return
      if (continues && newest?.label === label) amend.run(at, text, newest.seq)
      else add.run(kind, item, at, label, text)
    },
    has: (kind: VersionedKind, item: string): boolean => latest.get(kind, item) !== undefined,
    /** The newest versions before one, newest first. */
    of: (kind: VersionedKind, item: string, before: number, limit: number): readonly DefinitionVersion[] =>
      of.all(kind, item, before, limit).map(fromRow),
    get(seq: number): DefinitionVersion | undefined {
      const row = one.get(seq)
      return row === undefined ? undefined : fromRow(row)
    },
  }
}

function fromRow(row: VersionRow): DefinitionVersion {
  return { ...row, content: JSON.parse(row.content) as unknown }
}
