import type { Database } from 'better-sqlite3'
import type { AssignmentRule } from '#shared/model/assignment-rule.ts'

/** Assignment rules of segments; what they say beyond their name and place is kept as it is. */
export function createAssignmentRuleTable(database: Database) {
  const of = database
    .prepare<[string], string>(
      'SELECT definition FROM assignment_rule WHERE segment = ? ORDER BY position, id',
    )
    .pluck()
  const one = database
    .prepare<[string], string>('SELECT definition FROM assignment_rule WHERE id = ?')
    .pluck()
  const counts = database.prepare<[], { segment: string; total: number; active: number }>(
    'SELECT segment, count(*) AS total, sum(active) AS active FROM assignment_rule GROUP BY segment',
  )
  const put = database.prepare<[Record<string, unknown>]>(
    `INSERT OR REPLACE INTO assignment_rule (id, segment, position, active, definition)
     VALUES (@id, @segment, @position, @active, @definition)`,
  )
  const remove = database.prepare<[string]>('DELETE FROM assignment_rule WHERE id = ?')
  return {
    of: (segment: string): readonly AssignmentRule[] =>
      of.all(segment).map((text) => JSON.parse(text) as AssignmentRule),
    get(id: string): AssignmentRule | undefined {
      const text = one.get(id)
      return text === undefined ? undefined : (JSON.parse(text) as AssignmentRule)
    },
    /** How many rules each segment has; segments without one are left out. */
    counts: (): ReadonlyMap<string, { readonly total: number; readonly active: number }> =>
      new Map(counts.all().map(({ segment, total, active }) => [segment, { total, active }])),
    put(rule: AssignmentRule): void {
      const { id, segment, position, active } = rule
      put.run({ id, segment, position, active: Number(active), definition: JSON.stringify(rule) })
    },
    remove(id: string): void {
      remove.run(id)
    },
  }
}
