import { filterLength } from '#shared/interchange/fetch-xml/write-fetch.ts'
import { countConditions } from '#shared/conditions/limits.ts'
import { walkConditions } from '#shared/conditions/walk.ts'
import type { Group } from '#shared/model/condition.ts'

/** Where a definition stands against a limit, and what that blocks (docs/domain.md O-3, 4.4). */
export interface LimitStatus {
  readonly count: number
  readonly limit: number
  /** 0 to 1. */
  readonly share: number
  /** From 90 % on. */
  readonly isNear: boolean
  /** What to do; null while the limit is kept. */
  readonly advice: string | null
}

/** Characters the stored filter of a segment may have (docs/domain.md 1.4). */
const filterLimit = 4000

/** Links one FetchXML query may have (docs/domain.md 4.4). */
export const linkLimit = 15

export function conditionLimitStatus(root: Group, limit: number): LimitStatus {
  const count = countConditions(root)
  const surplus = count - limit
  const rows = surplus === 1 ? 'one row' : `${String(surplus)} rows`
  return status(
    count,
    limit,
    `${String(count)} of ${String(limit)} conditions. Remove ${rows} to activate; the draft is saved.`,
  )
}

export function linkLimitStatus(root: Group): LimitStatus {
  const count = [...walkConditions(root, '')].filter(
    ({ node, above }) => node.kind === 'related' && ![...above, node].some((one) => one.muted === true),
  ).length
  return status(
    count,
    linkLimit,
    `${String(count)} of ${String(linkLimit)} links. Remove a related entity to hand the filter over.`,
  )
}

export function filterLengthStatus(root: Group, integer: (value: number) => string): LimitStatus {
  const length = filterLength(root)
  return status(
    length,
    filterLimit,
    `${integer(length)} of ${integer(filterLimit)} filter characters. Remove values or rows, or split it into two segments; the draft is saved.`,
  )
}

/** How many rows are switched off, themselves or by what they stand in. */
export function mutedRowCount(root: Group): number {
  return [...walkConditions(root, '')].filter(
    ({ node, above }) =>
      node.kind === 'row' &&
      node.unsupported === undefined &&
      [...above, node].some((one) => one.muted === true),
  ).length
}

function status(count: number, limit: number, advice: string): LimitStatus {
  const share = Math.min(1, count / limit)
  return { count, limit, share, isNear: share >= 0.9, advice: count > limit ? advice : null }
}
