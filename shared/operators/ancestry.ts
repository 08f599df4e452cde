import sql, { join, raw, type Sql } from 'sql-template-tag'
import { noKin, type Kin } from './kin.ts'

/** Which way a hierarchy is followed. */
export type Direction = 'below' | 'above'

/**
 * Whether a record stands anywhere below or above another in the hierarchies of these types, both ids folded; never
 * the record itself, not even where a hierarchy runs in a circle. Asking is cheap however many records there are: each
 * is followed upwards once.
 */
export function kinTest(
  root: string,
  direction: Direction,
  recordTypes: readonly string[],
  kin: Kin = noKin,
): (id: string) => boolean {
  const tests = recordTypes.map((type) => {
    const parents = kin.parents(type)
    return direction === 'above' ? aboveTest(root, parents) : belowTest(root, parents)
  })
  return (id) => id !== root && tests.some((stands) => stands(id))
}

/** The same in SQL: a SELECT of all those ids, found from nothing but who stands directly below whom. */
export function kinOfSql(
  root: string,
  direction: Direction,
  recordTypes: readonly string[],
  kin: Kin = noKin,
): Sql {
  const [near, far] = (direction === 'below' ? ['parent', 'child'] : ['child', 'parent']).map((name) =>
    raw(name),
  )
  return sql`WITH RECURSIVE
    link(type, child, parent) AS MATERIALIZED (${linksSql(recordTypes, kin)}),
    kin(type, id) AS (
      SELECT type, ${far} FROM link WHERE ${near} = ${root}
      UNION
      SELECT link.type, link.${far} FROM kin JOIN link ON link.type = kin.type AND link.${near} = kin.id)
  SELECT id FROM kin WHERE id <> ${root}`
}

/** Everybody with the one directly above, by the number of their record type. */
function linksSql(recordTypes: readonly string[], kin: Kin): Sql {
  const { inSql } = kin
  if (inSql !== undefined) {
    const selects = recordTypes.map((type, place) => {
      const links = inSql.parents(type)
      return links === null ? nobody : sql`SELECT ${place}, * FROM (${links})`
    })
    return selects.length === 0 ? nobody : join(selects, ' UNION ALL ')
  }
  const links = recordTypes.flatMap((type, place) =>
    Array.from(kin.parents(type), ([child, parent]) => [place, child, parent]),
  )
  return sql`SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(links)})`
}

const nobody = sql`SELECT NULL, NULL, NULL WHERE 0`

function aboveTest(root: string, parents: ReadonlyMap<string, string>): (id: string) => boolean {
  const found = new Set<string>()
  for (let id = parents.get(root); id !== undefined && !found.has(id); id = parents.get(id)) found.add(id)
  return (id) => found.has(id)
}

function belowTest(root: string, parents: ReadonlyMap<string, string>): (id: string) => boolean {
  const known = new Map<string, boolean>()
  return (id) => {
    const path: string[] = []
    let here: string | undefined = id
    // A record on the way counts as not below until its end is found, so that a circle ends where it closes.
    for (; here !== undefined && here !== root && !known.has(here); here = parents.get(here)) {
      known.set(here, false)
      path.push(here)
    }
    const isBelow = here !== undefined && (here === root || known.get(here) === true)
    if (isBelow) for (const one of path) known.set(one, true)
    return isBelow
  }
}
