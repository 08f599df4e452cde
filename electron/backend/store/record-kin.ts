import type { Database } from 'better-sqlite3'
import { hierarchyColumn } from '#shared/conditions/column.ts'
import type { Kin } from '#shared/operators/kin.ts'
import type { StoredColumn, StoredRecordType } from './catalog-table.ts'
import { cellColumn, isReference, referenceColumn, referenceTypeColumn, tableOf } from './physical-names.ts'

/**
 * Who stands above and beside whom in a workspace, each read when it is first asked for and then kept: whoever asks
 * for an evaluation makes a new one. Parents are read from the hierarchy of a type, teams from the records of
 * `teammembership` (`systemuserid`, `teamid`).
 */
export function createKin(database: Database, types: readonly StoredRecordType[]): Kin {
  const known = new Map<string, ReadonlyMap<string, string>>()
  let teams: ReadonlyMap<string, readonly string[]> | undefined
  const named = (name: string) => types.find((type) => type.name === name)
  return {
    parents(name) {
      const present = known.get(name) ?? readParents(database, named(name), types)
      known.set(name, present)
      return present
    },
    teams: () => (teams ??= readTeams(database, named('teammembership'), types)),
  }
}

function readParents(
  database: Database,
  recordType: StoredRecordType | undefined,
  types: readonly StoredRecordType[],
): ReadonlyMap<string, string> {
  const name = recordType && hierarchyColumn(recordType)?.name
  const column = recordType?.columns.find((one) => one.name === name)
  if (recordType === undefined || column === undefined) return new Map()
  return new Map(readPairs(database, recordType, 'r.key_folded', idExpression(column, types)))
}

function readTeams(
  database: Database,
  membership: StoredRecordType | undefined,
  types: readonly StoredRecordType[],
): ReadonlyMap<string, readonly string[]> {
  const [user, team] = ['systemuserid', 'teamid'].map((name) =>
    membership?.columns.find((column) => column.name === name),
  )
  if (membership === undefined || user === undefined || team === undefined) return new Map()
  const pairs = readPairs(database, membership, idExpression(user, types), idExpression(team, types))
  const teams = new Map<string, string[]>()
  for (const [member, one] of pairs) teams.set(member, [...(teams.get(member) ?? []), one])
  return teams
}

function readPairs(
  database: Database,
  recordType: StoredRecordType,
  one: string,
  other: string,
): [string, string][] {
  return database
    .prepare<[], [string, string]>(
      `SELECT one, other FROM (SELECT ${one} AS one, ${other} AS other FROM ${tableOf(recordType)} r WHERE r.gone IS NULL)
       WHERE one IS NOT NULL AND other IS NOT NULL`,
    )
    .raw()
    .all()
}

/** SQL for the folded id in a column of the row `r`: the key of the record a lookup points to, else its text. */
function idExpression(column: StoredColumn, types: readonly StoredRecordType[]): string {
  const text = `fold_id(r.${cellColumn(column)})`
  if (!isReference(column)) return text
  const cases = types
    .filter((type) => column.targets.includes(type.name))
    .map(
      (type) =>
        `WHEN ${type.id} THEN (SELECT t.key_folded FROM ${tableOf(type)} t WHERE t.n = r.${referenceColumn(column)})`,
    )
  if (cases.length === 0) return text
  return `coalesce(CASE r.${referenceTypeColumn(column)} ${cases.join(' ')} END, ${text})`
}
