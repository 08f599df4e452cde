import type { RecordSource, WantedColumn } from '#backend/engine/record-source.ts'
import type { CaseTable } from '#backend/store/case-tables.ts'
import type { Cell } from '#shared/values/cell.ts'
import { placesIn, shownNames, type PlaceOf } from './case-names.ts'

/** Records in memory as the engine asks for them; the record at place 0 has number 1. */
export function createMemorySource(tables: ReadonlyMap<string, CaseTable>): RecordSource {
  const placeOf = placesIn(tables)
  const table = (name: string): CaseTable => {
    const found = tables.get(name)
    if (found === undefined) throw new Error(`there is no table ${name}`)
    return found
  }
  const reader = (name: string, wanted: readonly WantedColumn[]) => {
    const read = wanted.map((column) => cellReader(table(name), column, tables, placeOf))
    return (numbers: readonly number[]) => ({
      numbers,
      columns: read.map((cellAt) => numbers.map((number) => cellAt(number - 1))),
    })
  }
  return {
    recordType: (name) => tables.get(name)?.recordType,
    extent: (name) => ({ count: table(name).keys.length, highest: table(name).keys.length }),
    scan: (name, wanted) => {
      const read = reader(name, wanted)
      const { length } = table(name).keys
      return (after, limit) => {
        const last = Math.min(after + limit, length)
        return read(Array.from({ length: Math.max(0, last - after) }, (_, at) => after + at + 1))
      }
    },
    pick: (name, wanted) => {
      const read = reader(name, wanted)
      return (numbers) => read([...numbers])
    },
  }
}

function cellReader(
  table: CaseTable,
  wanted: WantedColumn,
  tables: ReadonlyMap<string, CaseTable>,
  placeOf: PlaceOf,
): (place: number) => Cell {
  switch (wanted.kind) {
    case 'added':
      return () => 0
    case 'number':
      return (place) => place + 1
    case 'cell':
      return cellsOf(table, wanted.column)
    case 'record':
      return numbersPointedTo(table, wanted, placeOf)
    case 'shown':
      return shownNames(table, wanted.column, tables, placeOf)
    default:
      return wanted satisfies never
  }
}

function cellsOf(table: CaseTable, column: string): (place: number) => Cell {
  const cells = table.cells.get(column) ?? table.keys
  return (place) => cells[place] ?? null
}

/** The numbers of the records a lookup points to, where it points to records of that type. */
function numbersPointedTo(
  table: CaseTable,
  { column, target }: { readonly column: string; readonly target: string },
  placeOf: PlaceOf,
): (place: number) => Cell {
  const key = cellsOf(table, column)
  const pointers = table.pointers.get(column)
  return (place) => {
    const cell = key(place)
    const said = pointers?.[place]?.target ?? target
    const found = cell === null || said !== target ? null : placeOf(target, String(cell))
    return found === null ? null : found + 1
  }
}
