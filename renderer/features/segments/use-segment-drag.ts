import { computed, shallowRef, type ComputedRef } from 'vue'
import type { SegmentSummary } from '#shared/contract/segments.ts'
import { moveTo } from '#shared/portfolio/order.ts'
import { dropPosition } from './segment-positions.ts'

/** What Sortable tells of while a row is dragged. */
export interface DragMove {
  readonly to: Element
  readonly dragged: Element
  readonly related: Element
  readonly willInsertAfter?: boolean
}

export interface SegmentDragSources {
  readonly rows: () => readonly SegmentSummary[]
  readonly selected: () => ReadonlySet<string>
  readonly started: (id: string) => void
  readonly moved: (ids: readonly string[], position: number) => void
  readonly ended: () => void
}

/** What would be if the row were dropped now. */
export interface SegmentDrop {
  readonly dragged: SegmentSummary
  readonly moving: ReadonlySet<string>
  readonly position: number
  /** The positions of all rows by id. */
  readonly places: ReadonlyMap<string, number>
}

/** Dragging rows with Sortable: one gesture is one move, Escape puts back. The list itself is never touched here. */
export function useSegmentDrag({ rows, selected, started, moved, ended }: SegmentDragSources): {
  readonly drop: ComputedRef<SegmentDrop | null>
  readonly start: (event: { readonly oldIndex?: number }) => void
  readonly over: (event: DragMove) => boolean
  readonly change: (event: {
    readonly moved?: { readonly oldIndex: number; readonly newIndex: number }
  }) => void
  readonly end: () => void
} {
  const drag = shallowRef<{ readonly id: string; readonly from: number; readonly to: number } | null>(null)
  let isPutBack = false
  const ids = computed(() => rows().map(({ id }) => id))

  /** The whole selection comes along when the dragged row is part of it. */
  function movingWith(id: string): readonly string[] {
    return selected().has(id) ? ids.value.filter((one) => selected().has(one)) : [id]
  }

  const drop = computed((): SegmentDrop | null => {
    const dragged = rows().find(({ id }) => id === drag.value?.id)
    if (drag.value === null || dragged === undefined) return null
    const moving = movingWith(dragged.id)
    const position = dropPosition(ids.value, moving, drag.value)
    const places = new Map(moveTo(ids.value, moving, position).map((id, at) => [id, at + 1]))
    return { dragged, moving: new Set(moving), position, places }
  })

  /** Ends the gesture as if the button was let go. */
  function putBack(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    isPutBack = true
    document.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
    document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
  }

  return {
    drop,
    start({ oldIndex = 0 }) {
      const id = ids.value[oldIndex]
      if (id === undefined) return
      isPutBack = false
      drag.value = { id, from: oldIndex, to: oldIndex }
      window.addEventListener('keydown', putBack, { capture: true })
      started(id)
    },
    over({ to, dragged, related, willInsertAfter }) {
      const others = [...to.children].filter((one) => one !== dragged)
      const at = others.indexOf(related) + (willInsertAfter === true ? 1 : 0)
      if (drag.value !== null) drag.value = { ...drag.value, to: at }
      return true
    },
    change({ moved: change }) {
      const id = change === undefined ? undefined : ids.value[change.oldIndex]
      if (change === undefined || id === undefined || isPutBack) return
      const moving = movingWith(id)
      moved(moving, dropPosition(ids.value, moving, { from: change.oldIndex, to: change.newIndex }))
    },
    end() {
      window.removeEventListener('keydown', putBack, { capture: true })
      drag.value = null
      ended()
    },
  }
}
