import type { Database } from 'better-sqlite3'
import type { Group } from '#shared/model/condition.ts'
import { foldForEquality } from '#shared/values/text.ts'

/** A segment as it is kept: one live definition or none yet, at most one draft (docs/adr: live and draft apart). */
export interface StoredSegment {
  readonly id: string
  readonly recordType: string
  readonly name: string
  readonly description: string
  readonly state: 'inactive' | 'active' | 'paused'
  /** Place in its record type's priority order, 1 first. */
  readonly position: number
  readonly live: Group | null
  readonly draft: Group | null
  /** Milliseconds since 1970 UTC. */
  readonly modifiedAt: number
}

interface SegmentRow extends Omit<StoredSegment, 'live' | 'draft'> {
  readonly live: string | null
  readonly draft: string | null
}

const select = `
  SELECT s.id, s.record_type AS recordType, s.name, s.description, s.state, s.position, s.modified_at AS modifiedAt,
    (SELECT v.conditions FROM segment_version v WHERE v.segment = s.id AND v.number = s.live_version) AS live,
    (SELECT d.conditions FROM segment_draft d WHERE d.segment = s.id) AS draft
  FROM segment s`

export function createSegmentTable(database: Database) {
  const all = database.prepare<[], SegmentRow>(`${select} ORDER BY s.record_type, s.position, s.name`)
  const one = database.prepare<[string], SegmentRow>(`${select} WHERE s.id = ?`)
  const sameName = database
    .prepare<[string, string], string>('SELECT id FROM segment WHERE record_type = ? AND name_folded = ?')
    .pluck()
  const nextPosition = database
    .prepare<[string], number>('SELECT coalesce(max(position), 0) + 1 FROM segment WHERE record_type = ?')
    .pluck()
  const put = database.prepare<[Record<string, unknown>]>(`
    INSERT INTO segment (id, record_type, name, name_folded, description, state, position, live_version, modified_at)
    VALUES (@id, @recordType, @name, @nameFolded, @description, @state, @position, @liveVersion, @modifiedAt)
    ON CONFLICT (id) DO UPDATE SET
      name = excluded.name, name_folded = excluded.name_folded, description = excluded.description,
      state = excluded.state, position = excluded.position, live_version = excluded.live_version,
      modified_at = excluded.modified_at`)
  const remove = database.prepare<[string]>('DELETE FROM segment WHERE id = ?')
  const version = database
    .prepare<[string, string], number>(
      'SELECT max(number) FROM segment_version WHERE segment = ? AND conditions = ?',
    )
    .pluck()
  const addVersion = database
    .prepare<[Record<string, unknown>], number>(
      `INSERT INTO segment_version (segment, number, conditions, at)
       SELECT @id, coalesce(max(number), 0) + 1, @conditions, @at FROM segment_version WHERE segment = @id
       RETURNING number`,
    )
    .pluck()
  const putDraft = database.prepare<[string, string, number]>(
    `INSERT INTO segment_draft (segment, conditions, at) VALUES (?, ?, ?)
     ON CONFLICT (segment) DO UPDATE SET conditions = excluded.conditions, at = excluded.at`,
  )
  const dropDraft = database.prepare<[string]>('DELETE FROM segment_draft WHERE segment = ?')

  function liveVersion(segment: StoredSegment): number | null {
    if (segment.live === null) return null
    const conditions = JSON.stringify(segment.live)
    return (
      version.get(segment.id, conditions) ??
      addVersion.get({ id: segment.id, conditions, at: segment.modifiedAt }) ??
      null
    )
  }

  return {
    list: (): readonly StoredSegment[] => all.all().map(fromRow),
    get(id: string): StoredSegment | undefined {
      const row = one.get(id)
      return row === undefined ? undefined : fromRow(row)
    },
    /** The id of the segment with this name, compared without case (docs/domain.md O-13). */
    idByName: (recordType: string, name: string): string | undefined =>
      sameName.get(recordType, foldForEquality(name, true)),
    nextPosition: (recordType: string): number => nextPosition.get(recordType) ?? 1,
    /** Puts a segment in place exactly as given; a new live definition becomes its next version. */
    put(segment: StoredSegment): void {
      const { live: _, draft, ...row } = segment
      put.run({ ...row, nameFolded: foldForEquality(segment.name, true), liveVersion: liveVersion(segment) })
      if (draft === null) dropDraft.run(segment.id)
      else putDraft.run(segment.id, JSON.stringify(draft), segment.modifiedAt)
    },
    putDraft(id: string, conditions: Group, at: number): void {
      putDraft.run(id, JSON.stringify(conditions), at)
    },
    remove(id: string): void {
      remove.run(id)
    },
  }
}

function fromRow(row: SegmentRow): StoredSegment {
  return { ...row, live: parsed(row.live), draft: parsed(row.draft) }
}

function parsed(conditions: string | null): Group | null {
  return conditions === null ? null : (JSON.parse(conditions) as Group)
}
