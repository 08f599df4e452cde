import Papa from 'papaparse'
import { headerIndex, usualWidth, type SampleRow } from './header-row.ts'
import { countLineEndings } from './line-endings.ts'

/** The delimiters that are looked for; a person may name any other character. */
export const delimiters = [',', ';', '\t', '|'] as const

/** How a delimited text is written: what the detection proposes and a person may change. */
export interface CsvFormat {
  readonly delimiter: string
  readonly quote: string
  /** For show only: reading takes every line ending for what it is, also several kinds in one file. */
  readonly newline: 'CRLF' | 'LF' | 'CR' | 'mixed'
  /** The physical line the header starts on (blank lines after it are passed over); 0 when there is no header. */
  readonly headerRow: number
}

/** Judges the format from the beginning of a text, whose last line may be cut; what is known already is kept. */
export function detectCsvFormat(
  sample: string,
  known: { readonly delimiter?: string | null; readonly quote?: string | null } = {},
): CsvFormat {
  const declared = /^sep=([,;\t|])[ \t]*(?:\r\n?|\n)/i.exec(sample)
  const offset = declared === null ? 0 : 1
  const text = declared === null ? sample : sample.slice(declared[0].length)
  const quote = known.quote ?? detectQuote(text)
  const delimiter = known.delimiter ?? declared?.[1] ?? detectDelimiter(text, quote)
  const rows = readSample(text, delimiter, quote)
  const headerRow = offset + (rows[headerIndex(rows)]?.line ?? 1)
  return { delimiter, quote, newline: detectNewline(sample), headerRow }
}

function detectDelimiter(text: string, quote: string): string {
  return best(delimiters.map((delimiter) => judge(readSample(text, delimiter, quote), delimiter))).delimiter
}

function detectNewline(sample: string): CsvFormat['newline'] {
  const crlf = sample.split('\r\n').length - 1
  const all = countLineEndings(sample)
  if (crlf === all) return crlf === 0 ? 'LF' : 'CRLF'
  const lf = sample.split('\n').length - 1
  return crlf > 0 ? 'mixed' : lf === all ? 'LF' : lf === 0 ? 'CR' : 'mixed'
}

/** Single quotes quote only where every row of the sample has a value between them and double quotes have no part. */
function detectQuote(text: string): '"' | "'" {
  if (text.includes('"')) return '"'
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const quoted = lines.filter((line) => /(?:^|[,;\t|])'[^']*'(?:$|[,;\t|])/.test(line))
  return lines.length > 1 && quoted.length >= lines.length - 1 ? "'" : '"'
}

const sampleRows = 200

function readSample(text: string, delimiter: string, quote: string): SampleRow[] {
  const rows: SampleRow[] = []
  const sample = text.replace(/\r\n?/g, '\n')
  let line = 1
  let start = 0
  let afterBlank = false
  const step = ({ data, meta }: Papa.ParseStepResult<string[][]>) => {
    const row = data[0] ?? []
    const blank = row.every((value) => value.trim() === '')
    if (!blank) rows.push({ line, width: row.length, afterBlank })
    afterBlank = blank
    line += countLineEndings(sample.slice(start, meta.cursor))
    start = meta.cursor
    if (rows.length >= sampleRows) parser.abort()
  }
  const parser = new Papa.Parser({ delimiter, quoteChar: quote, newline: '\n', step })
  parser.parse(sample, 0, false)
  return rows
}

interface Reading {
  readonly delimiter: string
  /** Share of rows as wide as most are. */
  readonly regularity: number
  readonly width: number
}

/** A reading that leaves the header in one piece is one of a single column, whatever the rows look like. */
function judge(rows: readonly SampleRow[], delimiter: string): Reading {
  const usual = usualWidth(rows)
  const width = rows[headerIndex(rows)]?.width === 1 ? 1 : usual.width
  return { delimiter, width, regularity: usual.rows / Math.max(1, rows.length) }
}

/** The most regular reading with several columns; between equally regular ones the widest, then the usual order. */
function best(readings: readonly Reading[]): Reading {
  const several = readings.filter(({ width }) => width > 1)
  const [first] = several.toSorted((a, b) => b.regularity - a.regularity || b.width - a.width)
  return first ?? { delimiter: ',', regularity: 1, width: 1 }
}
