import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { clampWidth, usualColumn, type GridColumn } from './grid-column.ts'

export interface GridWidths {
  readonly widths: ComputedRef<number[]>
  /** The CSS track list of header and rows; the last track takes what is left. */
  readonly tracks: ComputedRef<string>
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

  function resize(column: string, width: number): void {
    const fitting = clampWidth(width)
    dragged.value = { ...dragged.value, [column]: fitting }
    settings.resized(column, fitting)
  }

  function resizeBy(at: number, by: number): void {
    const column = settings.columns()[at]
    if (column !== undefined) resize(column.id, (widths.value[at] ?? usualColumn) + by)
  }

  return {
    widths,
    tracks: computed(() => {
      const numbers = settings.numbers() ? ['var(--grid-number)'] : []
      return [...numbers, ...widths.value.map((width) => `${width}px`), '1fr'].join(' ')
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
