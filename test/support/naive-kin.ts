import type { Kin } from '#shared/operators/kin.ts'
import { foldId } from '#shared/values/text.ts'
import type { NaiveWorld } from './naive-evaluation.ts'

/** Who stands above and beside whom, looked up record by record. */
export function naiveKin({ catalog, records }: NaiveWorld): Kin {
  return {
    parents(recordType) {
      const lookups = (catalog.recordType(recordType)?.columns ?? []).filter(
        ({ type, targets }) => type === 'lookup' && targets.includes(recordType),
      )
      const column = lookups.find(({ name }) => name === `parent${recordType}id`) ?? lookups[0]
      const parents = new Map<string, string>()
      for (const { key, cells } of records[recordType] ?? []) {
        const parent = cells[column?.name ?? ''] ?? null
        if (parent !== null) parents.set(foldId(key), foldId(String(parent)))
      }
      return parents
    },
    teams() {
      const teams = new Map<string, string[]>()
      for (const { cells } of records['teammembership'] ?? []) {
        const [user, team] = [cells['systemuserid'] ?? null, cells['teamid'] ?? null]
        if (user === null || team === null) continue
        const id = foldId(String(user))
        teams.set(id, [...(teams.get(id) ?? []), foldId(String(team))])
      }
      return teams
    },
  }
}
