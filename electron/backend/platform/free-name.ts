/** `X (word)`, or the first of `X (word 2)`, `X (word 3)` … that is free, cut to the length allowed. */
export function freeName(
  name: string,
  word: string,
  { longest, isFree }: { readonly longest: number; readonly isFree: (name: string) => boolean },
): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? ` (${word})` : ` (${word} ${number})`
    const wanted = `${cut(name, longest - ending.length).trimEnd()}${ending}`
    if (isFree(wanted)) return wanted
  }
}

/** The beginning of a text, never half of a character that takes two places. */
function cut(text: string, length: number): string {
  const beginning = text.slice(0, length)
  return beginning.isWellFormed() ? beginning : beginning.slice(0, -1)
}
