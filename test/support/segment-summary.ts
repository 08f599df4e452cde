import type { SegmentSummary } from '#shared/contract/segments.ts'

/** An inactive segment for leads without anything, but for what is given. */
export function segmentSummary(differences: Partial<SegmentSummary>): SegmentSummary {
  return {
    id: 'segment',
    name: 'Segment',
    description: '',
    recordType: 'lead',
    isDefault: false,
    priority: 1,
    state: 'inactive',
    conditions: 0,
    sequence: null,
    rules: { active: 0, total: 0 },
    previouslySegmented: false,
    runRulesOnMove: false,
    owner: null,
    hasLive: false,
    hasDraft: false,
    createdAt: '2026-11-13T09:41:00.000Z',
    modifiedAt: '2026-11-13T09:41:00.000Z',
    ...differences,
  }
}
