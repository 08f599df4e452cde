import type { SampleSequence } from '#backend/sample/sequences/index.ts'
import type { World } from '#backend/sample/world.ts'
import type { Group, RecordReference } from '#shared/model/condition.ts'
import { SegmentDefinition } from '#shared/model/segment.ts'
import { accountSegments } from './account-segments.ts'
import { leadSegments } from './lead-segments.ts'
import { opportunitySegments } from './opportunity-segments.ts'

/** A segment of the sample: always with a live definition. */
export interface SampleSegment extends SegmentDefinition {
  readonly conditions: Group
}

/** The segments of the sample organisation by record type and priority, their ids from its seed. */
export function sampleSegments(
  world: World,
  { sequences, owner }: { readonly sequences: readonly SampleSequence[]; readonly owner: RecordReference },
): readonly SampleSegment[] {
  const plans = [
    ...leadSegments.map((plan) => ({ plan, recordType: 'lead' })),
    ...opportunitySegments(world).map((plan) => ({ plan, recordType: 'opportunity' })),
    ...accountSegments.map((plan) => ({ plan, recordType: 'account' })),
  ]
  return plans.map(({ plan, recordType }, index) => ({
    ...SegmentDefinition.parse({
      id: world.keys.segment(index),
      name: plan.name,
      description: plan.description,
      recordType,
      state: plan.state ?? 'active',
      sequence: plan.sequence === undefined ? null : sequenceNamed(plan.sequence, sequences).id,
      previouslySegmented: plan.previouslySegmented !== undefined,
      runRulesOnMove: plan.previouslySegmented === 'withRules',
      owner,
    }),
    conditions: plan.conditions,
  }))
}

/** The default segment of a record type: its id from the seed, and the sequence it is connected to. */
export interface SampleDefaultSegment {
  readonly id: string
  readonly recordType: string
  readonly sequence: string | null
}

/** One default segment for every record type in work assignment, in its order. */
export function sampleDefaultSegments(
  world: World,
  sequences: readonly SampleSequence[],
): readonly SampleDefaultSegment[] {
  const connected = [
    ['lead', 'Standard follow-up'],
    ['opportunity', null],
    ['account', null],
  ] as const
  return connected.map(([recordType, name], index) => ({
    id: world.keys.defaultSegment(index),
    recordType,
    sequence: name === null ? null : sequenceNamed(name, sequences).id,
  }))
}

function sequenceNamed(name: string, sequences: readonly SampleSequence[]): SampleSequence {
  const found = sequences.find((sequence) => sequence.name === name)
  if (found === undefined) throw new Error(`The sample has no sequence ${name}.`)
  return found
}
