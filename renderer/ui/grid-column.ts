/** A column of a data grid, in the order it is drawn. The parent hides a column by leaving it out. */
export interface GridColumn<R> {
  readonly id: string
  readonly label: string
  /** The cell as text; null or an empty text is blank. Also what *Copy* would write. */
  readonly text: (row: R) => string | null
  /** Width in px before anybody resized it; 160 unless told. */
  readonly width?: number | undefined
  /** Takes its share of the room that is left, until somebody resizes a column. */
  readonly grows?: boolean | undefined
  /** Numbers are `end`: right-aligned, tabular figures. */
  readonly align?: 'start' | 'end' | undefined
  readonly sortable?: boolean | undefined
  /** Blank cells are drawn as *blank*. */
  readonly showsBlank?: boolean | undefined
  /** Drawn in quiet words. */
  readonly quiet?: boolean | undefined
}

/** A row that may not be here yet. */
export type Loaded<R> = R | undefined

export interface GridSort {
  readonly column: string
  readonly descending: boolean
}

export const narrowestColumn = 48
export const widestColumn = 1200
export const usualColumn = 160

/** The order after a click on a header: ascending, descending, then ascending again. */
export function sortAfter(sort: GridSort | null, column: string): GridSort {
  return { column, descending: sort?.column === column && !sort.descending }
}

export function clampWidth(width: number): number {
  return Math.round(Math.min(Math.max(narrowestColumn, width), widestColumn))
}
