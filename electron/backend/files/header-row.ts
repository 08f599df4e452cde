/** A row at the beginning of a file: where it stands, how many values it has, whether an empty one is before it. */
export interface SampleRow {
  readonly line: number
  readonly width: number
  readonly afterBlank: boolean
}

/**
 * Which of the rows is the header: the first one, except where titles stand above the table: rows of one value, an
 * empty row, then the header.
 */
export function headerIndex(rows: readonly SampleRow[]): number {
  const first = rows.findIndex((row) => row.width > 1)
  const titled = first > 0 && first <= 10 && rows[first]?.afterBlank === true
  return titled && rows[first]?.width === usualWidth(rows).width ? first : 0
}

/** The width most rows have, and how many have it. */
export function usualWidth(rows: readonly SampleRow[]): { readonly width: number; readonly rows: number } {
  const counts = new Map<number, number>()
  for (const { width } of rows) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [usual = [1, 0]] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
  return { width: usual[0], rows: usual[1] }
}
