import type { World } from '#backend/sample/world.ts'
import type { Group } from '#shared/model/condition.ts'
import { SegmentDefinition } from '#shared/model/segment.ts'
import { leadSegments } from './lead-segments.ts'
import { opportunitySegments } from './opportunity-segments.ts'

/** A segment of the sample: always with a live definition. */
export interface SampleSegment extends SegmentDefinition {
  readonly conditions: Group
}

/** The segments of the sample organisation, their ids from its seed. */
export function sampleSegments(world: World): readonly SampleSegment[] {
  const plans = [
    ...leadSegments.map((plan) => ({ plan, recordType: 'lead' })),
    ...opportunitySegments(world).map((plan) => ({ plan, recordType: 'opportunity' })),
  ]
  return plans.map(({ plan, recordType }, index) => ({
    ...SegmentDefinition.parse({
      id: world.keys.segment(index),
      name: plan.name,
      description: plan.description,
      recordType,
    }),
    conditions: plan.conditions,
  }))
}
