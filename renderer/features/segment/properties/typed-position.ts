import { clampPosition } from '#shared/portfolio/order.ts'

/** A position as a person typed it, and where that is (docs/domain.md O-15). */
export interface TypedPosition {
  readonly position: number
  /** Why it is not what was typed; empty when it is. */
  readonly why: string
}

/** Null where nothing, or no number, is typed. */
export function typedPosition(typed: string | null, last: number): TypedPosition | null {
  const wanted = typed === null || typed.trim() === '' ? Number.NaN : Number(typed)
  if (!Number.isFinite(wanted)) return null
  const position = clampPosition(wanted, last)
  if (position === wanted) return { position, why: '' }
  const where = wanted > last ? 'the last position' : 'the first position'
  return { position, why: `It becomes ${String(position)}, ${where}.` }
}
