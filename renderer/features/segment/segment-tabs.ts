import type { SegmentTab } from '#renderer/router.ts'

/** The tabs of a segment's page in their order (docs/domain.md 2.3). */
export const segmentTabs: readonly SegmentTab[] = ['definition', 'rules', 'sequence', 'members']

/** The tab a route names; what it does not know is the definition. */
export function tabOf(wanted: unknown): SegmentTab {
  return segmentTabs.find((tab) => tab === wanted) ?? 'definition'
}

/** The tab before or after another, round the ends. */
export function tabBeside(tab: SegmentTab, step: 1 | -1): SegmentTab {
  const at = segmentTabs.indexOf(tab) + step
  return segmentTabs.at(at % segmentTabs.length) ?? 'definition'
}
