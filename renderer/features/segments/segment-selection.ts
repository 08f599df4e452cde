/** Segments chosen by their checkboxes. */
export type SegmentSelection = ReadonlySet<string>

export function toggled(selection: SegmentSelection, id: string): SegmentSelection {
  return selection.has(id) ? without(selection, new Set([id])) : new Set([...selection, id])
}

/** The rows from one to another, both included, whichever stands first. */
export function idsBetween(order: readonly string[], one: string, other: string): ReadonlySet<string> {
  const [from, to] = [order.indexOf(one), order.indexOf(other)].toSorted((a, b) => a - b)
  if (from === undefined || to === undefined || from < 0) return new Set([one, other])
  return new Set(order.slice(from, to + 1))
}

/** The selection with a range that began at `anchor` and went to `from` now going to `to`. */
export function extended(
  selection: SegmentSelection,
  order: readonly string[],
  { anchor, from, to }: { readonly anchor: string; readonly from: string; readonly to: string },
): SegmentSelection {
  return new Set([...without(selection, idsBetween(order, anchor, from)), ...idsBetween(order, anchor, to)])
}

function without(selection: SegmentSelection, ids: ReadonlySet<string>): SegmentSelection {
  return new Set([...selection].filter((id) => !ids.has(id)))
}
