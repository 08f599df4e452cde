import type { SequenceDefinition, Step } from '#shared/model/sequence.ts'
import { countSteps, walkSteps } from './walk.ts'

/** Something that keeps a sequence from being active, at the step where it is (docs/domain.md 1.8). */
export type SequenceProblem =
  | { readonly code: 'STEPS_NONE' }
  | { readonly code: 'STEPS_MANY'; readonly count: number; readonly limit: number }
  | { readonly code: 'WAIT_LAST'; readonly step: string }
  | { readonly code: 'WAIT_LONG'; readonly step: string; readonly hours: number; readonly limit: number }
  | { readonly code: 'ADVANCE_FIRST'; readonly step: string }
  | { readonly code: 'STEP_AFTER_ADVANCE'; readonly step: string }
  | { readonly code: 'ADVANCE_NOWHERE'; readonly step: string }
  | { readonly code: 'REPLY_WITHOUT_EMAIL' }

/** The most steps a sequence may have, those of every branch counted. */
export const mostSteps = 40

/** The longest wait, 30 days in hours. */
export const longestWaitHours = 720

type Named = Pick<SequenceDefinition, 'id' | 'recordType'>

/** The sequences that one may advance to: others of its record type (docs/domain.md 2.8). */
export function advanceTargets(sequence: Named, all: readonly Named[]): ReadonlySet<string> {
  const { id, recordType } = sequence
  return new Set(all.flatMap((one) => (one.recordType === recordType && one.id !== id ? [one.id] : [])))
}

/**
 * Every problem of a sequence in reading order; empty when it may be activated. Without `targets`, wherever a step
 * advances to is taken to be there.
 */
export function checkSequence(
  { steps, exitOnReply }: Pick<SequenceDefinition, 'steps' | 'exitOnReply'>,
  targets?: ReadonlySet<string>,
): readonly SequenceProblem[] {
  const count = countSteps(steps)
  const hasEmail = [...walkSteps(steps)].some(({ kind }) => kind === 'email' || kind === 'automatedEmail')
  return [
    ...(count === 0 ? [{ code: 'STEPS_NONE' } as const] : []),
    ...(count > mostSteps ? [{ code: 'STEPS_MANY', count, limit: mostSteps } as const] : []),
    ...checkRun(steps, { isStart: true, isEnd: true, targets }),
    ...(exitOnReply && !hasEmail ? [{ code: 'REPLY_WITHOUT_EMAIL' } as const] : []),
  ]
}

/** Where a run of steps stands in the whole plan. */
interface Run {
  /** Nothing comes before its first step. */
  readonly isStart: boolean
  /** Nothing comes after its last step. */
  readonly isEnd: boolean
  readonly targets: ReadonlySet<string> | undefined
}

function checkRun(steps: readonly Step[], { isStart, isEnd, targets }: Run): readonly SequenceProblem[] {
  return steps.flatMap((step, at) => {
    const next = steps[at + 1]
    return checkStep(step, next, {
      isStart: isStart && at === 0,
      isEnd: isEnd && next === undefined,
      targets,
    })
  })
}

function checkStep(
  step: Step,
  next: Step | undefined,
  { isStart, isEnd, targets }: Run,
): readonly SequenceProblem[] {
  switch (step.kind) {
    case 'wait':
      return [
        ...(step.hours > longestWaitHours
          ? [{ code: 'WAIT_LONG', step: step.id, hours: step.hours, limit: longestWaitHours } as const]
          : []),
        ...(isEnd ? [{ code: 'WAIT_LAST', step: step.id } as const] : []),
      ]
    case 'advance':
      return [
        ...(isStart ? [{ code: 'ADVANCE_FIRST', step: step.id } as const] : []),
        ...(step.sequence === null || targets?.has(step.sequence) === false
          ? [{ code: 'ADVANCE_NOWHERE', step: step.id } as const]
          : []),
        ...(next === undefined ? [] : [{ code: 'STEP_AFTER_ADVANCE', step: next.id } as const]),
      ]
    case 'condition':
      // What a branch hands on goes to the step after the condition, so a branch ends the plan only where none follows.
      return step.branches.flatMap((branch) => checkRun(branch.steps, { isStart: false, isEnd, targets }))
    default:
      return []
  }
}
