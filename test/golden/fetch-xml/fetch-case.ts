import type { WrittenColumns, WrittenRecords } from '../../support/written-records.ts'

/** A FetchXML text, the records it is asked of, and the keys it must give. */
export interface FetchCase {
  readonly name: string
  /** The test of another project whose expectation is restated here with data of our own; both are MIT licensed. */
  readonly source?: string
  readonly world: Readonly<
    Record<string, { readonly columns: WrittenColumns; readonly records: WrittenRecords }>
  >
  readonly fetchXml: string
  readonly now?: string
  readonly keys: readonly string[]
}

/** The projects whose tests are restated, by repository. */
export const fakeXrmEasy = 'jordimontana82/fake-xrm-easy'
export const xrmMockup = 'delegateas/XrmMockup'
export const sql4Cds = 'MarkMpn/Sql4Cds'

/** A whole FetchXML text with one And filter. */
export function recordsWhere(recordType: string, conditions: string): string {
  return `<fetch><entity name="${recordType}"><filter type="and">${conditions}</filter></entity></fetch>`
}
