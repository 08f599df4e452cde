import sql, { type Sql } from 'sql-template-tag'
import { columnOf, hierarchyColumn, keyColumn } from '#shared/conditions/column.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import type { Column } from '#shared/model/record-type.ts'
import type { KinInSql } from '#shared/operators/kin.ts'
import { guessParent, guessReference } from './guess-column.ts'
import type { SqlNaming, SqlPlace } from './naming.ts'

/**
 * Who stands above and beside whom, found in the tables a statement is about: parents by the hierarchy of a record
 * type, teams by the rows of `teammembership` (docs/domain.md 4.2 Hierarchy).
 */
export function kinInSql(question: {
  readonly catalog: Catalog | null
  readonly naming: SqlNaming
}): KinInSql {
  const { catalog, naming } = question
  return {
    parents(recordType) {
      const type = catalog?.recordType(recordType)
      const parent = catalog === null ? guessParent(recordType) : type && hierarchyColumn(type)
      if (parent === undefined) return null
      const place = { recordType, alias: 'h' }
      return pairsSql(place, [keyColumn({ name: recordType, label: '' }), parent], naming)
    },
    teams() {
      const type = catalog?.recordType('teammembership')
      const columns = ['systemuserid', 'teamid'].flatMap((name) => {
        const column = catalog === null ? guessReference(name) : type && columnOf(type, name)
        return column === undefined ? [] : [column]
      })
      const [user, team] = columns
      if (user === undefined || team === undefined) return null
      return pairsSql({ recordType: 'teammembership', alias: 'm' }, [user, team], naming)
    },
  }
}

function pairsSql(place: SqlPlace, [one, other]: readonly [Column, Column], naming: SqlNaming): Sql {
  const [id, related] = [naming.cell(place, one), naming.cell(place, other)]
  return sql`SELECT fold_id(${id}), fold_id(${related}) FROM ${naming.table(place)} WHERE ${id} IS NOT NULL AND ${related} IS NOT NULL`
}
