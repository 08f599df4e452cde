import { inject, provide, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { SequenceProblem } from '#shared/sequences/check.ts'
import type { PlanEdits } from './use-plan-edits.ts'

/** What the steps of one page share. */
export interface Plan {
  readonly edits: PlanEdits
  /** Place of each step in reading order, branches included. */
  readonly numbers: ComputedRef<ReadonlyMap<string, number>>
  readonly problems: ComputedRef<ReadonlyMap<string, readonly SequenceProblem[]>>
  /** Why steps cannot be changed; empty while they can. */
  readonly locked: ComputedRef<string>
  /** The row the keys act on. */
  readonly current: Ref<string | null>
  /** Opens the menu of steps to add after this one. */
  readonly addBelow: (step: string, row: HTMLElement) => void
}

const planKey: InjectionKey<Plan> = Symbol('plan')

export function providePlan(plan: Plan): void {
  provide(planKey, plan)
}

export function usePlan(): Plan {
  const plan = inject(planKey)
  if (plan === undefined) throw new Error('No plan is provided: the steps of a page call providePlan().')
  return plan
}
