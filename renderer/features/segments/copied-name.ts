/** `X (copy)`, or the first of `X (copy 2)`, `X (copy 3)` … that is free without case (docs/domain.md O-7, O-13). */
export function copiedName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()))
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? ' (copy)' : ` (copy ${String(number)})`
    const wanted = `${name.slice(0, longestName - ending.length).trimEnd()}${ending}`
    if (!used.has(wanted.toLowerCase())) return wanted
  }
}

const longestName = 100
