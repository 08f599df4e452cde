import { shownColumns } from '#renderer/features/segment/results/result-columns.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'

/** What most people look for first in a list of records; the whole width of the window is there for it. */
const usual = [
  ...['fullname', 'name', 'subject', 'companyname', 'parentaccountid', 'jobtitle', 'emailaddress1'],
  ...['internalemailaddress', 'address1_city', 'address1_country', 'numberofemployees', 'revenue'],
  ...['estimatedvalue', 'leadqualitycode', 'statuscode', 'ownerid', 'createdon'],
]
const usualCount = 8

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
