import { standardRecordTypes } from '#shared/catalog/index.ts'
import type { CaseTable } from '#backend/store/case-tables.ts'
import type { Cell } from '#shared/values/cell.ts'
import { foldId } from '#shared/values/text.ts'

/** The column whose text names the records of a table, null when none of those that usually do is there. */
export function nameColumnOf(table: string, has: (column: string) => boolean): string | null {
  const standard = standardRecordTypes.find(({ name }) => name === table)?.nameColumn
  return (
    [standard, 'name', 'fullname', 'subject', 'title'].find((column) => column != null && has(column)) ?? null
  )
}

/** The record of a table with this key, by its place; null when there is none. */
export type PlaceOf = (table: string, key: string) => number | null

/** Finds records by key, each table sorted by key once. */
export function placesIn(tables: ReadonlyMap<string, CaseTable>): PlaceOf {
  const places = new Map<string, ReadonlyMap<string, number>>()
  return (table, key) => {
    const known = places.get(table) ?? new Map(tables.get(table)?.keys.map((one, at) => [foldId(one), at]))
    places.set(table, known)
    return known.get(foldId(key)) ?? null
  }
}

/** What a lookup shows: the name it came with, else that of the record it points to, else its own text. */
export function shownNames(
  table: CaseTable,
  column: string,
  tables: ReadonlyMap<string, CaseTable>,
  placeOf: PlaceOf,
): (place: number) => Cell {
  const cells = table.cells.get(column) ?? []
  const pointers = table.pointers.get(column) ?? []
  const targets = table.recordType.columns.find(({ name }) => name === column)?.targets ?? []
  return (place) => {
    const cell = cells[place] ?? null
    const pointer = pointers[place]
    if (cell === null || pointer?.name != null) return pointer?.name ?? null
    for (const target of pointer?.target == null ? targets : [pointer.target]) {
      const there = tables.get(target)
      const at = placeOf(target, String(cell))
      if (there === undefined || at === null) continue
      const { nameColumn } = there.recordType
      return (nameColumn === null ? null : there.cells.get(nameColumn)?.[at]) ?? there.keys[at] ?? null
    }
    return cell
  }
}

/**
 * The same tables with what Dataverse keeps beside every lookup: a column `accountidname` without values of its own
 * holds what the lookup `accountid` shows.
 */
export function withLookupNames(tables: ReadonlyMap<string, CaseTable>): ReadonlyMap<string, CaseTable> {
  const placeOf = placesIn(tables)
  const named = [...tables].map(([name, table]): [string, CaseTable] => {
    const cells = [...table.cells].map(([column, own]): [string, readonly Cell[]] => {
      const lookup = column.replace(/name$/, '')
      if (lookup === column || !table.pointers.has(lookup) || own.some((cell) => cell !== null))
        return [column, own]
      const shown = shownNames(table, lookup, tables, placeOf)
      return [column, own.map((_, place) => shown(place))]
    })
    return [name, { ...table, cells: new Map(cells) }]
  })
  return new Map(named)
}
