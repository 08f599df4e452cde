import { hierarchyColumn } from '#shared/conditions/column.ts'
import type { CaseTable } from '#backend/store/case-tables.ts'
import type { Kin } from '#shared/operators/kin.ts'
import type { Cell } from '#shared/values/cell.ts'
import { foldId } from '#shared/values/text.ts'

/** Who stands above and beside whom in a case: self-referencing lookups, and the rows of `teammembership`. */
export function kinIn(tables: ReadonlyMap<string, CaseTable>): Kin {
  return {
    parents(recordType) {
      const table = tables.get(recordType)
      const column = table && hierarchyColumn(table.recordType)
      return new Map(column === undefined ? [] : pairs(table?.keys, table?.cells.get(column.name)))
    },
    teams() {
      const { cells } = tables.get('teammembership') ?? { cells: new Map<string, readonly Cell[]>() }
      const teams = new Map<string, readonly string[]>()
      for (const [user, team] of pairs(cells.get('systemuserid'), cells.get('teamid'))) {
        teams.set(user, [...(teams.get(user) ?? []), team])
      }
      return teams
    },
  }
}

/** Folded ids that stand at the same place, where neither is blank. */
function pairs(from: readonly Cell[] = [], to: readonly Cell[] = []): readonly (readonly [string, string])[] {
  return from.flatMap((cell, at) => {
    const other = to[at] ?? null
    return cell === null || other === null ? [] : [[foldId(String(cell)), foldId(String(other))] as const]
  })
}
