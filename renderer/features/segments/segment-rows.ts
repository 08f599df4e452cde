import type { SegmentSummary } from '#shared/contract/segments.ts'
import type { StatusFilter } from '#renderer/stores/segment-list.ts'

/** What the list is narrowed down to. */
export interface RowFilter {
  readonly text: string
  readonly status: StatusFilter
}

export function isFiltered({ text, status }: RowFilter): boolean {
  return text.trim() !== '' || status !== 'all'
}

/** The segments of the status whose name, description or sequence holds the text, without case. */
export function filterRows(
  segments: readonly SegmentSummary[],
  { text, status }: RowFilter,
): readonly SegmentSummary[] {
  if (!isFiltered({ text, status })) return segments
  const wanted = text.trim().toLowerCase()
  return segments.filter(
    ({ name, description, sequence, state }) =>
      (status === 'all' || state === status) &&
      [name, description, sequence?.name ?? ''].some((words) => words.toLowerCase().includes(wanted)),
  )
}

/** How many segments have each status. */
export function countByStatus(segments: readonly SegmentSummary[]): Readonly<Record<StatusFilter, number>> {
  const of = (status: StatusFilter) => segments.filter(({ state }) => state === status).length
  return { all: segments.length, active: of('active'), inactive: of('inactive'), paused: of('paused') }
}

/** Where the focus goes when the row it stood on is gone: the one that took its place, else the last. */
export function rowAfter(
  before: readonly SegmentSummary[],
  after: readonly SegmentSummary[],
  id: string | null,
): string | null {
  if (id !== null && after.some((segment) => segment.id === id)) return id
  const place = before.findIndex((segment) => segment.id === id)
  const following = before.slice(Math.max(place, 0)).find((one) => after.some(({ id }) => id === one.id))
  return (following ?? after.at(-1))?.id ?? null
}

/** What a row says to screen readers when the focus comes to it, its name first. */
export function rowSentence(segment: SegmentSummary, limit: number): string {
  const { name, priority, state, conditions, sequence, rules, isDefault, hasDraft } = segment
  const parts = [
    name,
    `priority ${String(priority)}`,
    state,
    isDefault ? 'takes what no other segment takes' : `${String(conditions)} of ${String(limit)} conditions`,
    sequence === null ? 'no sequence' : `sequence ${sequence.name}`,
    `${String(rules.active)} of ${String(rules.total)} assignment rules active`,
    ...(hasDraft ? ['has a draft'] : []),
  ]
  return parts.join(', ')
}
