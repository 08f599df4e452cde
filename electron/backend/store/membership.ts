import type { StoredRecordType } from './catalog-table.ts'
import type { Database } from './database.ts'
import { cellColumn, tableOf } from './physical-names.ts'

/** The column in which the CRM keeps a record's segment (docs/domain.md 1.3). */
export const segmentColumn = 'msdyn_segmentid'

/**
 * Makes the memberships that came by import agree with the records: a record belongs to the segment its
 * `msdyn_segmentid` names, by id or by name without case, or else to what stands there. `since` stays while the
 * segment stays.
 */
export function refreshImportedMembership(database: Database, type: StoredRecordType, since: number): void {
  const column = type.columns.find(({ name }) => name === segmentColumn)
  if (column === undefined) {
    database.prepare(`DELETE FROM membership WHERE record_type = ? AND source = 'import'`).run(type.id)
    return
  }
  const cell = `r.${cellColumn(column)}`
  database
    .prepare(
      `DELETE FROM membership WHERE record_type = ? AND source = 'import'
       AND record NOT IN (SELECT r.n FROM ${tableOf(type)} r WHERE r.gone IS NULL AND ${cell} IS NOT NULL)`,
    )
    .run(type.id)
  database
    .prepare(
      `INSERT INTO membership (record_type, record, segment, since, source)
       SELECT ?, r.n, coalesce(
         (SELECT s.id FROM segment s WHERE s.id = fold_id(${cell})),
         (SELECT s.id FROM segment s WHERE s.record_type = ? AND s.name_folded = rtrim(fold(${cell}, 1), ' ')),
         ${cell}), ?, 'import'
       FROM ${tableOf(type)} r WHERE r.gone IS NULL AND ${cell} IS NOT NULL
       ON CONFLICT (record_type, record) DO UPDATE SET
         since = iif(membership.segment = excluded.segment, membership.since, excluded.since),
         segment = excluded.segment, source = excluded.source`,
    )
    .run(type.id, type.name, since)
}

/** Adds records that are in no segment yet; those that are in one stay there. All of a call or none. */
export function addToSegment(
  database: Database,
  {
    type,
    segment,
    since,
  }: { readonly type: StoredRecordType; readonly segment: string; readonly since: number },
): (records: Uint32Array) => void {
  const add = database.prepare<[number, number, string, number]>(
    `INSERT OR IGNORE INTO membership (record_type, record, segment, since, source) VALUES (?, ?, ?, ?, 'segmentation')`,
  )
  return database.transaction((records: Uint32Array) => {
    for (const record of records) add.run(type.id, record, segment, since)
  })
}

/** How many records belong to a segment now. */
export function countMembers(database: Database, segment: string): number {
  return (
    database
      .prepare<[string], number>('SELECT count(*) FROM membership WHERE segment = ?')
      .pluck()
      .get(segment) ?? 0
  )
}

/** The numbers of the records that belong to a segment, in rising order. */
export function memberNumbers(database: Database, segment: string): Uint32Array {
  const numbers = database
    .prepare<[string], number>('SELECT record FROM membership WHERE segment = ? ORDER BY record')
    .pluck()
    .all(segment)
  return Uint32Array.from(numbers)
}
