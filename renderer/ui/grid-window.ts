/** Which rows of a long grid are in view and where they are drawn. Pure arithmetic, pixels throughout. */

/** Browsers lose elements beyond about 17 million px (Firefox); past this height scrolling is scaled. */
export const tallestContent = 15_000_000

export interface GridExtent {
  readonly rowCount: number
  readonly rowHeight: number
  /** Height left for rows, below the header. */
  readonly viewHeight: number
}

export interface RowSpan {
  readonly first: number
  /** One past the last. */
  readonly end: number
}

/** Height of the element that gives the scroll bar its length. */
export function contentHeight(extent: GridExtent): number {
  return Math.min(extent.rowCount * extent.rowHeight, tallestContent)
}

/** How far the rows can be moved up in all. */
function travel(extent: GridExtent): number {
  return Math.max(0, extent.rowCount * extent.rowHeight - extent.viewHeight)
}

/** Row pixels moved per pixel of the scroll bar; 1 until the content is too tall. */
export function scrollScale(extent: GridExtent): number {
  const bar = contentHeight(extent) - extent.viewHeight
  return bar <= 0 ? 1 : travel(extent) / bar
}

export function clampTop(extent: GridExtent, top: number): number {
  return Math.min(Math.max(0, top), travel(extent))
}

/** Rows that touch the view, with a few around them. */
export function rowsInView(extent: GridExtent, top: number, around: number): RowSpan {
  const first = Math.floor(top / extent.rowHeight)
  const end = Math.ceil((top + extent.viewHeight) / extent.rowHeight)
  return {
    first: Math.min(Math.max(0, first - around), extent.rowCount),
    end: Math.min(extent.rowCount, Math.max(end, first) + around),
  }
}

/** The nearest top at which a row is wholly in view. */
export function topShowing(extent: GridExtent, top: number, row: number): number {
  const rowTop = row * extent.rowHeight
  if (rowTop < top) return clampTop(extent, rowTop)
  const lowest = rowTop + extent.rowHeight - extent.viewHeight
  return clampTop(extent, Math.max(top, lowest))
}
