import { shallowRef, type ShallowRef } from 'vue'
import type { SegmentSummary } from '#shared/contract/segments.ts'
import { moveTo } from '#shared/portfolio/order.ts'

/** Segments of one record type on their way to a position: the first stands there, the others follow. */
export interface SegmentMove {
  readonly ids: readonly string[]
  readonly priority: number
}

export interface SegmentMoves {
  /** What is shown already and not yet confirmed, in the order it was asked for. */
  readonly pending: Readonly<ShallowRef<readonly SegmentMove[]>>
  /** Shows a move; its gesture goes on until `settle`, so that a key held down is one step. */
  hold(move: SegmentMove): void
  /** Sends what is held; done when everything sent is confirmed or taken back. */
  settle(): Promise<void>
}

/**
 * Moves shown before the backend has confirmed them, sent one after the other. When one fails, those after it are
 * taken back with it: they were made on an order that never was.
 */
export function createSegmentMoves(send: (move: SegmentMove) => Promise<boolean>): SegmentMoves {
  const pending = shallowRef<readonly SegmentMove[]>([])
  let held: SegmentMove | null = null
  let sending = Promise.resolve()

  function hold(move: SegmentMove): void {
    if (held !== null && held.ids.join() !== move.ids.join()) void settle()
    const others = pending.value.filter((one) => one !== held)
    held = move
    pending.value = [...others, move]
  }

  function settle(): Promise<void> {
    const move = held
    held = null
    if (move !== null) sending = sending.then(() => confirm(move))
    return sending
  }

  async function confirm(move: SegmentMove): Promise<void> {
    if (!pending.value.includes(move)) return
    const isDone = await send(move)
    pending.value = isDone ? pending.value.filter((one) => one !== move) : []
    if (!isDone) held = null
  }

  return { pending, hold, settle }
}

/** The segments with a move laid over them; those of other record types stay as they are. */
export function withMove(
  segments: readonly SegmentSummary[],
  { ids, priority }: SegmentMove,
): readonly SegmentSummary[] {
  const recordType = segments.find(({ id }) => ids.includes(id))?.recordType
  const ofType = segments.filter((one) => one.recordType === recordType)
  const byId = new Map(ofType.map((one) => [one.id, one]))
  const order = ofType.filter(({ isDefault }) => !isDefault).map(({ id }) => id)
  const moved = moveTo(order, ids, priority).flatMap((id, at) => {
    const one = byId.get(id)
    if (one === undefined) return []
    return [one.priority === at + 1 ? one : { ...one, priority: at + 1 }]
  })
  const placed = [...moved, ...ofType.filter(({ isDefault }) => isDefault)].values()
  return segments.map((one) => (one.recordType === recordType ? (placed.next().value ?? one) : one))
}
