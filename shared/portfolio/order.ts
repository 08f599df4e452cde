/**
 * The priority order of one record type: segment ids, the highest priority first. The default segment is not in it;
 * it always follows (docs/domain.md 1.6, 1.7).
 */
export type PriorityOrder = readonly string[]

/** A position brought into the range there is, 1 first (docs/domain.md O-15). */
export function clampPosition(position: number, last: number): number {
  return Math.min(Math.max(1, Math.trunc(position)), Math.max(1, last))
}

/** The order with a new segment at a position; those from there on move down by one. */
export function insertAt(order: PriorityOrder, id: string, position: number): PriorityOrder {
  const at = clampPosition(position, order.length + 1) - 1
  return order.toSpliced(at, 0, id)
}

/** The order with some segments moved: the first of them stands at the position, the others follow in their order. */
export function moveTo(order: PriorityOrder, ids: readonly string[], position: number): PriorityOrder {
  const moving = new Set(ids)
  const block = order.filter((id) => moving.has(id))
  const rest = order.filter((id) => !moving.has(id))
  const at = clampPosition(position, rest.length + 1) - 1
  return rest.toSpliced(at, 0, ...block)
}

/**
 * The order with a wish laid over it: those the wish names stand in its order, each of the others stays right behind
 * the one it follows now.
 */
export function reorder(order: PriorityOrder, wish: readonly string[]): PriorityOrder {
  const present = new Set(order)
  const result = wish.filter((id) => present.has(id))
  const placed = new Set(result)
  order.forEach((id, index) => {
    if (placed.has(id)) return
    const before = order[index - 1]
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id)
    placed.add(id)
  })
  return result
}
