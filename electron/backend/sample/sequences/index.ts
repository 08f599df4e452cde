import type { World } from '#backend/sample/world.ts'
import type { RecordReference } from '#shared/model/condition.ts'
import { SequenceDefinition } from '#shared/model/sequence.ts'
import { accountSequences } from './account-sequences.ts'
import { steps } from './build.ts'
import { leadSequences } from './lead-sequences.ts'
import { opportunitySequences } from './opportunity-sequences.ts'

export type SampleSequence = SequenceDefinition

/** The sequences of the sample organisation, their ids from its seed. */
export function sampleSequences(world: World, owner: RecordReference): readonly SampleSequence[] {
  const plans = [
    ...leadSequences.map((plan) => ({ plan, recordType: 'lead' })),
    ...opportunitySequences.map((plan) => ({ plan, recordType: 'opportunity' })),
    ...accountSequences.map((plan) => ({ plan, recordType: 'account' })),
  ]
  const idOf = (name: string): string =>
    world.keys.sequence(plans.findIndex(({ plan }) => plan.name === name))
  return plans.map(({ plan, recordType }) =>
    SequenceDefinition.parse({
      ...plan,
      id: idOf(plan.name),
      recordType,
      state: plan.state ?? 'active',
      steps: steps(plan.steps, idOf),
      owner,
    }),
  )
}
