import type { GridSort } from '#renderer/ui/grid-column.ts'

/** `Rows 1-18, oldest first`: where in the list one is, and how it is ordered. */
export function rowsInView(
  seen: { readonly first: number; readonly end: number },
  count: number,
  order: string,
  integer: (value: number) => string,
): string {
  const end = Math.min(seen.end, count)
  if (count === 0 || end <= seen.first) return order
  return `Rows ${integer(seen.first + 1)}-${integer(end)}, ${order}`
}

/** How the list is ordered: by creation date unless a column was chosen (docs/domain.md O-25). */
export function orderWords(sort: GridSort | null, labelOf: (column: string) => string): string {
  if (sort === null) return 'oldest first'
  return `by ${labelOf(sort.column)}${sort.descending ? ', descending' : ''}`
}

/** The order after a click on a header: ascending, descending, then oldest first again. */
export function nextSort(present: GridSort | null, clicked: GridSort): GridSort | null {
  return present?.column === clicked.column && present.descending ? null : clicked
}
