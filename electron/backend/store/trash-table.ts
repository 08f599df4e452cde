import type { Database } from 'better-sqlite3'
import type { AssignmentRule } from '#shared/model/assignment-rule.ts'
import type { StoredSegment } from './segment-table.ts'
import type { StoredSequence } from './sequence-table.ts'

/** Something that was deleted, with all that went along, until it is restored or falls out of the trash. */
export type TrashEntry = {
  /** The id the deleted thing had. */
  readonly id: string
  readonly name: string
  readonly recordType: string
  /** Milliseconds since 1970 UTC. */
  readonly at: number
} & (
  | {
      readonly kind: 'segment'
      readonly content: {
        readonly segment: StoredSegment
        /** 1 first. */
        readonly priority: number
        readonly rules: readonly AssignmentRule[]
      }
    }
  | {
      readonly kind: 'sequence'
      readonly content: {
        readonly sequence: StoredSequence
        /** The segments that were connected to it. */
        readonly connected: readonly string[]
      }
    }
)

interface TrashRow extends Omit<TrashEntry, 'content'> {
  readonly content: string
}

const select = 'SELECT id, kind, name, record_type AS recordType, at, content FROM trash'

export function createTrashTable(database: Database) {
  const all = database.prepare<[], TrashRow>(`${select} ORDER BY at DESC, name, id`)
  const one = database.prepare<[string], TrashRow>(`${select} WHERE id = ?`)
  const put = database.prepare<[TrashRow]>(
    `INSERT OR REPLACE INTO trash (id, kind, name, record_type, at, content)
     VALUES (@id, @kind, @name, @recordType, @at, @content)`,
  )
  const remove = database.prepare<[string]>('DELETE FROM trash WHERE id = ?')
  return {
    list: (): readonly TrashEntry[] => all.all().map(fromRow),
    get(id: string): TrashEntry | undefined {
      const row = one.get(id)
      return row === undefined ? undefined : fromRow(row)
    },
    put(entry: TrashEntry): void {
      put.run({ ...entry, content: JSON.stringify(entry.content) })
    },
    remove(id: string): void {
      remove.run(id)
    },
  }
}

function fromRow(row: TrashRow): TrashEntry {
  return { ...row, content: JSON.parse(row.content) as unknown } as TrashEntry
}
