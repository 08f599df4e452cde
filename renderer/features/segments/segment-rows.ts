import type { SegmentSummary } from '#shared/contract/segments.ts'

/** The segments whose name or description holds the text, without case. */
export function segmentsNamed(segments: readonly SegmentSummary[], text: string): readonly SegmentSummary[] {
  const wanted = text.trim().toLowerCase()
  return segments.filter(({ name, description }) =>
    [name, description].some((words) => words.toLowerCase().includes(wanted)),
  )
}

/** Where the focus goes when the row it stood on is gone: the one that took its place, else the last. */
export function rowAfter(
  before: readonly SegmentSummary[],
  after: readonly SegmentSummary[],
  id: string | null,
): string | null {
  if (id !== null && after.some((segment) => segment.id === id)) return id
  const place = before.findIndex((segment) => segment.id === id)
  return (after[Math.max(place, 0)] ?? after.at(-1))?.id ?? null
}

/** The row a key leads to; null when the key leads nowhere. */
export function rowByKey(
  rows: readonly SegmentSummary[],
  id: string | null,
  key: string,
  pageRows: number,
): string | null {
  const at = rows.findIndex((row) => row.id === id)
  const last = rows.length - 1
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: last,
    PageDown: at + pageRows,
    PageUp: at - pageRows,
  }
  const to = steps[key]
  return to === undefined ? null : (rows[Math.min(last, Math.max(0, to))]?.id ?? null)
}
