import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { clampWidth, usualColumn, type GridColumn } from './grid-column.ts'

export interface GridWidths {
  readonly widths: ComputedRef<number[]>
  /** The CSS track list of header and rows; growing columns share what is left, else a last track takes it. */
  readonly tracks: ComputedRef<string>
  /** The least width of all columns together, for what scrolls below them. */
  readonly least: ComputedRef<string>
  resize(column: string, width: number): void
  resizeBy(at: number, by: number): void
  /** As wide as the widest cell drawn now. */
  fit(at: number): void
}

/** Widths of a grid's columns: what a person dragged wins over what the parent gave. */
export function createGridWidths<R>(settings: {
  scroller: Readonly<Ref<HTMLElement | null>>
  columns: () => readonly GridColumn<R>[]
  numbers: () => boolean
  resized: (column: string, width: number) => void
}): GridWidths {
  const dragged = ref<Readonly<Record<string, number>>>({})
  const widths = computed(() =>
    settings.columns().map((column) => dragged.value[column.id] ?? column.width ?? usualColumn),
  )

  const growing = computed(() => {
    const columns = settings.columns()
    return columns.map((column) => column.grows === true && dragged.value[column.id] === undefined)
  })
  const numbers = () => (settings.numbers() ? 'var(--grid-number)' : '0px')

  /** The others keep the width they are drawn with: nothing but the edge a person moves may move. */
  function resize(column: string, width: number): void {
    const drawn = settings.columns().flatMap((other, at) => {
      const kept = growing.value[at] === true && other.id !== column ? drawnWidth(at) : 0
      return kept > 0 ? [[other.id, kept] as const] : []
    })
    const changed = [...drawn, [column, clampWidth(width)] as const]
    dragged.value = { ...dragged.value, ...Object.fromEntries(changed) }
    for (const [id, fitting] of changed) settings.resized(id, fitting)
  }

  function resizeBy(at: number, by: number): void {
    const column = settings.columns()[at]
    const now = growing.value[at] === true ? drawnWidth(at) : (widths.value[at] ?? usualColumn)
    if (column !== undefined) resize(column.id, now + by)
  }

  function drawnWidth(at: number): number {
    const header = settings.scroller.value?.querySelector<HTMLElement>(
      `[role="columnheader"][data-column="${at}"]`,
    )
    return header?.offsetWidth ?? 0
  }

  return {
    widths,
    tracks: computed(() => {
      const first = settings.numbers() ? [numbers()] : []
      const all = widths.value.map((width, at) =>
        growing.value[at] === true ? `minmax(${width}px, ${width}fr)` : `${width}px`,
      )
      return [...first, ...all, ...(growing.value.includes(true) ? [] : ['1fr'])].join(' ')
    }),
    least: computed(() => {
      const sum = widths.value.reduce((whole, width) => whole + width, 0)
      return `calc(${numbers()} + ${sum}px)`
    }),
    resize,
    resizeBy,
    fit(at) {
      const cells = settings.scroller.value?.querySelectorAll<HTMLElement>(`[data-column="${at}"]`) ?? []
      const needed = Math.max(0, ...[...cells].map(widthNeeded))
      const column = settings.columns()[at]
      if (column !== undefined && needed > 0) resize(column.id, needed)
    },
  }
}

function widthNeeded(cell: HTMLElement): number {
  const style = getComputedStyle(cell)
  const around = Number.parseFloat(style.paddingLeft) + Number.parseFloat(style.paddingRight) + 2
  const gap = Number.parseFloat(style.columnGap) || 0
  const parts = [...cell.children].filter((part) => getComputedStyle(part).position !== 'absolute')
  return parts.reduce((sum, part) => sum + part.scrollWidth + gap, around)
}
