import type { RecordSource, WantedColumn } from '#backend/engine/record-source.ts'
import type { CaseTable } from '#backend/store/case-tables.ts'
import type { Column } from '#shared/model/record-type.ts'
import type { Kin } from '#shared/operators/kin.ts'
import type { Cell } from '#shared/values/cell.ts'
import { foldId } from '#shared/values/text.ts'

/** Records in memory as the engine asks for them; the record at place 0 has number 1. */
export function createMemorySource(tables: ReadonlyMap<string, CaseTable>, kin: Kin): RecordSource {
  const numbersOf = new Map<string, ReadonlyMap<string, number>>()
  const table = (name: string): CaseTable => {
    const found = tables.get(name)
    if (found === undefined) throw new Error(`there is no table ${name}`)
    return found
  }
  /** The record of `target` with this key; null when there is none. */
  const numberOf = (target: string, key: string): number | null => {
    const known = numbersOf.get(target) ?? numbersByKey(tables.get(target))
    numbersOf.set(target, known)
    return known.get(foldId(key)) ?? null
  }
  const reader = (name: string, wanted: readonly WantedColumn[]) => {
    const read = wanted.map((column) => cellReader(table(name), column, tables, numberOf))
    return (numbers: readonly number[]) => ({
      numbers,
      columns: read.map((cellAt) => numbers.map((number) => cellAt(number - 1))),
    })
  }
  return {
    recordType: (name) => tables.get(name)?.recordType,
    extent: (name) => ({ count: table(name).keys.length, highest: table(name).keys.length }),
    kin: () => kin,
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
  numberOf: (target: string, key: string) => number | null,
): (place: number) => Cell {
  switch (wanted.kind) {
    case 'added':
      return () => 0
    case 'number':
      return (place) => place + 1
    case 'cell':
      return cellsOf(table, wanted.column)
    case 'record': {
      const key = cellsOf(table, wanted.column)
      const pointers = table.pointers.get(wanted.column)
      return (place) => {
        const cell = key(place)
        const said = pointers?.[place]?.target ?? wanted.target
        return cell === null || said !== wanted.target ? null : numberOf(wanted.target, String(cell))
      }
    }
    case 'shown':
      return shownOf(table, wanted.column, tables, numberOf)
    default:
      return wanted satisfies never
  }
}

function cellsOf(table: CaseTable, column: string): (place: number) => Cell {
  const cells = table.cells.get(column) ?? table.keys
  return (place) => cells[place] ?? null
}

/** The name a lookup came with, else the one of the record it points to, else its own text. */
function shownOf(
  table: CaseTable,
  name: string,
  tables: ReadonlyMap<string, CaseTable>,
  numberOf: (target: string, key: string) => number | null,
): (place: number) => Cell {
  const key = cellsOf(table, name)
  const pointers = table.pointers.get(name)
  const column: Column | undefined = table.recordType.columns.find((one) => one.name === name)
  return (place) => {
    const cell = key(place)
    const pointer = pointers?.[place]
    if (cell === null || pointer?.name != null) return pointer?.name ?? null
    for (const target of pointer?.target == null ? (column?.targets ?? []) : [pointer.target]) {
      const number = numberOf(target, String(cell))
      const there = tables.get(target)
      if (number === null || there?.recordType.nameColumn == null) continue
      return there.cells.get(there.recordType.nameColumn)?.[number - 1] ?? there.keys[number - 1] ?? null
    }
    return cell
  }
}

function numbersByKey(table: CaseTable | undefined): ReadonlyMap<string, number> {
  return new Map(table?.keys.map((key, place) => [foldId(key), place + 1]))
}
