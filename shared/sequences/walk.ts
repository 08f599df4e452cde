import type { Step } from '#shared/model/sequence.ts'

/** Every step of a sequence in reading order, those of branches right after the condition they belong to. */
export function* walkSteps(steps: readonly Step[]): Generator<Step> {
  for (const step of steps) {
    yield step
    if (step.kind === 'condition') for (const branch of step.branches) yield* walkSteps(branch.steps)
  }
}

/** How many steps count towards the limit: all, at any depth (docs/domain.md 1.8). */
export function countSteps(steps: readonly Step[]): number {
  return [...walkSteps(steps)].length
}
