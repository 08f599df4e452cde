import { isOneOf, numberTypes, type ColumnType } from '#shared/model/column-type.ts'

/**
 * One line of CSV (RFC 4180) or TSV for people: cells that a spreadsheet would take for a formula are written after
 * an apostrophe, numbers excepted.
 */
export function guardedLine(
  cells: readonly (string | null)[],
  types: readonly ColumnType[],
  format: 'csv' | 'tsv',
): string {
  const written = cells.map((cell, index) => {
    const type = types[index]
    const isNumber = type !== undefined && isOneOf(numberTypes, type)
    const text = cell === null ? '' : isNumber || !formulaStart.test(cell) ? cell : `'${cell}`
    return format === 'csv' ? quoted(text) : text.replace(/[\t\r\n]+/g, ' ')
  })
  return written.join(format === 'csv' ? ',' : '\t') + (format === 'csv' ? '\r\n' : '\n')
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const formulaStart = /^[=+\-@\t\r]/
