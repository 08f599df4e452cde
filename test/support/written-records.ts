import { plainContext } from '#shared/dates/evaluation-context.ts'
import { ColumnType } from '#shared/model/column-type.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'
import { readCell } from '#shared/values/read-cell.ts'
import type { NaiveRecord, NaiveRecords, NaiveWorld } from './naive-evaluation.ts'

/** Columns of one record type: `money`, or `lookup account contact` with the record types it points to. */
export type WrittenColumns = Readonly<Record<string, string>>

/** Records of one type by key, each value in the invariant form of its column. */
export type WrittenRecords = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Record types and records as a test writes them down, made into a catalogue and plain records, in UTC. */
export function worldOf(
  written: Readonly<Record<string, { readonly columns: WrittenColumns; readonly records: WrittenRecords }>>,
  now = '2026-11-13T14:27:09Z',
): NaiveWorld {
  const recordTypes = Object.entries(written).map(([name, { columns }]) => recordTypeOf(name, columns))
  const records: NaiveRecords = Object.fromEntries(
    recordTypes.map((recordType) => [
      recordType.name,
      Object.entries(written[recordType.name]?.records ?? {}).map(([key, values]) =>
        recordOf(key, values, recordType),
      ),
    ]),
  )
  return {
    catalog: { recordType: (name) => recordTypes.find((one) => one.name === name) },
    records,
    context: { ...plainContext, now: Date.parse(now) },
  }
}

function recordTypeOf(name: string, columns: WrittenColumns): RecordType {
  return {
    name,
    label: name,
    pluralLabel: `${name}s`,
    nameColumn: null,
    keyColumn: null,
    columns: Object.entries(columns).map(([column, written]): Column => {
      const [type, ...targets] = written.split(' ')
      return { name: column, label: column, type: ColumnType.parse(type), choices: [], targets }
    }),
  }
}

function recordOf(
  key: string,
  values: Readonly<Record<string, string>>,
  recordType: RecordType,
): NaiveRecord {
  const cells = Object.entries(values).map(([name, text]) => {
    const column = recordType.columns.find((one) => one.name === name)
    const cell = column && readCell(text, column, { timeZone: 'UTC' })
    if (cell === undefined) throw new Error(`${recordType.name} ${key}: ${name} cannot be ${text}`)
    return [name, cell] as const
  })
  return { key, cells: Object.fromEntries(cells) }
}
