import type { World } from '#backend/sample/world.ts'
import type { SegmentDefinition } from '#shared/model/segment.ts'
import { leadSegments } from './lead-segments.ts'
import { opportunitySegments } from './opportunity-segments.ts'

/** The segments of the sample organisation, their ids from its seed. */
export function sampleSegments(world: World): readonly SegmentDefinition[] {
  const plans = [
    ...leadSegments.map((plan) => ({ plan, recordType: 'lead' })),
    ...opportunitySegments(world).map((plan) => ({ plan, recordType: 'opportunity' })),
  ]
  return plans.map(({ plan, recordType }, index) => ({
    id: world.keys.segment(index),
    name: plan.name,
    description: plan.description,
    recordType,
    conditions: plan.conditions,
  }))
}
