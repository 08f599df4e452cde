import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leastMoves } from '#shared/portfolio/least-moves.ts'

const shuffled = fc
  .integer({ min: 0, max: 7 })
  .chain((count) =>
    fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g'].slice(0, count), { minLength: count }),
  )

it('never moves more than the best of all ways does, and the rest keeps its order', () => {
  fc.assert(
    fc.property(shuffled, (after) => {
      const before = after.toSorted()
      const moved = leastMoves(before, after)
      const kept = after.filter((id) => !moved.has(id))
      expect(kept).toEqual(kept.toSorted())
      expect(kept.length).toBe(longestRun(after))
    }),
  )
})

it('finds its way through ten thousand segments', () => {
  const before = Array.from({ length: 10_000 }, (_, at) => String(at))
  const after = [...before.slice(5000), ...before.slice(0, 4999), before[4999] ?? '']
  expect(leastMoves(before, after).size).toBe(5000)
})

/** By trying every subset. */
function longestRun(ids: readonly string[]): number {
  let best = 0
  for (let subset = 0; subset < 1 << ids.length; subset += 1) {
    const kept = ids.filter((_, at) => (subset >> at) & 1)
    if (kept.join() === kept.toSorted().join()) best = Math.max(best, kept.length)
  }
  return best
}
