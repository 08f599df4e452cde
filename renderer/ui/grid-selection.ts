/** Rows chosen in a grid, as ordered ranges that neither touch nor overlap; both ends included, first row 0. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

export type RowSelection = readonly RowRange[]

export function isRowSelected(selection: RowSelection, row: number): boolean {
  return selection.some((range) => range.from <= row && row <= range.to)
}

export function selectedCount(selection: RowSelection): number {
  return selection.reduce((sum, range) => sum + range.to - range.from + 1, 0)
}

export function rangeBetween(one: number, other: number): RowRange {
  return { from: Math.min(one, other), to: Math.max(one, other) }
}

export function withRange(selection: RowSelection, range: RowRange): RowSelection {
  const sorted = [...selection, range].sort((a, b) => a.from - b.from)
  const merged: RowRange[] = []
  for (const next of sorted) {
    const last = merged.at(-1)
    if (last !== undefined && next.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) }
    } else merged.push(next)
  }
  return merged
}

export function withoutRow(selection: RowSelection, row: number): RowSelection {
  return selection.flatMap((range) => {
    if (row < range.from || row > range.to) return [range]
    const parts = [
      { from: range.from, to: row - 1 },
      { from: row + 1, to: range.to },
    ]
    return parts.filter((part) => part.from <= part.to)
  })
}

export function toggleRow(selection: RowSelection, row: number): RowSelection {
  return isRowSelected(selection, row)
    ? withoutRow(selection, row)
    : withRange(selection, { from: row, to: row })
}
