import type { Link } from '#shared/conditions/relationships.ts'
import type { Group, Join, Related, Row } from '#shared/model/condition.ts'

/** A row nothing is chosen in yet. */
export function newRow(id: string, column = '', operator = ''): Row {
  return { kind: 'row', id, column, operator, operands: [] }
}

/** A group with one row to fill in: a group without rows would mean nothing. */
export function newGroup(id: string, join: Join, rowId: string): Group {
  return { kind: 'group', id, join, items: [newRow(rowId)] }
}

/** A related entity that only has to exist, until rows are added to it; over an intersect table two lines. */
export function newRelated([link, ...further]: readonly Link[], newId: () => string): Related | null {
  if (link === undefined) return null
  const inside = newRelated(further, newId)
  const items = inside === null ? [] : [inside]
  return { kind: 'related', id: newId(), ...link, mode: 'contains', join: 'and', items }
}

/** The other join: a new group is only worth it when it joins differently from its surroundings. */
export function otherJoin(join: Join): Join {
  return join === 'and' ? 'or' : 'and'
}
