import { onBeforeUnmount, onMounted } from 'vue'
import { clampPosition } from '#shared/portfolio/order.ts'
import type { SegmentSummary } from '#shared/contract/segments.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'
import { useSegmentsStore } from '#renderer/stores/segments.ts'
import { useFormats } from '#renderer/ui/format.ts'
import { placeSentence, stepPosition } from './segment-positions.ts'

/** Moving segments in the list by number, drop and key; each move is told to screen readers (docs/domain.md 1.7). */
export function useSegmentMoves(list: {
  /** What a key moves. */
  readonly targets: () => readonly SegmentSummary[]
  /** Ids in priority order, the default segment left out. */
  readonly order: () => readonly string[]
  /** Every segment of the record type, the default segment included. */
  readonly total: () => number
  readonly focus: () => void
}) {
  const formats = useFormats()
  const notices = useNoticesStore()
  const segments = useSegmentsStore()

  function tellPlace(ids: readonly string[], position: number): void {
    const names = ids.flatMap((id) => segments.find(id)?.name ?? [])
    notices.announcer.announce(placeSentence(names, position, list.total()))
  }

  /** Moves in one step; a position there is not is told, never silently another (docs/domain.md O-15). */
  function move(ids: readonly string[], wanted: number): void {
    const most = list.order().length - ids.length + 1
    const position = clampPosition(wanted, most)
    if (position !== wanted) {
      const end = formats.integer(most)
      notices.toasts.show(
        `Positions go from 1 to ${end}; ${formats.integer(wanted)} became ${formats.integer(position)}.`,
      )
    }
    const moved = segments.move(ids, position)
    tellPlace(ids, position)
    void moved.then(list.focus)
  }

  /** One step of a key that may be held down: the gesture ends when Alt is let go. */
  function step(by: 1 | -1): void {
    const targets = list.targets()
    const ids = targets.map(({ id }) => id)
    const position = stepPosition(list.order(), ids, by)
    if (position === null) {
      const name = targets[0]?.name ?? 'It'
      notices.announcer.announce(`${name} is ${by < 0 ? 'first' : 'last'} already`)
      return
    }
    segments.holdMove(ids, position)
    tellPlace(ids, position)
    list.focus()
  }

  const settle = () => void segments.settleMoves()
  const letGo = ({ key }: KeyboardEvent) => {
    if (key === 'Alt') settle()
  }
  onMounted(() => {
    window.addEventListener('keyup', letGo)
    window.addEventListener('blur', settle)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('keyup', letGo)
    window.removeEventListener('blur', settle)
    settle()
  })

  return { move, step }
}
