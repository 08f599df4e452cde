import type { RecordRow } from '#shared/contract/records.ts'
import { choiceTypes, dateTypes, isOneOf, numberTypes } from '#shared/model/column-type.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'
import { isDecimal } from '#renderer/ui/decimal-text.ts'
import type { Formats } from '#renderer/ui/format.ts'
import type { GridColumn } from '#renderer/ui/grid-column.ts'

/** A matching record with its cells by column, so that rows fetched for other columns are never misread. */
export interface ResultRow {
  readonly key: string
  readonly cells: ReadonlyMap<string, string | null>
}

export function resultRow(row: RecordRow, columns: readonly string[]): ResultRow {
  return { key: row.key, cells: new Map(columns.map((name, index) => [name, row.cells[index] ?? null])) }
}

/** Columns most people look for first; the ones a record type has of them are shown until others are chosen. */
const usual = [
  'fullname',
  'name',
  'companyname',
  'address1_country',
  'numberofemployees',
  'estimatedvalue',
  'leadqualitycode',
  'industrycode',
  'statuscode',
  'createdon',
]
const usualCount = 5

/** The columns shown for a record type: those chosen before as far as they still exist, else the usual ones. */
export function shownColumns(
  recordType: RecordType,
  chosen: readonly string[] | undefined,
): readonly Column[] {
  const byName = new Map(recordType.columns.map((column) => [column.name, column]))
  const kept = (chosen ?? []).flatMap((name) => byName.get(name) ?? [])
  if (kept.length > 0) return kept
  const first = [recordType.nameColumn ?? '', ...usual].flatMap((name) => byName.get(name) ?? [])
  const known = [...new Set(first.length > 1 ? first : [...first, ...recordType.columns])]
  return known.slice(0, usualCount)
}

/** A cell as a person reads it: numbers and dates in their locale. */
export function cellText(value: string | null, column: Column, formats: Formats): string | null {
  if (value === null || value === '') return null
  if (isOneOf(numberTypes, column.type)) return isDecimal(value) ? formats.decimal(value) : value
  if (column.type === 'dateonly') return formats.date(value)
  if (column.type === 'datetime') return formats.dateTime(value)
  // A wall clock has no zone: it is shown as it is written.
  if (isOneOf(dateTypes, column.type)) return value.replace('T', ' ').slice(0, 16)
  return value
}

/** The grid's columns, with the widths a person gave them. */
export function gridColumns(
  columns: readonly Column[],
  widths: Readonly<Record<string, number>>,
  widthName: (column: string) => string,
  formats: Formats,
  /** The column records are named by: it has the most room. */
  nameColumn: string | null = null,
): readonly GridColumn<ResultRow>[] {
  return columns.map((column) => ({
    id: column.name,
    label: column.label,
    text: (row) => cellText(row.cells.get(column.name) ?? null, column, formats),
    width: widths[widthName(column.name)] ?? usualWidth(column, column.name === nameColumn),
    grows: widths[widthName(column.name)] === undefined,
    align: isOneOf(numberTypes, column.type) ? 'end' : 'start',
    sortable: true,
  }))
}

/** Five usual columns fit beside the conditions in a window of 1280; a number keeps all its digits. */
function usualWidth(column: Column, isName: boolean): number {
  if (isName) return 120
  if (isOneOf(choiceTypes, column.type)) return 68
  if (isOneOf(numberTypes, column.type)) return column.type === 'int' ? 80 : 112
  return isOneOf(dateTypes, column.type) ? 124 : 90
}
