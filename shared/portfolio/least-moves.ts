/**
 * The fewest things that have to move so that those in `before` stand as in `after`; things that are in one of the two
 * only are not looked at. The rest is a longest run that kept its order.
 */
export function leastMoves(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((id, at) => [id, at]))
  const common = after.filter((id) => places.has(id))
  const kept = longestRising(common.map((id) => places.get(id) ?? 0))
  return new Set(common.filter((_, at) => !kept.has(at)))
}

/** The indexes of a longest rising run, found in n log n by the smallest end of each length. */
function longestRising(numbers: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  numbers.forEach((number, at) => {
    const length = firstNotBelow(ends, number, numbers)
    previous.push(ends[length - 1])
    ends[length] = at
  })
  const run = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) run.add(at)
  return run
}

function firstNotBelow(ends: readonly number[], number: number, numbers: readonly number[]): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return low
}
