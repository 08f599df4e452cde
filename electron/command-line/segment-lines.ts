import type { SegmentSummary } from '#shared/contract/segments.ts'
import { textLine } from './text-line.ts'

/** One line per segment: record type, priority, status, name, conditions of the limit, sequence, rules (active/total). */
export function segmentLines(segments: readonly SegmentSummary[], conditionLimit: number): string {
  return segments
    .map(({ recordType, priority, state, name, conditions, sequence, rules }) =>
      textLine([
        recordType,
        priority,
        state,
        name,
        `${conditions}/${conditionLimit}`,
        sequence?.name ?? 'None',
        `${rules.active}/${rules.total}`,
      ]),
    )
    .join('')
}

/** What a person is told whose priority was out of range (docs/domain.md O-15); null when it was not. */
export function clampedPriority(
  { name, priority }: SegmentSummary,
  wanted: number | undefined,
): string | null {
  if (wanted === undefined || wanted === priority) return null
  return `There is no priority ${wanted}: '${name}' has priority ${priority}. The default segment is always last.`
}
