import Papa from 'papaparse'
import type { CsvFormat } from './csv-format.ts'
import { restoreLineEndings } from './line-endings.ts'

/** How a prepared text (`line-endings.ts`) is cut into rows. */
type Cut = Pick<CsvFormat, 'delimiter' | 'quote'>

export interface ScannedRow {
  readonly values: readonly string[]
  /** Where the row's text ends, its line ending included. */
  readonly end: number
  /** The row is an empty line; two quotes with nothing between are not. */
  readonly blank: boolean
  readonly malformed: boolean
}

/**
 * The complete rows at the beginning of `text`, up to and including the first whose quotes are malformed. The
 * last row counts as complete only when `last` says that no text follows.
 */
export function scanRows(text: string, cut: Cut, last: boolean): ScannedRow[] {
  const rows: ScannedRow[] = []
  let start = 0
  const parser = new Papa.Parser({
    delimiter: cut.delimiter,
    quoteChar: cut.quote,
    newline: '\n',
    step: ({ data, errors, meta }: Papa.ParseStepResult<string[][]>) => {
      const end = meta.cursor
      // Papa ends a text that ends in a line ending with one more, empty row.
      if (end === start) return
      const malformed = errors.length > 0
      rows.push({ values: tidy(data[0] ?? []), end, blank: isBlank(text, start, end), malformed })
      start = end
      if (malformed) parser.abort()
    },
  })
  parser.parse(text, 0, !last)
  return rows
}

/** One line, without its line ending, read by itself; with `quoted` false quotes are ordinary characters. */
export function cutLine(line: string, cut: Cut, quoted: boolean): { values: string[]; malformed: boolean } {
  const parser = new Papa.Parser({
    delimiter: cut.delimiter,
    quoteChar: cut.quote,
    newline: '\n',
    fastMode: quoted ? undefined : true,
  })
  const { data, errors } = parser.parse(line, 0, false) as Papa.ParseResult<string[]>
  return { values: tidy(data[0] ?? ['']), malformed: errors.length > 0 }
}

/** The CRs before the LF that ended the row are no part of its last value. */
function tidy(values: string[]): string[] {
  const last = values.at(-1)
  if (last?.endsWith('\r') === true) values[values.length - 1] = last.replace(/\r+$/, '')
  for (const [index, value] of values.entries()) {
    if (value.includes('\r\r\n')) values[index] = restoreLineEndings(value)
  }
  return values
}

function isBlank(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start)
  return first === 10 || (first === 13 && end - start <= 3)
}
