import type { CsvFormat } from './csv-format.ts'
import { recoverRow } from './csv-recovery.ts'
import { scanRows, type ScannedRow } from './csv-scan.ts'
import { createLineEndings } from './line-endings.ts'
import { createBatchCollector, type RowBatch } from './row-batch.ts'
import { cellLimit, fitRow } from './row-width.ts'

/** Sizes in UTF-16 units. */
export interface CsvLimits {
  /** How much text is gathered before it is cut into rows. */
  readonly block: number
  /** The longest value; a row with a longer one is left out. */
  readonly cell: number
  /** The longest row, and how far the end of a quoted value is looked for. */
  readonly row: number
}

const usualLimits: CsvLimits = { block: 64 * 1024, cell: cellLimit, row: 8 * cellLimit }

/**
 * Reads a delimited text as it streams in, in memory bounded by `limits`. The first batch holds the header row
 * alone, as it stands in the file (without header: `Column 1` … on line 0); every row after it is as wide as the
 * header. Empty lines are passed over; whatever else is left out or changed is in the batches' problems.
 */
export async function* readCsvRows(
  text: AsyncIterable<string>,
  format: CsvFormat,
  limits: CsvLimits = usualLimits,
): AsyncGenerator<RowBatch, void, undefined> {
  const reader = createReader(format, limits)
  for await (const chunk of text) yield* reader.read(chunk)
  yield* reader.finish()
}

/** After a quote that led nowhere the search for closing quotes is kept this short, until rows come in order again. */
const shortReach = 4 * 1024

function createReader(format: CsvFormat, limits: CsvLimits) {
  const endings = createLineEndings()
  const table = createTable(format, limits)
  let buffer = ''
  let enough = limits.block
  let reach = limits.row
  let skipping = false

  const advance = (end: number) => {
    table.passLines(countLineFeeds(buffer, end))
    buffer = buffer.slice(end)
  }

  const takeRows = (rows: readonly ScannedRow[]) => {
    let start = 0
    for (const row of rows) {
      if (!row.blank) table.addRow(row.values, row.malformed)
      table.passLines(countLineFeeds(buffer, row.end, start))
      start = row.end
    }
    reach = Math.min(limits.row, reach + 2 * start)
    buffer = buffer.slice(start)
  }

  const recover = (scanned: ScannedRow | null, searched: number) => {
    const row = recoverRow(buffer, { format, width: table.width(), scanned })
    table.addRow(row.values, row.malformed)
    // What was searched in vain is taken off the reach, so that a file full of stray quotes is read in linear time.
    reach = Math.max(Math.min(shortReach, limits.row), reach - (searched - row.end))
    advance(row.end)
  }

  const skipLine = (last: boolean) => {
    const end = buffer.indexOf('\n') + 1
    skipping = end === 0 && !last
    advance(end === 0 ? buffer.length : end)
  }

  /** Waits until there is twice the text, so that a long row is not scanned again for every chunk of it. */
  const wait = (most: number) => {
    enough = Math.max(limits.block, Math.min(2 * buffer.length, most))
    return false
  }

  /** Cuts off one run of rows; false when that needs more text. */
  const step = (last: boolean): boolean => {
    if (skipping) skipLine(last)
    if (buffer === '') return wait(reach)
    const whole = buffer.length <= reach
    const part = whole ? buffer : buffer.slice(0, reach)
    const rows = scanRows(part, format, last && whole)
    const malformed = rows.at(-1)?.malformed === true ? rows.pop() : undefined
    const end = rows.at(-1)?.end ?? 0
    takeRows(rows)
    if (malformed !== undefined) recover({ ...malformed, end: malformed.end - end }, malformed.end - end)
    if (malformed !== undefined || (end > 0 && (last || !whole))) return true
    if (end > 0 || part.length < reach) return wait(reach)
    return giveUp(part.length, last)
  }

  /** No row ends within reach: a quote that never closes, or one very long line. */
  const giveUp = (searched: number, last: boolean): boolean => {
    if (buffer.includes('\n') || (last && buffer.length < limits.row)) {
      recover(null, searched)
      return true
    }
    if (!last && buffer.length < limits.row) return wait(limits.row)
    table.addProblem({ line: table.line(), code: 'ROW_TOO_LONG', effect: 'rejected' })
    skipping = true
    return true
  }

  return {
    *read(chunk: string) {
      buffer += endings.prepare(chunk)
      if (buffer.length < enough) return
      while (step(false)) yield* table.take()
      for (const problem of endings.takeProblems(table.line())) table.addProblem(problem)
      yield* table.take()
    },
    *finish() {
      buffer += endings.finish()
      while (step(true)) yield* table.take()
      for (const problem of endings.takeProblems(Infinity)) table.addProblem(problem)
      yield* table.take(true)
    },
  }
}

/** Knows the header once it came, the current physical line, and gathers rows as wide as the header. */
function createTable({ headerRow }: CsvFormat, limits: CsvLimits) {
  const batches = createBatchCollector()
  let header: readonly string[] | null = null
  let headerBatch: RowBatch | null = null
  let line = 1
  const { addProblem } = batches

  const setHeader = (values: readonly string[], at: number) => {
    header = values
    headerBatch = { rows: [{ line: at, values }], problems: [] }
  }

  return {
    addProblem,
    line: () => line,
    width: () => header?.length ?? 0,
    passLines(count: number) {
      line += count
    },
    addRow(values: readonly string[], malformed: boolean) {
      if (line < headerRow) return
      if (malformed) addProblem({ line, code: 'QUOTE_MALFORMED', effect: 'repaired' })
      if (header === null && headerRow === 0)
        setHeader(
          values.map((_, index) => `Column ${index + 1}`),
          0,
        )
      if (header === null) {
        if (values.some((value) => value !== '')) setHeader(values, line)
        return
      }
      const row = fitRow(values, { line, header, limit: limits.cell }, addProblem)
      if (row !== null) batches.addRow(line, row)
    },
    *take(rest = false) {
      if (headerBatch !== null) {
        yield headerBatch
        headerBatch = null
      }
      yield* batches.take(rest)
    },
  }
}

function countLineFeeds(text: string, end: number, start = 0): number {
  let count = 0
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
