import { keyName } from '#shared/conditions/column.ts'
import type { CasePointer, CaseTable } from '#backend/store/case-tables.ts'
import { ColumnType, isOneOf, referenceTypes } from '#shared/model/column-type.ts'
import type { Column } from '#shared/model/record-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { foldId } from '#shared/values/text.ts'
import { badField } from './case-refusal.ts'
import { nameColumnOf, withLookupNames } from './case-names.ts'
import type { Mentioned } from './mentioned.ts'
import { noValue, readCaseValue, type CaseValue } from './read-case-value.ts'

/** The tables of a case as records with typed cells, those its query only names included, by name. */
export function readTables(
  given: { readonly columns?: unknown; readonly tables: unknown },
  mentioned: Mentioned,
): ReadonlyMap<string, CaseTable> {
  const types = readTypes(given.columns ?? {})
  const rows = readRows(given.tables)
  const names = new Set([...mentioned.tables, ...rows.keys(), ...types.keys()])
  const keys = new Map([...names].map((name) => [name, readKeys(name, rows.get(name) ?? [])]))
  const tables = [...names].map((name) =>
    readTable(name, rows.get(name) ?? [], keys, types.get(name) ?? new Map<string, ColumnType>(), mentioned),
  )
  const found = new Map(tables.map((table) => [table.recordType.name, table]))
  const pointedTo = tables.flatMap(({ recordType }) => recordType.columns.flatMap(({ targets }) => targets))
  for (const name of pointedTo) if (!found.has(name)) found.set(name, emptyTable(name))
  return withLookupNames(found)
}

type Row = Readonly<Record<string, unknown>>

function readTypes(columns: unknown): ReadonlyMap<string, ReadonlyMap<string, ColumnType>> {
  return new Map(
    entriesOf(columns, 'columns').map(([table, named]) => {
      const types = entriesOf(named, `columns.${table}`).map(([column, type]): [string, ColumnType] => {
        const reading = ColumnType.safeParse(type)
        if (!reading.success) throw badField(`columns.${table}.${column}`, 'is no type of column')
        return [column, reading.data]
      })
      return [table, new Map(types)]
    }),
  )
}

function readRows(tables: unknown): ReadonlyMap<string, readonly Row[]> {
  return new Map(
    entriesOf(tables, 'tables').map(([table, rows]) => {
      if (!Array.isArray(rows)) throw badField(`tables.${table}`, 'is no list of records')
      const read = rows.map((row: unknown, at): Row => {
        if (!isObject(row)) throw badField(`tables.${table}[${at}]`, 'is no record')
        return row
      })
      return [table, read]
    }),
  )
}

/** The keys of a table's rows as they are written. They are needed, once each, and agree with `<table>id`. */
function readKeys(table: string, rows: readonly Row[]): readonly string[] {
  const seen = new Set<string>()
  return rows.map((row, at) => {
    const id = valueIn(row, 'id') ?? valueIn(row, keyName({ name: table }))
    const path = `tables.${table}[${at}]`
    if (typeof id !== 'string' || foldId(id) === '') throw badField(`${path}.id`, 'is no id')
    if (seen.has(foldId(id))) throw badField(`${path}.id`, 'is the id of another record too')
    seen.add(foldId(id))
    const again = valueIn(row, keyName({ name: table })) ?? id
    if (typeof again !== 'string' || foldId(again) !== foldId(id)) {
      throw badField(`${path}.${keyName({ name: table })}`, 'is not the id of its record')
    }
    return id
  })
}

function readTable(
  name: string,
  rows: readonly Row[],
  keys: ReadonlyMap<string, readonly string[]>,
  listed: ReadonlyMap<string, ColumnType>,
  mentioned: Mentioned,
): CaseTable {
  const types = new Map(listed)
  const nameColumn = nameColumnOf(
    name,
    (column) => types.has(column) || rows.some((row) => Object.hasOwn(row, column)),
  )
  const kin = kinColumns(name).filter((column) => rows.some((row) => Object.hasOwn(row, column)))
  const named = nameColumn === null ? [] : [nameColumn]
  const unlisted = [...mentioned.columns, ...named, ...kin, ...ownLookups(name, rows)]
  for (const column of unlisted) {
    if (!types.has(column)) types.set(column, typeOfUnlisted(name, column, rows, mentioned))
  }
  types.delete(keyName({ name }))

  const cells = new Map<string, readonly Cell[]>()
  const pointers = new Map<string, readonly (CasePointer | null)[]>()
  const columns = [...types].map(([column, type]): Column => {
    const bare: Column = { name: column, label: column, type, choices: [], targets: [] }
    const values = rows.map((row, at) => readValue(row, bare, `tables.${name}[${at}].${column}`))
    cells.set(
      column,
      values.map(({ cell }) => cell),
    )
    if (!isOneOf(referenceTypes, type)) return bare
    pointers.set(
      column,
      values.map(({ pointer }) => pointer),
    )
    return { ...bare, targets: targetsOf(name, column, values, keys, mentioned) }
  })
  const recordType = { name, label: name, pluralLabel: name, nameColumn, keyColumn: null, columns }
  return { recordType, keys: keys.get(name) ?? [], cells, pointers }
}

function readValue(row: Row, column: Column, path: string): CaseValue {
  const value = valueIn(row, column.name)
  if (value === undefined) return noValue
  const read = readCaseValue(value, column)
  if (read === undefined) throw badField(path, `is no ${column.type}`)
  return read
}

/** A column a case does not list is text, unless the query joins by it or its values are records. */
function typeOfUnlisted(
  table: string,
  column: string,
  rows: readonly Row[],
  { lookups }: Mentioned,
): ColumnType {
  const joins = lookups.some((lookup) => lookup.table === table && lookup.column === column)
  return joins || kinColumns(table).includes(column) || rows.some((row) => isObject(valueIn(row, column)))
    ? 'lookup'
    : 'string'
}

/** Columns that say who stands above or beside whom, whether or not a query names them. */
function kinColumns(table: string): readonly string[] {
  return [
    `parent${keyName({ name: table })}`,
    ...(table === 'teammembership' ? ['systemuserid', 'teamid'] : []),
  ]
}

/** Columns whose values are records of the table itself, by which its hierarchy may run. */
function ownLookups(table: string, rows: readonly Row[]): readonly string[] {
  const pointsHere = ([, value]: readonly [string, unknown]) => isObject(value) && value.entity === table
  return rows.flatMap((row) =>
    Object.entries(row)
      .filter(pointsHere)
      .map(([column]) => column),
  )
}

/** Where a lookup points: what its values say, the tables that hold a key they only name, and what the query joins. */
function targetsOf(
  table: string,
  column: string,
  values: readonly CaseValue[],
  keys: ReadonlyMap<string, readonly string[]>,
  { lookups }: Mentioned,
): readonly string[] {
  const said = values.flatMap(({ pointer }) => (pointer?.target == null ? [] : [pointer.target]))
  const unsaid = new Set(
    values.filter(({ pointer }) => pointer?.target === null).map(({ cell }) => foldId(String(cell))),
  )
  const holding = [...keys].flatMap(([name, ids]) => (ids.some((id) => unsaid.has(foldId(id))) ? [name] : []))
  const joined = lookups
    .filter((lookup) => lookup.table === table && lookup.column === column)
    .map(({ target }) => target)
  const own = column === `parent${keyName({ name: table })}` && said.length === 0 ? [table] : []
  return [...new Set([...said, ...own, ...(unsaid.size === 0 ? [] : holding), ...joined])]
}

function emptyTable(name: string): CaseTable {
  const recordType = { name, label: name, pluralLabel: name, nameColumn: null, keyColumn: null, columns: [] }
  return { recordType, keys: [], cells: new Map(), pointers: new Map() }
}

/** Only what a row has of its own: a column may be called `constructor`. */
function valueIn(row: Row, column: string): unknown {
  return Object.hasOwn(row, column) ? row[column] : undefined
}

function entriesOf(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (!isObject(value)) throw badField(path, value === undefined ? 'is missing' : 'is no object')
  return Object.entries(value)
}

function isObject(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
