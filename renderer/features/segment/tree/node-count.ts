import type { NodeCount } from '#shared/contract/simulation.ts'
import type { Join } from '#shared/model/condition.ts'

/** How a count stands on its line: records left inside And, records added inside Or, what a muted line would give. */
export type CountKind = 'left' | 'added' | 'ifOn'

/** The kind of count a line shows; null where none is meaningful: inside something muted. */
export function countKind(line: {
  readonly muted: boolean
  readonly off: boolean
  readonly join: Join
}): CountKind | null {
  if (line.muted) return 'ifOn'
  if (line.off) return null
  return line.join === 'or' ? 'added' : 'left'
}

/** A line's count as text: `12,977`, `+741`, `342 if on`. */
export function countText(kind: CountKind, count: NodeCount, integer: (value: number) => string): string {
  const number = integer(count.left)
  if (kind === 'added') return `+${number}`
  return kind === 'ifOn' ? `${number} if on` : number
}

/** What a screen reader says after a line's count: `12,977` *leads left after this row*. */
export function countNote(kind: CountKind, plural: string): string {
  if (kind === 'added') return `${plural} added`
  return kind === 'ifOn' ? '' : `${plural} left after this row`
}

/** The share of a bar that is filled, 0 to 1, on a logarithmic scale over four decades below the total. */
export function barShare(count: number, total: number): number {
  if (count <= 0 || total <= 0) return 0
  const least = barLeast(total)
  if (total <= least) return 1
  const share = (Math.log10(count) - Math.log10(least)) / (Math.log10(total) - Math.log10(least))
  return Math.min(1, Math.max(thinnest, share))
}

/** The count at the left end of the bar's scale. */
export function barLeast(total: number): number {
  return Math.max(1, 10 ** Math.floor(Math.log10(Math.max(1, total)) - decades))
}

const decades = 4
const thinnest = 0.02
