/** The row of a list a key leads to; null when the key leads nowhere. */
export function rowByKey(
  rows: readonly { readonly id: string }[],
  id: string | null,
  key: string,
  pageRows: number,
): string | null {
  const at = rows.findIndex((row) => row.id === id)
  const last = rows.length - 1
  const places: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: last,
    PageDown: at + pageRows,
    PageUp: at - pageRows,
  }
  const to = places[key]
  return to === undefined ? null : (rows[Math.min(last, Math.max(0, to))]?.id ?? null)
}
