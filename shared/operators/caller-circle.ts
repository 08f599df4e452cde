import sql, { join, type Sql } from 'sql-template-tag'
import type { CurrentUser } from '#shared/model/current-user.ts'
import { foldId } from '#shared/values/text.ts'
import { kinOfSql, kinTest } from './ancestry.ts'
import { noKin, type Kin } from './kin.ts'

/** Whom an operator means besides or instead of the current user (docs/domain.md 4.2, owner). */
export interface Circle {
  /** The people themselves count, not only their teams. */
  readonly people: boolean
  /** Everybody below the user in the hierarchy of managers is one of the people. */
  readonly reports: boolean
  /** The teams that one of the people is in count. */
  readonly teams: boolean
}

/** The folded ids of a circle around a user. */
export function idsInCircle(user: CurrentUser, circle: Circle, kin: Kin = noKin): ReadonlySet<string> {
  const root = foldId(user.id)
  const people = [root, ...(circle.reports ? reportsTo(root, kin) : [])]
  const memberships = circle.teams ? kin.teams() : new Map<string, readonly string[]>()
  const teams = people.flatMap((person) => memberships.get(person) ?? [])
  return new Set([
    ...(circle.people ? people : []),
    ...(circle.teams ? [...user.teams.map(foldId), ...teams] : []),
  ])
}

/** The same in SQL: a SELECT of ids that finds people and teams itself. */
export function idsInCircleSql(user: CurrentUser, circle: Circle, kin: Kin = noKin): Sql {
  const root = foldId(user.id)
  const reports = sql`UNION SELECT id FROM (${kinOfSql(root, 'below', ['systemuser'], kin)})`
  const chosen = [
    ...(circle.people ? [sql`SELECT id FROM person`] : []),
    ...(circle.teams ? [sql`SELECT team FROM membership WHERE person IN (SELECT id FROM person)`] : []),
  ]
  return sql`WITH
    person(id) AS (SELECT ${root} ${circle.reports ? reports : sql``}),
    membership(person, team) AS (${membershipsSql(user, kin)})
  ${join(chosen, ' UNION ')}`
}

function reportsTo(root: string, kin: Kin): readonly string[] {
  return [...kin.parents('systemuser').keys()].filter(kinTest(root, 'below', ['systemuser'], kin))
}

/** The user's own teams, and those that are known of everybody. */
function membershipsSql(user: CurrentUser, kin: Kin): Sql {
  const own = user.teams.map((team) => [foldId(user.id), foldId(team)])
  const known = kin.inSql?.teams()
  const brought =
    kin.inSql === undefined
      ? [...kin.teams()].flatMap(([person, all]) => all.map((team) => [person, team]))
      : []
  const given = sql`SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify([...own, ...brought])})`
  return known == null ? given : sql`${given} UNION ALL ${known}`
}
