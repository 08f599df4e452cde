import Sqlite from 'better-sqlite3'
import sql, { raw, type Sql } from 'sql-template-tag'
import { columnOf } from '#shared/conditions/column.ts'
import type { SqlNaming, SqlPlace } from '#shared/interchange/sql/naming.ts'
import { isOneOf, referenceTypes } from '#shared/model/column-type.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { registerFunctions } from './functions.ts'
import { storageOf } from './physical-names.ts'

/** Where a lookup points beside its cell: the record type and the name it was given, null where it was not. */
export interface CasePointer {
  readonly target: string | null
  readonly name: string | null
}

/** The records of one type in memory, column by column, all equally long and in the order they came. */
export interface CaseTable {
  readonly recordType: RecordType
  /** Keys as they were written. */
  readonly keys: readonly string[]
  readonly cells: ReadonlyMap<string, readonly Cell[]>
  readonly pointers: ReadonlyMap<string, readonly (CasePointer | null)[]>
}

/** A database in memory on which statements about one set of tables after the other are run. */
export interface CaseTables {
  /** Puts tables in place of those that were there; what they are called is for `writeSql`. */
  replace(tables: ReadonlyMap<string, CaseTable>): SqlNaming
  /** The places of the records a statement gives, counted from 0, each once and in order. */
  select(statement: Sql): readonly number[]
  close(): void
}

export function createCaseTables(): CaseTables {
  const database = new Sqlite(':memory:')
  registerFunctions(database)
  let present = 0
  const replace = database.transaction((tables: readonly CaseTable[]) => {
    for (let at = 0; at < present; at += 1) database.exec(`DROP TABLE t${at}`)
    tables.forEach((table, at) => fill(database, `t${at}`, table))
    present = tables.length
  })
  return {
    replace(tables) {
      replace([...tables.values()])
      return namingOf([...tables.values()])
    },
    select: ({ sql: text, values }) => {
      const places = database
        .prepare<unknown[], number>(text)
        .pluck()
        .all(...values)
      return [...new Set(places)].sort((a, b) => a - b)
    },
    close: () => database.close(),
  }
}

function fill(
  database: Sqlite.Database,
  name: string,
  { recordType, keys, cells, pointers }: CaseTable,
): void {
  const columns = recordType.columns.map(({ name: column, type }, at) => ({
    physical: `c${at}`,
    type,
    storage: storageOf(type),
    values: cells.get(column) ?? [],
  }))
  const lookups = recordType.columns.flatMap(({ name: column, type }, at) => {
    if (!isOneOf(referenceTypes, type)) return []
    const values = pointers.get(column) ?? []
    return [
      { physical: `c${at}_target`, storage: 'TEXT', values: values.map((one) => one?.target ?? null) },
      { physical: `c${at}_name`, storage: 'TEXT', values: values.map((one) => one?.name ?? null) },
    ]
  })
  const all = [{ physical: 'key', storage: 'TEXT', values: keys }, ...columns, ...lookups]
  const declared = all.map(({ physical, storage }) => `${physical} ${storage}`).join(', ')
  database.exec(`CREATE TABLE ${name} (place INTEGER PRIMARY KEY, ${declared}) STRICT`)
  const insert = database.prepare(`INSERT INTO ${name} VALUES (?, ${all.map(() => '?').join(', ')})`)
  keys.forEach((_, place) => insert.run(place, ...all.map(({ values }) => values[place] ?? null)))
  if (keys.length < worthAnIndex) return
  const ids = [
    { physical: 'key' },
    ...columns.filter(({ type }) => type === 'guid' || isOneOf(referenceTypes, type)),
  ]
  for (const { physical } of ids)
    database.exec(`CREATE INDEX ${name}_${physical} ON ${name} (fold_id(${physical}))`)
}

/** From how many records on looking one up by id pays for the index. */
const worthAnIndex = 50

function namingOf(tables: readonly CaseTable[]): SqlNaming {
  const places = new Map(
    tables.map(({ recordType }, at) => [recordType.name, { recordType, name: `t${at}` }]),
  )
  const named = (recordType: string) => {
    const found = places.get(recordType)
    if (found === undefined) throw new Error(`there is no table ${recordType}`)
    return found
  }
  /** A record type's own column in a place, or the key. */
  const physical = ({ recordType, alias }: SqlPlace, column: Column, suffix = '') => {
    const at = named(recordType).recordType.columns.findIndex(({ name }) => name === column.name)
    return raw(at < 0 ? `${alias}.key` : `${alias}.c${at}${suffix}`)
  }
  const pointsTo = (place: SqlPlace, lookup: Column, target: string) => {
    const said = physical(place, lookup, '_target')
    return sql`(${said} IS NULL OR ${said} = ${target})`
  }
  /** The name of the record of `target` that a lookup points to, or its key. */
  const nameIn = (place: SqlPlace, lookup: Column, target: string) => {
    const { recordType, name } = named(target)
    const shown = recordType.nameColumn === null ? undefined : columnOf(recordType, recordType.nameColumn)
    const cell = shown === undefined ? raw('t.key') : physical({ recordType: target, alias: 't' }, shown)
    return sql`(SELECT coalesce(${cell}, t.key) FROM ${raw(name)} t
      WHERE fold_id(t.key) = fold_id(${physical(place, lookup)}) AND ${pointsTo(place, lookup, target)})`
  }
  return {
    table: ({ recordType, alias }) => raw(`${named(recordType).name} ${alias}`),
    answer: ({ alias }) => raw(`${alias}.place`),
    cell: (place, column) => physical(place, column),
    mayPointTo: pointsTo,
    shown: (place, column) => {
      const names = column.targets.map((target) => nameIn(place, column, target))
      const choices = [physical(place, column, '_name'), ...names, physical(place, column)]
      return choices.reduce((first, next) => sql`coalesce(${first}, ${next})`)
    },
  }
}
