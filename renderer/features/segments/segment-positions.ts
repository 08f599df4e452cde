import { clampPosition, moveTo } from '#shared/portfolio/order.ts'

/** The position one step up (-1) or down (1) of segments that move together; null where they stand there already. */
export function stepPosition(order: readonly string[], ids: readonly string[], step: 1 | -1): number | null {
  const moving = new Set(ids)
  const first = order.findIndex((id) => moving.has(id))
  const before = order.slice(0, first).filter((id) => !moving.has(id)).length
  const position = clampPosition(before + 1 + step, order.length - moving.size + 1)
  return moveTo(order, ids, position).join() === order.join() ? null : position
}

/** The position for `move` when the segment at `from` is dropped at `to` (both from 0) and the others come along. */
export function dropPosition(
  order: readonly string[],
  ids: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const moving = new Set(ids)
  const dragged = order[from]
  const others = order.filter((id) => id !== dragged)
  return others.slice(0, to).filter((id) => !moving.has(id)).length + 1
}

export interface OrderLine {
  readonly position: number
  readonly name: string
  readonly isMoved: boolean
}

/** The lines around a position as they will stand: those that move there with what comes before and after. */
export function orderAround(
  others: readonly string[],
  moved: readonly string[],
  position: number,
): readonly OrderLine[] {
  const at = clampPosition(position, others.length + 1) - 1
  const names = others.toSpliced(at, 0, ...moved)
  const from = Math.max(0, at - 2)
  return names.slice(from, at + moved.length + 2).map((name, index) => {
    const place = from + index
    return { position: place + 1, name, isMoved: place >= at && place < at + moved.length }
  })
}

/** What a move did, for screen readers: `Partner referrals, position 4 of 38`. */
export function placeSentence(names: readonly string[], position: number, total: number): string {
  const [first = ''] = names
  if (names.length === 1) return `${first}, position ${String(position)} of ${String(total)}`
  const end = position + names.length - 1
  return `${String(names.length)} segments, positions ${String(position)} to ${String(end)} of ${String(total)}`
}

/** Where a new segment goes unless told otherwise: the place of the one made last (docs/domain.md O-14). */
export function usualPosition(others: readonly { readonly createdAt: string }[]): number {
  const newest = others.reduce(
    (best, { createdAt }, at) => (createdAt >= (others[best]?.createdAt ?? '') ? at : best),
    0,
  )
  return newest + 1
}
