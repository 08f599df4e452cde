import { again } from './random.ts'

/** The entry of a list a draw in [0, 1) falls on. */
export function pick<Item>(list: readonly Item[], draw: number): Item {
  return entryAt(list, Math.floor(draw * list.length))
}

/** The entry at an index that is known to exist. */
export function entryAt<Item>(list: readonly Item[], index: number): Item {
  const item = list[index]
  if (item === undefined) throw new RangeError(`There is no entry ${String(index)}.`)
  return item
}

/** A choice with unequal odds: entries with their weights, which need not add up to anything. */
export function weighted<Item>(entries: readonly (readonly [Item, number])[]): (draw: number) => Item {
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  return (draw) => {
    let left = draw * total
    for (const [item, weight] of entries) {
      left -= weight
      if (left < 0) return item
    }
    return entryAt(entries, 0)[0]
  }
}

/** A whole number from `low` to below `high`. */
export function between(low: number, high: number, draw: number): number {
  return low + Math.floor(draw * (high - low))
}

/** A draw bent towards 0, so that small values become common and large ones rare. */
export function skewed(draw: number): number {
  return draw * draw
}

/** A pattern with every `#` replaced by a digit: telephone numbers, postal codes, house numbers. */
export function digits(pattern: string, draw: number): string {
  let text = ''
  for (let index = 0; index < pattern.length; index++) {
    const sign = pattern.charAt(index)
    text += sign === '#' ? String(between(0, 10, again(draw, index))) : sign
  }
  return text
}
