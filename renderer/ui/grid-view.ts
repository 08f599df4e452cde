import { computed, onBeforeUnmount, ref, watch, type ComputedRef, type Ref } from 'vue'
import {
  clampTop,
  contentHeight,
  rowsInView,
  scrollScale,
  topShowing,
  type GridExtent,
  type RowSpan,
} from './grid-window.ts'

export interface GridView {
  readonly extent: ComputedRef<GridExtent>
  /** Rows drawn now. */
  readonly span: ComputedRef<RowSpan>
  /** Rows wholly or partly in view, for "Rows 1-18". */
  readonly seen: ComputedRef<RowSpan>
  readonly height: ComputedRef<number>
  /** The scroll bar no longer moves one to one, so the wheel is handled here. */
  readonly scaled: ComputedRef<boolean>
  /** Where a row is drawn, in px below the header. */
  yOf(row: number): number
  onScroll(): void
  onWheel(event: WheelEvent): void
  showRow(row: number): void
}

/** Ties the arithmetic of `grid-window.ts` to a scrolling element whose first child is a sticky header of `rowHeight`. */
export function createGridView(
  scroller: Readonly<Ref<HTMLElement | null>>,
  rowCount: () => number,
  rowHeight: () => number,
): GridView {
  const viewHeight = ref(0)
  const top = ref(0)
  const barTop = ref(0)
  const extent = computed<GridExtent>(() => ({
    rowCount: rowCount(),
    rowHeight: rowHeight(),
    viewHeight: viewHeight.value,
  }))
  const scale = computed(() => scrollScale(extent.value))

  function measure(): void {
    viewHeight.value = Math.max(0, (scroller.value?.clientHeight ?? 0) - rowHeight())
  }

  const observer = new ResizeObserver(measure)
  watch(
    scroller,
    (element) => {
      observer.disconnect()
      if (element !== null) observer.observe(element)
      measure()
    },
    { immediate: true, flush: 'post' },
  )
  onBeforeUnmount(() => observer.disconnect())
  watch(extent, () => (top.value = clampTop(extent.value, top.value)))

  function moveTo(next: number): void {
    top.value = clampTop(extent.value, next)
    if (scroller.value === null) return
    scroller.value.scrollTop = top.value / scale.value
    barTop.value = scroller.value.scrollTop
  }

  return {
    extent,
    span: computed(() => rowsInView(extent.value, top.value, 6)),
    seen: computed(() => rowsInView(extent.value, top.value, 0)),
    height: computed(() => contentHeight(extent.value)),
    scaled: computed(() => scale.value > 1),
    yOf(row) {
      if (scale.value === 1) return row * rowHeight()
      const y = row * rowHeight() - top.value
      // The focused row may be far away; it is kept just outside the view.
      return barTop.value + Math.min(Math.max(y, -20 * rowHeight()), viewHeight.value + 20 * rowHeight())
    },
    onScroll() {
      const now = scroller.value?.scrollTop ?? 0
      if (Math.abs(now - barTop.value) < 1) return
      barTop.value = now
      top.value = clampTop(extent.value, now * scale.value)
    },
    onWheel(event) {
      if (event.shiftKey || event.ctrlKey || event.deltaY === 0) return
      event.preventDefault()
      const unit = event.deltaMode === 1 ? rowHeight() : event.deltaMode === 2 ? viewHeight.value : 1
      moveTo(top.value + event.deltaY * unit)
    },
    showRow(row) {
      const next = topShowing(extent.value, top.value, row)
      if (next !== top.value) moveTo(next)
    },
  }
}
