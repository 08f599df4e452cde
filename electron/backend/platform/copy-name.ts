/** `X (copy)`, or the first of `X (copy 2)`, `X (copy 3)` … that is free, cut to the length allowed (docs/domain.md O-7). */
export function copyName(name: string, longest: number, isFree: (name: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? ' (copy)' : ` (copy ${number})`
    const wanted = `${name.slice(0, longest - ending.length).trimEnd()}${ending}`
    if (isFree(wanted)) return wanted
  }
}
