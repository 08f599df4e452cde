import { shownColumns, type ResultRow } from '#renderer/features/record-grid/grid-columns.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'

/** What most people look for first in a list of records; the whole width of the window is there for it. */
const usual = [
  ...['fullname', 'name', 'subject', 'companyname', 'parentaccountid', 'jobtitle', 'emailaddress1'],
  ...['internalemailaddress', 'address1_city', 'address1_country', 'numberofemployees', 'revenue'],
  ...['estimatedvalue', 'leadqualitycode', 'statuscode', 'ownerid', 'createdon'],
]
const usualCount = 8

/** A row of a list of records; the number is what the workspace knows the record by. */
export interface RecordGridRow extends ResultRow {
  readonly number: number
}

/** A record as a question about it names it. */
export interface NamedRecord {
  readonly number: number
  readonly name: string
}

/** The record of a row by its name, or by its key where it has none. */
export function namedRecord(recordType: RecordType, row: RecordGridRow): NamedRecord {
  const name = row.cells.get(recordType.nameColumn ?? '') ?? ''
  return { number: row.number, name: name.trim() === '' ? row.key : name }
}

/** The name under which the columns chosen for a list of records are remembered. */
export function recordGrid(recordType: string): string {
  return `records of ${recordType}`
}

/** The columns a list of records shows: those chosen before, else the usual ones the record type has. */
export function recordColumns(
  recordType: RecordType,
  chosen: readonly string[] | undefined,
): readonly Column[] {
  if (chosen !== undefined) return shownColumns(recordType, chosen)
  const byName = new Map(recordType.columns.map((column) => [column.name, column]))
  const first = [recordType.nameColumn ?? '', ...usual].flatMap((name) => byName.get(name) ?? [])
  const isStandard = first.length >= usualCount / 2
  return [...new Set(isStandard ? first : [...first, ...recordType.columns])].slice(0, usualCount)
}
