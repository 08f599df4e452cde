import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampPosition, insertAt, moveTo, reorder } from '#shared/portfolio/order.ts'

const anOrder = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 12 })
const aPosition = fc.oneof(fc.integer({ min: -3, max: 20 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }))
const aChoice = anOrder.chain((order) =>
  fc.record({ order: fc.constant(order), picked: fc.shuffledSubarray([...order]), position: aPosition }),
)

/** Where a person would write the number: nothing before the first, nothing after the last. */
function placeOf(position: number, last: number): number {
  let place = 1
  while (place < last && place + 1 <= position) place += 1
  return place
}

/** Moving as a person does it with cards: take those out, count to the place, put them down one by one. */
function movedByHand(order: readonly string[], picked: readonly string[], position: number) {
  const hand: string[] = []
  const table: string[] = []
  for (const id of order) (picked.includes(id) ? hand : table).push(id)
  const place = placeOf(position, table.length + 1)
  const result: string[] = []
  for (let next = 1; next <= table.length + 1; next += 1) {
    if (next === place) result.push(...hand)
    const id = table[next - 1]
    if (id !== undefined) result.push(id)
  }
  return result
}

describe('the priority order (docs/domain.md 1.7)', () => {
  it('clamps like counting to the place (O-15)', () => {
    fc.assert(
      fc.property(aPosition, fc.integer({ min: 0, max: 15 }), (position, last) => {
        expect(clampPosition(position, last)).toBe(placeOf(position, Math.max(1, last)))
      }),
    )
  })

  it('is moved like cards on a table', () => {
    fc.assert(
      fc.property(aChoice, ({ order, picked, position }) => {
        expect(moveTo(order, picked, position)).toEqual(movedByHand(order, picked, position))
      }),
    )
  })

  it('loses and doubles nothing by a move, and leaves the order of those that stay', () => {
    fc.assert(
      fc.property(aChoice, ({ order, picked, position }) => {
        const moved = moveTo(order, picked, position)
        expect(moved.toSorted()).toEqual(order.toSorted())
        const stays = (id: string) => !picked.includes(id)
        expect(moved.filter(stays)).toEqual(order.filter(stays))
      }),
    )
  })

  it('puts the first of those moved where it was asked to, as long as all fit', () => {
    fc.assert(
      fc.property(aChoice, ({ order, picked, position }) => {
        fc.pre(picked.length > 0)
        const place = placeOf(position, order.length - picked.length + 1)
        const first = order.find((id) => picked.includes(id))
        expect(moveTo(order, picked, position).indexOf(first ?? '') + 1).toBe(place)
      }),
    )
  })

  it('takes a new one in at the place, all others as they were', () => {
    fc.assert(
      fc.property(anOrder, aPosition, (order, position) => {
        const grown = insertAt(order, 'NEW', position)
        expect(grown.indexOf('NEW') + 1).toBe(placeOf(position, order.length + 1))
        expect(grown.filter((id) => id !== 'NEW')).toEqual(order)
      }),
    )
  })

  it('follows a wish among those it names, and keeps the others behind the one they followed', () => {
    const wished = anOrder.chain((order) =>
      fc.record({
        order: fc.constant(order),
        wish: fc
          .tuple(
            fc.shuffledSubarray([...order]),
            fc.uniqueArray(fc.stringMatching(/^[A-Z]$/), { maxLength: 3 }),
          )
          .map(([known, unknown]) => [...unknown, ...known]),
      }),
    )
    fc.assert(
      fc.property(wished, ({ order, wish }) => {
        const result = reorder(order, wish)
        expect(result.toSorted()).toEqual(order.toSorted())
        const isWished = (id: string) => wish.includes(id)
        expect(result.filter(isWished)).toEqual(wish.filter((id) => order.includes(id)))
        for (const [at, id] of order.entries()) {
          if (isWished(id)) continue
          const before = order[at - 1]
          expect(result[result.indexOf(id) - 1]).toBe(before)
        }
      }),
    )
  })
})
