import sql, { raw, type Sql } from 'sql-template-tag'
import { noKin, type Kin } from './kin.ts'

/** Which way a hierarchy is followed. */
export type Direction = 'below' | 'above'

/**
 * The ids of the records that stand anywhere below or above a record in the hierarchies of these types, folded; never
 * the record itself, not even where a hierarchy runs in a circle.
 */
export function kinOf(
  root: string,
  direction: Direction,
  recordTypes: readonly string[],
  kin: Kin = noKin,
): ReadonlySet<string> {
  const found = recordTypes.flatMap((type) => {
    const parents = kin.parents(type)
    return [...(direction === 'above' ? above(root, parents) : below(root, parents))]
  })
  return new Set(found.filter((id) => id !== root))
}

/** The same in SQL: a SELECT of ids that finds them itself, from nothing but who stands directly below whom. */
export function kinOfSql(
  root: string,
  direction: Direction,
  recordTypes: readonly string[],
  kin: Kin = noKin,
): Sql {
  const links = recordTypes.flatMap((type, place) =>
    Array.from(kin.parents(type), ([child, parent]) => [place, child, parent]),
  )
  const [near, far] = (direction === 'below' ? ['parent', 'child'] : ['child', 'parent']).map((name) =>
    raw(name),
  )
  return sql`WITH RECURSIVE
    link(type, child, parent) AS MATERIALIZED (
      SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(${JSON.stringify(links)})),
    kin(type, id) AS (
      SELECT type, ${far} FROM link WHERE ${near} = ${root}
      UNION
      SELECT link.type, link.${far} FROM kin JOIN link ON link.type = kin.type AND link.${near} = kin.id)
  SELECT id FROM kin WHERE id <> ${root}`
}

function above(root: string, parents: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = new Set<string>()
  for (let id = parents.get(root); id !== undefined && !found.has(id); id = parents.get(id)) found.add(id)
  return found
}

function below(root: string, parents: ReadonlyMap<string, string>): ReadonlySet<string> {
  const children = Map.groupBy(parents.keys(), (child) => parents.get(child))
  const found = new Set<string>()
  const open = [root]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const child of children.get(id) ?? []) {
      if (found.has(child)) continue
      found.add(child)
      open.push(child)
    }
  }
  return found
}
