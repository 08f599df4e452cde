import type { Problem } from '#shared/contract/import-problem.ts'

/** The longest value a file may hold, in UTF-16 units. */
export const cellLimit = 1024 * 1024

/**
 * Makes a row as wide as the header and reports what that took; null when the row is left out because it holds
 * nothing or a value beyond `limit`.
 */
export function fitRow(
  values: readonly string[],
  { line, header, limit = cellLimit }: { line: number; header: readonly string[]; limit?: number },
  report: (problem: Problem) => void,
): readonly string[] | null {
  const expected = header.length
  if (values.every((value) => value === '')) {
    report({ line, code: 'ROW_EMPTY', effect: 'rejected' })
    return null
  }
  const tooLong = values.findIndex((value) => value.length > limit)
  if (tooLong >= 0) {
    const column = header[tooLong]
    report({ line, code: 'CELL_TOO_LONG', effect: 'rejected', ...(column !== undefined && { column }) })
    return null
  }
  if (values.length === expected) return values
  const count = values.length
  if (count < expected) {
    report({ line, code: 'ROW_SHORT', effect: 'repaired', count, expected })
    return [...values, ...Array<string>(expected - count).fill('')]
  }
  if (values.slice(expected).some((value) => value.trim() !== '')) {
    report({ line, code: 'ROW_LONG', effect: 'repaired', count, expected })
  }
  return values.slice(0, expected)
}
