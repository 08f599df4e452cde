import type { Database } from 'better-sqlite3'
import type { Group, RecordReference } from '#shared/model/condition.ts'
import type { ChosenState } from '#shared/model/segment.ts'
import { foldForEquality } from '#shared/values/text.ts'

/** A segment as it is kept: one live definition or none yet, at most one draft (docs/adr: live and draft apart). */
export interface StoredSegment {
  readonly id: string
  readonly recordType: string
  readonly name: string
  readonly description: string
  /** What a person chose; whether it is paused follows from its record type. */
  readonly state: ChosenState
  readonly isDefault: boolean
  readonly live: Group | null
  readonly draft: Group | null
  readonly sequence: string | null
  readonly previouslySegmented: boolean
  readonly runRulesOnMove: boolean
  readonly owner: RecordReference | null
  /** Rises with every segment made, so that the one made last can be told. */
  readonly serial: number
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number
  readonly modifiedAt: number
}

interface SegmentRow extends Omit<
  StoredSegment,
  'isDefault' | 'live' | 'draft' | 'previouslySegmented' | 'runRulesOnMove' | 'owner'
> {
  readonly isDefault: number
  readonly live: string | null
  readonly draft: string | null
  readonly previouslySegmented: number
  readonly runRulesOnMove: number
  readonly owner: string | null
}

const select = `
  SELECT id, record_type AS recordType, name, description, state, is_default AS isDefault, live, draft, sequence,
    previously_segmented AS previouslySegmented, run_rules_on_move AS runRulesOnMove, owner, serial,
    created_at AS createdAt, modified_at AS modifiedAt
  FROM segment`

export function createSegmentTable(database: Database) {
  const all = database.prepare<[], SegmentRow>(`${select} ORDER BY record_type, serial, id`)
  const one = database.prepare<[string], SegmentRow>(`${select} WHERE id = ?`)
  const sameName = database
    .prepare<[string, string], string>('SELECT id FROM segment WHERE record_type = ? AND name_folded = ?')
    .pluck()
  const nextSerial = database.prepare<[], number>('SELECT coalesce(max(serial), 0) + 1 FROM segment').pluck()
  const put = database.prepare<[Record<string, unknown>]>(`
    INSERT INTO segment (id, record_type, name, name_folded, description, state, is_default, live, draft, sequence,
      previously_segmented, run_rules_on_move, owner, serial, created_at, modified_at)
    VALUES (@id, @recordType, @name, @nameFolded, @description, @state, @isDefault, @live, @draft, @sequence,
      @previouslySegmented, @runRulesOnMove, @owner, @serial, @createdAt, @modifiedAt)
    ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, name_folded = excluded.name_folded, description = excluded.description,
      state = excluded.state, live = excluded.live, draft = excluded.draft, sequence = excluded.sequence,
      previously_segmented = excluded.previously_segmented, run_rules_on_move = excluded.run_rules_on_move,
      owner = excluded.owner, serial = excluded.serial, modified_at = excluded.modified_at`)
  const putDraft = database.prepare<[string | null, string]>('UPDATE segment SET draft = ? WHERE id = ?')
  const remove = database.prepare<[string]>('DELETE FROM segment WHERE id = ?')

  return {
    list: (): readonly StoredSegment[] => all.all().map(fromRow),
    get(id: string): StoredSegment | undefined {
      const row = one.get(id)
      return row === undefined ? undefined : fromRow(row)
    },
    /** The id of the segment with this name, compared without case (docs/domain.md O-13). */
    idByName: (recordType: string, name: string): string | undefined =>
      sameName.get(recordType, foldForEquality(name, true)),
    nextSerial: (): number => nextSerial.get() ?? 1,
    /** Puts a segment in place exactly as given. */
    put(segment: StoredSegment): void {
      put.run({
        ...segment,
        nameFolded: foldForEquality(segment.name, true),
        isDefault: Number(segment.isDefault),
        live: printed(segment.live),
        draft: printed(segment.draft),
        owner: printed(segment.owner),
        previouslySegmented: Number(segment.previouslySegmented),
        runRulesOnMove: Number(segment.runRulesOnMove),
      })
    },
    putDraft(id: string, conditions: Group | null): void {
      putDraft.run(printed(conditions), id)
    },
    remove(id: string): void {
      remove.run(id)
    },
  }
}

function fromRow(row: SegmentRow): StoredSegment {
  return {
    ...row,
    isDefault: row.isDefault === 1,
    live: parsed(row.live) as Group | null,
    draft: parsed(row.draft) as Group | null,
    previouslySegmented: row.previouslySegmented === 1,
    runRulesOnMove: row.runRulesOnMove === 1,
    owner: parsed(row.owner) as RecordReference | null,
  }
}

function printed(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value)
}

function parsed(text: string | null): unknown {
  return text === null ? null : (JSON.parse(text) as unknown)
}
