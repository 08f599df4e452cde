import type { Database } from 'better-sqlite3'
import type { SequenceDefinition } from '#shared/model/sequence.ts'
import { foldForEquality } from '#shared/values/text.ts'

/** A sequence as it is kept. */
export interface StoredSequence extends SequenceDefinition {
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number
  readonly modifiedAt: number
}

interface SequenceRow {
  readonly definition: string
  readonly createdAt: number
  readonly modifiedAt: number
}

const select = 'SELECT definition, created_at AS createdAt, modified_at AS modifiedAt FROM sequence'

export function createSequenceTable(database: Database) {
  const all = database.prepare<[], SequenceRow>(`${select} ORDER BY record_type, name_folded, id`)
  const one = database.prepare<[string], SequenceRow>(`${select} WHERE id = ?`)
  const sameName = database
    .prepare<[string, string], string>('SELECT id FROM sequence WHERE record_type = ? AND name_folded = ?')
    .pluck()
  const put = database.prepare<[Record<string, unknown>]>(`
    INSERT INTO sequence (id, record_type, name, name_folded, state, definition, created_at, modified_at)
    VALUES (@id, @recordType, @name, @nameFolded, @state, @definition, @createdAt, @modifiedAt)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_folded = excluded.name_folded,
      state = excluded.state, definition = excluded.definition, modified_at = excluded.modified_at`)
  const remove = database.prepare<[string]>('DELETE FROM sequence WHERE id = ?')
  return {
    list: (): readonly StoredSequence[] => all.all().map(fromRow),
    get(id: string): StoredSequence | undefined {
      const row = one.get(id)
      return row === undefined ? undefined : fromRow(row)
    },
    /** The id of the sequence with this name, compared without case. */
    idByName: (recordType: string, name: string): string | undefined =>
      sameName.get(recordType, foldForEquality(name, true)),
    put({ createdAt, modifiedAt, ...definition }: StoredSequence): void {
      const { id, recordType, name, state } = definition
      put.run({
        id,
        recordType,
        name,
        nameFolded: foldForEquality(name, true),
        state,
        definition: JSON.stringify(definition),
        createdAt,
        modifiedAt,
      })
    },
    remove(id: string): void {
      remove.run(id)
    },
  }
}

function fromRow({ definition, createdAt, modifiedAt }: SequenceRow): StoredSequence {
  return { ...(JSON.parse(definition) as SequenceDefinition), createdAt, modifiedAt }
}
