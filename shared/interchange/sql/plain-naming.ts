import sql, { join, raw, type Sql } from 'sql-template-tag'
import { columnOf, keyColumn, keyName } from '#shared/conditions/column.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import type { Column } from '#shared/model/record-type.ts'
import type { SqlNaming, SqlPlace } from './naming.ts'

/**
 * The names people know: a table per record type and a column per column, each by its logical name. What a lookup
 * shows is read from the records it can point to, or, where nobody knows those, from the column Dataverse keeps
 * beside every lookup (`parentaccountidname`).
 */
export function plainNaming(catalog: Catalog | null): SqlNaming {
  const cell = (place: SqlPlace, column: Column) => raw(`${place.alias}.${quotedName(column.name)}`)
  return {
    table: ({ recordType, alias }) => raw(`${quotedName(recordType)} ${alias}`),
    answer: (place) => cell(place, keyColumn({ name: place.recordType, label: '' })),
    cell,
    shown: (place, column) => {
      const names = column.targets.map((target) => nameOf(target, cell(place, column), catalog))
      if (names.length === 0) return raw(`${place.alias}.${quotedName(`${column.name}name`)}`)
      return names.length === 1 ? join(names, '') : sql`coalesce(${join(names, ', ')})`
    },
    mayPointTo: () => null,
  }
}

/** The name of the record of `target` with this key, in brackets of its own. */
function nameOf(target: string, key: Sql, catalog: Catalog | null): Sql {
  const recordType = catalog?.recordType(target)
  const name = recordType?.nameColumn == null ? undefined : columnOf(recordType, recordType.nameColumn)
  const column = name?.name ?? keyName({ name: target })
  const [shown, id] = [column, keyName({ name: target })].map((one) => raw(`t.${quotedName(one)}`))
  return sql`(SELECT ${shown ?? raw('NULL')} FROM ${raw(quotedName(target))} t WHERE fold_id(${id ?? raw('NULL')}) = fold_id(${key}))`
}

function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
