import type {
  ColumnPlan,
  ColumnSight,
  ImportPlan,
  ImportSight,
  ValueFormat,
} from '#shared/contract/imports.ts'
import { isOneOf, numberTypes, type ColumnType } from '#shared/model/column-type.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import { suggestColumns, suggestKey } from './suggest-columns.ts'

/** How numbers are written in the whole file. */
export type NumberStyle = Pick<ValueFormat, 'decimal' | 'group'>

/** What a person decided about an import; the rest follows from the file and the catalogue. Columns go by `columnIds`. */
export interface ImportChoices {
  readonly columns: ReadonlyMap<string, Partial<ColumnPlan>>
  /** Undefined: as suggested. */
  readonly key: string | null | undefined
  readonly nameColumn: string | null
  readonly mode: ImportPlan['mode']
  readonly recordTypeLabel: string | null
  /** Null: as detected, column by column. */
  readonly numbers: NumberStyle | null
}

export const noChoices: ImportChoices = {
  columns: new Map(),
  key: undefined,
  nameColumn: null,
  mode: 'merge',
  recordTypeLabel: null,
  numbers: null,
}

/** A name for every column of a file that stays the same when the file is read another way: header and occurrence. */
export function columnIds(columns: readonly { readonly header: string }[]): readonly string[] {
  const seen = new Map<string, number>()
  return columns.map(({ header }) => {
    const count = (seen.get(header) ?? 0) + 1
    seen.set(header, count)
    return `${header}\n${count}`
  })
}

/** The plan that follows from a file, the catalogue and what a person decided. */
export function planFrom(
  sight: ImportSight,
  recordTypes: readonly RecordType[],
  choices: ImportChoices,
): ImportPlan {
  const recordType = recordTypes.find(({ name }) => name === sight.plan.recordType)
  const ids = columnIds(sight.plan.columns)
  const proven = provenNumbers(sight)
  const columns = suggestColumns(sight, recordType)
    .map((column, at) => ({ ...column, ...choices.columns.get(ids[at] ?? '') }))
    .map((column, at) => {
      const existing = recordType?.columns.find(({ name }) => name === column.name)
      const written = { chosen: choices.numbers, proven }
      return withNumbers(column, sight.columns[at], existing?.type, written)
    })
  const suggested = suggestKey(sight, columns, recordType)
  const keyAt = choices.key === undefined ? (suggested ?? -1) : ids.indexOf(choices.key ?? '')
  const nameAt = ids.indexOf(choices.nameColumn ?? '')
  return {
    ...sight.plan,
    columns,
    mode: choices.mode,
    recordTypeLabel: recordType === undefined ? choices.recordTypeLabel : null,
    key: nameOfKept(columns[keyAt]),
    nameColumn: nameOfKept(columns[nameAt]),
  }
}

/** Choices with a change to one column; what equals nothing decided is still a decision. */
export function changeColumn(choices: ImportChoices, id: string, change: Partial<ColumnPlan>): ImportChoices {
  const columns = new Map(choices.columns)
  columns.set(id, { ...columns.get(id), ...change })
  return { ...choices, columns }
}

/** What remains of the choices when another record type is chosen: what is left out, and how values are written. */
export function choicesForOtherType(choices: ImportChoices): ImportChoices {
  const columns = new Map(
    [...choices.columns].flatMap(([id, { leaveOut }]) => (leaveOut === true ? [[id, { leaveOut }]] : [])),
  )
  return { ...noChoices, columns, numbers: choices.numbers }
}

function nameOfKept(column: ColumnPlan | undefined): string | null {
  return column === undefined || column.leaveOut ? null : column.name
}

/** How the file writes numbers, as its columns of nothing but numbers show it. */
function provenNumbers({ columns }: ImportSight): NumberStyle | null {
  const format = columns.find((column) => column.format !== null && column.format.decimal !== null)?.format
  return format == null ? null : { decimal: format.decimal, group: format.group }
}

/**
 * Numbers written as chosen for the file; a column that was unclear only for that becomes a number. Without a
 * choice, a number column with values that are none is read as the file's other columns prove it.
 */
function withNumbers(
  column: ColumnPlan,
  sight: ColumnSight | undefined,
  existing: ColumnType | undefined,
  { chosen, proven }: { readonly chosen: NumberStyle | null; readonly proven: NumberStyle | null },
): ColumnPlan {
  if (sight === undefined) return column
  const isMixed = column.format === null && sight.format === null && !isOneOf(numberTypes, sight.detected)
  const numbers = chosen ?? (isMixed && sight.unclear === null ? proven : null)
  if (numbers === null) return column
  const settles = column.type === null && sight.unclear === 'decimal'
  const unset = existing !== undefined && isOneOf(numberTypes, existing) ? existing : 'decimal'
  const type = settles ? (existing === undefined || existing === unset ? unset : null) : column.type
  if (!isOneOf(numberTypes, type ?? existing ?? sight.detected)) return column
  return { ...column, type, format: { ...numbers, dateOrder: null } }
}
