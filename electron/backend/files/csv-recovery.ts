import { cutLine, type ScannedRow } from './csv-scan.ts'
import type { CsvFormat } from './csv-format.ts'

export interface RecoveredRow {
  readonly values: readonly string[]
  /** How much of the text the row takes, its line ending included. */
  readonly end: number
  readonly malformed: boolean
}

/**
 * The best reading of a row whose quotes are malformed (`scanned`) or whose end was not found (null). A stray
 * quote makes the parser take everything up to some later quote for one value, so a reading of the first physical
 * line alone goes before one over several lines, and one as wide as the header before one that is not.
 */
export function recoverRow(
  text: string,
  { format, width, scanned }: { format: CsvFormat; width: number; scanned: ScannedRow | null },
): RecoveredRow {
  const end = text.indexOf('\n') + 1 || text.length
  const line = text.slice(0, end).replace(/\r{0,2}\n$/, '')
  const quoted = { ...cutLine(line, format, true), end }
  if (!quoted.malformed) return quoted
  const plain = { ...cutLine(line, format, false), end, malformed: true }
  const overLines = scanned !== null && scanned.end > end ? [scanned] : []
  const fitting = [quoted, plain, ...overLines].find(({ values }) => values.length === width)
  return fitting ?? (overLines.length > 0 ? plain : quoted)
}
