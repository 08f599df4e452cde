import type { Database } from 'better-sqlite3'
import type { PriorityOrder } from '#shared/portfolio/order.ts'

/** The priority order of each record type, its default segment left out (docs/domain.md 1.7). */
export function createSegmentOrderTable(database: Database) {
  const one = database
    .prepare<[string], string>('SELECT segments FROM segment_order WHERE record_type = ?')
    .pluck()
  const present = database
    .prepare<[string], string>(
      'SELECT id FROM segment WHERE record_type = ? AND is_default = 0 ORDER BY serial, id',
    )
    .pluck()
  const put = database.prepare<[string, string]>(
    `INSERT INTO segment_order (record_type, segments) VALUES (?, ?)
     ON CONFLICT (record_type) DO UPDATE SET segments = excluded.segments`,
  )
  return {
    /** Every segment of the type: those the order names in its order, then any it does not know. */
    get(recordType: string): PriorityOrder {
      const ids = new Set(present.all(recordType))
      const ordered = (JSON.parse(one.get(recordType) ?? '[]') as string[]).filter((id) => ids.delete(id))
      return [...ordered, ...ids]
    },
    put(recordType: string, order: PriorityOrder): void {
      put.run(recordType, JSON.stringify(order))
    },
  }
}
