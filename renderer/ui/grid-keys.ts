import { nextTick, ref, type Ref } from 'vue'
import {
  isRowSelected,
  rangeBetween,
  toggleRow,
  withRange,
  type RowRange,
  type RowSelection,
} from './grid-selection.ts'

/** Where the focus of a grid is: row -1 is the header, columns count without the row number. */
export interface GridCell {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that fit the view, for PgUp and PgDn. */
  readonly page: number
}

/** The cell a navigation key leads to, or null for other keys. */
export function cellAfter(event: KeyboardEvent, cell: GridCell, size: GridSize): GridCell | null {
  const { row, column } = cell
  const ctrl = event.ctrlKey || event.metaKey
  const lastRow = size.rows - 1
  const lastColumn = size.columns - 1
  const steps: Record<string, GridCell> = {
    ArrowUp: { row: ctrl ? Math.min(0, lastRow) : row - 1, column },
    ArrowDown: { row: ctrl ? lastRow : row + 1, column },
    ArrowLeft: { row, column: ctrl ? 0 : column - 1 },
    ArrowRight: { row, column: ctrl ? lastColumn : column + 1 },
    Home: { row: ctrl ? Math.min(0, lastRow) : row, column: 0 },
    End: { row: ctrl ? lastRow : row, column: lastColumn },
    PageUp: { row: row < 0 ? row : Math.max(0, row - size.page), column },
    PageDown: { row: row + size.page, column },
  }
  const next = steps[event.key]
  if (next === undefined || event.altKey) return null
  return {
    row: Math.min(Math.max(-1, next.row), lastRow),
    column: Math.min(Math.max(0, next.column), lastColumn),
  }
}

export interface GridKeysSettings {
  readonly scroller: Readonly<Ref<HTMLElement | null>>
  readonly size: () => GridSize
  readonly selection: Ref<RowSelection>
  readonly showRow: (row: number) => void
  readonly sort: (column: number) => void
  readonly resize: (column: number, by: number) => void
  readonly open: (row: number) => void
  /** Column null: all of them. */
  readonly copy: (ranges: readonly RowRange[], column: number | null) => void
  readonly headerMenu: (column: number, header: HTMLElement) => void
  readonly rowMenu: (row: number, event: MouseEvent | KeyboardEvent) => void
}

export interface GridKeys {
  /** The cell that takes the tab stop. */
  readonly active: Ref<GridCell>
  onKeydown(event: KeyboardEvent): void
  onFocusin(event: FocusEvent): void
  onClick(event: MouseEvent): void
  /** Of the right mouse button; the keys that ask for a menu come by `onKeydown`. */
  onMenu(event: MouseEvent): void
  onDoubleClick(event: MouseEvent): void
  focusCell(cell: GridCell): Promise<void>
}

const resizeStep = 8

/** Focus and selection of a data grid by keyboard and mouse. Cells carry `data-row` and `data-column`. */
export function createGridKeys(settings: GridKeysSettings): GridKeys {
  const { scroller, selection } = settings
  const active = ref<GridCell>({ row: 0, column: 0 })
  let anchor = 0

  function cellElement({ row, column }: GridCell): HTMLElement | null {
    return scroller.value?.querySelector(`[data-row="${row}"][data-column="${column}"]`) ?? null
  }

  async function focusCell(cell: GridCell): Promise<void> {
    if (cell.row >= 0) settings.showRow(cell.row)
    active.value = cell
    await nextTick()
    const element = cellElement(cell)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  function select(next: RowSelection, from: number): void {
    selection.value = next
    anchor = from
  }

  const commands: Record<string, () => boolean> = {
    ' ': () => inRows((row) => select(toggleRow(selection.value, row), row)),
    Enter: () => {
      if (active.value.row < 0) settings.sort(active.value.column)
      else settings.open(active.value.row)
      return true
    },
    Escape: () => selection.value.length > 0 && done(() => select([], active.value.row)),
  }
  const withCtrl: Record<string, () => boolean> = {
    a: () => done(() => (selection.value = withRange([], { from: 0, to: settings.size().rows - 1 }))),
    c: () =>
      inRows((row) =>
        selection.value.length > 0
          ? settings.copy(selection.value, null)
          : settings.copy([{ from: row, to: row }], active.value.column),
      ),
  }

  function inRows(action: (row: number) => void): boolean {
    if (active.value.row < 0 || settings.size().rows === 0) return false
    action(active.value.row)
    return true
  }

  function onHeaderKey(event: KeyboardEvent): boolean {
    const { row, column } = active.value
    const step = event.key === 'ArrowRight' ? resizeStep : event.key === 'ArrowLeft' ? -resizeStep : 0
    if (row >= 0 || !event.shiftKey || step === 0) return false
    settings.resize(column, step)
    return true
  }

  function move(event: KeyboardEvent): boolean {
    const next = cellAfter(event, active.value, settings.size())
    if (next === null) return false
    const from = active.value.row
    if (event.shiftKey && next.row >= 0 && next.row !== from) {
      if (!isRowSelected(selection.value, from)) anchor = Math.max(0, from)
      selection.value = [rangeBetween(anchor, next.row)]
    }
    void focusCell(next)
    return true
  }

  function openMenu(event: MouseEvent | KeyboardEvent): void {
    const row = placeOf(event)?.row ?? -1
    if (row >= 0) settings.rowMenu(row, event)
  }

  function filter(event: KeyboardEvent): boolean {
    const header = cellElement({ row: -1, column: active.value.column })
    if (!event.altKey || event.key !== 'ArrowDown' || header === null) return false
    settings.headerMenu(active.value.column, header)
    return true
  }

  return {
    active,
    focusCell,
    onKeydown(event) {
      // Keys of a control inside a cell are its own.
      if (!(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return
      if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) openMenu(event)
      const ctrl = event.ctrlKey || event.metaKey
      const command = ctrl ? withCtrl[event.key.toLowerCase()] : commands[event.key]
      const isUsed =
        filter(event) || onHeaderKey(event) || move(event) || (!event.altKey && command?.() === true)
      if (!isUsed) return
      event.preventDefault()
      event.stopPropagation()
    },
    onFocusin(event) {
      const place = placeOf(event)
      if (place !== null) active.value = place
    },
    onClick(event) {
      const row = placeOf(event)?.row ?? -1
      if (row < 0) return
      if (event.shiftKey) selection.value = [rangeBetween(anchor, row)]
      else if (event.ctrlKey || event.metaKey) select(toggleRow(selection.value, row), row)
      else select([{ from: row, to: row }], row)
    },
    onMenu: openMenu,
    onDoubleClick(event) {
      const row = placeOf(event)?.row ?? -1
      if (row >= 0) settings.open(row)
    },
  }
}

function done(action: () => void): true {
  action()
  return true
}

/** The cell an event happened in. */
function placeOf(event: Event): GridCell | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null
  return cell === null ? null : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}
