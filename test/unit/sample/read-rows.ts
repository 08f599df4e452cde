import type { SampleOrganisation } from '#backend/sample/index.ts'
import { standardRecordTypes } from '#shared/catalog/index.ts'
import type { Column } from '#shared/model/record-type.ts'
import type { Cell } from '#shared/values/cell.ts'

/** A sample record with its cells by column name. */
export interface ReadRow {
  readonly key: string
  readonly cells: Readonly<Record<string, Cell>>
}

export function recordTypeOf(organisation: SampleOrganisation, name: string) {
  const found = organisation.recordTypes.find((recordType) => recordType.name === name)
  if (found === undefined) throw new Error(`The sample has no ${name}`)
  return found
}

/** All rows of a record type, for tests only: the generator exists so that nobody has to hold them. */
export function readRows(organisation: SampleOrganisation, name: string): readonly ReadRow[] {
  const { columns, rows } = recordTypeOf(organisation, name)
  return [...rows()].flat().map(({ key, cells }) => ({
    key,
    cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? null])),
  }))
}

/** The catalogue column a sample column stands for. */
export function catalogueColumn(recordType: string, name: string): Column {
  const column = standardRecordTypes
    .find((candidate) => candidate.name === recordType)
    ?.columns.find((candidate) => candidate.name === name)
  if (column === undefined) throw new Error(`The catalogue has no ${recordType}.${name}`)
  return column
}
