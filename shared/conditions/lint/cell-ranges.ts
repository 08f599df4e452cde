import type { Comparable } from '#shared/operators/equality.ts'

/** One end of a range; `inside` says whether the value itself belongs to it. */
interface End {
  readonly at: Comparable
  readonly inside: boolean
}

/** Neighbouring values; null leaves that side open. */
interface CellRange {
  readonly from: End | null
  readonly to: End | null
}

/** A set of values of one column that are compared by `<`: ranges in ascending order that do not touch. */
export type CellRanges = readonly CellRange[]

export const everyValue: CellRanges = [{ from: null, to: null }]

/** From one value to another; null leaves that side open. */
export function span(
  from: Comparable | null,
  to: Comparable | null,
  inside: { readonly from: boolean; readonly to: boolean },
): CellRanges {
  const range: CellRange = {
    from: from === null ? null : { at: from, inside: inside.from },
    to: to === null ? null : { at: to, inside: inside.to },
  }
  return isBackwards(range) ? [] : [range]
}

/** Exactly these values. */
export function points(values: Iterable<Comparable>): CellRanges {
  return [...new Set(values)].sort(inOrder).map((at) => {
    const end: End = { at, inside: true }
    return { from: end, to: end }
  })
}

/** The values in both. */
export function intersection(some: CellRanges, others: CellRanges): CellRanges {
  const common: CellRange[] = []
  let at = 0
  let otherAt = 0
  for (;;) {
    const one = some[at]
    const other = others[otherAt]
    if (one === undefined || other === undefined) return common
    const range: CellRange = { from: laterStart(one.from, other.from), to: earlierEnd(one.to, other.to) }
    if (!isBackwards(range)) common.push(range)
    if (range.to === one.to) at += 1
    else otherAt += 1
  }
}

/** The values that are not in `ranges`. */
export function complement(ranges: CellRanges): CellRanges {
  const gaps: CellRange[] = []
  let from: End | null = null
  for (const [index, range] of ranges.entries()) {
    if (range.from !== null) gaps.push({ from, to: turned(range.from) })
    if (range.to === null) return gaps
    from = turned(range.to)
    if (index === ranges.length - 1) gaps.push({ from, to: null })
  }
  return ranges.length === 0 ? everyValue : gaps
}

/** Whether no value can be inside; of whole numbers there is none between one and the next. */
export function isEmpty(ranges: CellRanges, whole: boolean): boolean {
  return ranges.every((range) => whole && holdsNoWholeNumber(range))
}

/** The values, where they are single ones; null where ranges hold more. */
export function singleValues(ranges: CellRanges): readonly Comparable[] | null {
  const values: Comparable[] = []
  for (const { from, to } of ranges) {
    if (from === null || to === null || from.at !== to.at) return null
    values.push(from.at)
  }
  return values
}

function holdsNoWholeNumber({ from, to }: CellRange): boolean {
  if (from === null || to === null || typeof from.at !== 'number' || typeof to.at !== 'number') return false
  const first = from.inside ? Math.ceil(from.at) : Math.floor(from.at) + 1
  const last = to.inside ? Math.floor(to.at) : Math.ceil(to.at) - 1
  return first > last
}

function isBackwards({ from, to }: CellRange): boolean {
  if (from === null || to === null) return false
  return from.at > to.at || (from.at === to.at && !(from.inside && to.inside))
}

function laterStart(one: End | null, other: End | null): End | null {
  if (one === null || other === null) return one ?? other
  if (one.at === other.at) return one.inside ? other : one
  return one.at > other.at ? one : other
}

function earlierEnd(one: End | null, other: End | null): End | null {
  if (one === null || other === null) return one ?? other
  if (one.at === other.at) return one.inside ? other : one
  return one.at < other.at ? one : other
}

function turned({ at, inside }: End): End {
  return { at, inside: !inside }
}

function inOrder(one: Comparable, other: Comparable): number {
  return one < other ? -1 : one > other ? 1 : 0
}
