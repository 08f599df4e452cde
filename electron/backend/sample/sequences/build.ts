import type { ActivityStep, ConditionStep, SequenceDefinition, Step } from '#shared/model/sequence.ts'

/** A sequence before it has an id, a record type and an owner. */
export interface SequencePlan extends Pick<SequenceDefinition, 'name' | 'description'> {
  readonly steps: readonly StepPlan[]
  /** Active unless told otherwise. */
  readonly state?: SequenceDefinition['state']
  readonly assignedTo?: SequenceDefinition['assignedTo']
  readonly exitOnReply?: boolean
  readonly waitOnWorkingDays?: boolean
}

/** A step before it has an id; ids are given once all steps are there. */
export type StepPlan =
  | Omit<ActivityStep, 'id'>
  | { readonly kind: 'wait'; readonly hours: number }
  /** Names the sequence it leads to. */
  | { readonly kind: 'advance'; readonly name: string }
  | (Omit<ConditionStep, 'id' | 'branches'> & { readonly branches: readonly BranchPlan[] })

interface BranchPlan {
  readonly name: string
  readonly steps: readonly StepPlan[]
}

export function activity(kind: ActivityStep['kind'], name: string, description = ''): StepPlan {
  return { kind, name, description }
}

export function waitDays(days: number): StepPlan {
  return { kind: 'wait', hours: days * 24 }
}

export function waitHours(hours: number): StepPlan {
  return { kind: 'wait', hours }
}

/** Steps that depend on how the step before ended: they come with the sequence and are not written here. */
export function depending(name: string, branches: Readonly<Record<string, readonly StepPlan[]>>): StepPlan {
  return {
    kind: 'condition',
    name,
    branches: Object.entries(branches).map(([branch, steps]) => ({ name: branch, steps })),
  }
}

export function advanceTo(sequence: string): StepPlan {
  return { kind: 'advance', name: sequence }
}

/** The steps of a plan, numbered s1, s2 … in reading order. */
export function steps(plans: readonly StepPlan[], idOf: (sequence: string) => string): readonly Step[] {
  let count = 0
  const numbered = (plan: StepPlan): Step => {
    const id = `s${String(++count)}`
    if (plan.kind === 'advance') return { ...plan, id, sequence: idOf(plan.name) }
    if (plan.kind !== 'condition') return { ...plan, id }
    const branches = plan.branches.map((branch) => ({ ...branch, steps: branch.steps.map(numbered) }))
    return { ...plan, id, branches }
  }
  return plans.map(numbered)
}
