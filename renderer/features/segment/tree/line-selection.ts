import type { TreeLine } from './visible-lines.ts'

/** Chosen lines, by id, with the one a range is extended from. */
export interface LineSelection {
  readonly ids: ReadonlySet<string>
  readonly anchor: string | null
}

export const noSelection: LineSelection = { ids: new Set(), anchor: null }

/** Adds a line, or takes it out. */
export function toggleLine({ ids }: LineSelection, id: string): LineSelection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** Everything between the anchor and a line, of the anchor's own branch. */
export function extendTo(
  selection: LineSelection,
  from: string,
  to: string,
  lines: readonly TreeLine[],
): LineSelection {
  const anchor = selection.anchor ?? from
  const branch = lines.find((line) => line.node.id === anchor)?.parent
  const ends = [anchor, to].map((id) => lines.findIndex((line) => line.node.id === id))
  const between = lines.slice(Math.min(...ends), Math.max(...ends) + 1)
  return {
    anchor,
    ids: new Set(between.filter((line) => line.parent === branch).map((line) => line.node.id)),
  }
}

/** The selection without lines that are gone, and without lines inside a chosen branch. */
export function stillThere({ ids, anchor }: LineSelection, lines: readonly TreeLine[]): LineSelection {
  const known = new Set(lines.map((line) => line.node.id))
  const kept = [...ids].filter((id) => known.has(id))
  return { ids: new Set(kept), anchor: anchor !== null && known.has(anchor) ? anchor : null }
}
