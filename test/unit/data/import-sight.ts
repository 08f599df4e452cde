import type { ColumnSight, ImportSight } from '#shared/contract/imports.ts'
import { standardRecordTypes } from '#shared/catalog/index.ts'

export const recordTypes = standardRecordTypes

/** A file as looked at: headers with what was found in them. */
export function sightOf(
  recordType: string,
  columns: Readonly<Record<string, Partial<ColumnSight>>>,
): ImportSight {
  const headers = Object.keys(columns)
  return {
    fileName: 'file.csv',
    bytes: 100,
    columns: headers.map((header) => ({
      header,
      detected: 'string',
      format: null,
      unclear: null,
      filled: 10,
      rows: 10,
      firstValues: ['one'],
      distinct: 5,
      ...columns[header],
    })),
    rows: [],
    problems: [],
    sheets: [],
    encodingCertain: true,
    dynamicsExport: false,
    plan: {
      source: 'source',
      file: { kind: 'csv', encoding: 'utf-8', delimiter: ',', quote: '"', headerRow: 1, sheet: null },
      recordType,
      recordTypeLabel: null,
      mode: 'merge',
      key: null,
      nameColumn: null,
      columns: headers.map((header) => ({
        header,
        leaveOut: false,
        name: header.toLowerCase().replace(/[^a-z0-9_]/g, '_'),
        label: header,
        type: null,
        format: null,
        lookup: null,
      })),
    },
  }
}
