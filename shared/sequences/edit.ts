import type { Step } from '#shared/model/sequence.ts'
import { walkSteps } from './walk.ts'

/** The steps one step stands among, and its place there; null when there is no such step. */
export function placeOfStep(
  steps: readonly Step[],
  id: string,
): { readonly among: readonly Step[]; readonly at: number } | null {
  const at = steps.findIndex((step) => step.id === id)
  if (at >= 0) return { among: steps, at }
  for (const step of steps) {
    if (step.kind !== 'condition') continue
    for (const branch of step.branches) {
      const place = placeOfStep(branch.steps, id)
      if (place !== null) return place
    }
  }
  return null
}

/** Adds a step right after another one, in whatever branch that stands; at the end without one. */
export function addStep(steps: readonly Step[], step: Step, after: string | null): readonly Step[] {
  if (after === null || placeOfStep(steps, after) === null) return [...steps, step]
  return changeRun(steps, after, (run, at) => run.toSpliced(at + 1, 0, step))
}

/** Takes a step out, with its branches. */
export function removeStep(steps: readonly Step[], id: string): readonly Step[] {
  return changeRun(steps, id, (run, at) => run.toSpliced(at, 1))
}

/** Puts another step in the place of the one with its id. */
export function replaceStep(steps: readonly Step[], step: Step): readonly Step[] {
  return changeRun(steps, step.id, (run, at) => run.with(at, step))
}

/** Moves a step to a place among the steps it stands with; out of range is the end. */
export function moveStep(steps: readonly Step[], id: string, to: number): readonly Step[] {
  return changeRun(steps, id, (run, at) => {
    const wanted = Math.min(Math.max(to, 0), run.length - 1)
    const step = run[at]
    return step === undefined || wanted === at ? run : run.toSpliced(at, 1).toSpliced(wanted, 0, step)
  })
}

/** A step again under ids of its own, branches included. */
export function cloneStep(step: Step, newId: () => string): Step {
  if (step.kind !== 'condition') return { ...step, id: newId() }
  const branches = step.branches.map((branch) => ({
    ...branch,
    steps: branch.steps.map((inner) => cloneStep(inner, newId)),
  }))
  return { ...step, id: newId(), branches }
}

/** The step with an id, at any depth. */
export function stepWith(steps: readonly Step[], id: string): Step | undefined {
  for (const step of walkSteps(steps)) if (step.id === id) return step
  return undefined
}

/** Changes the steps a step stands among; the same array where the step is not found or nothing changed. */
function changeRun(
  steps: readonly Step[],
  id: string,
  change: (run: readonly Step[], at: number) => readonly Step[],
): readonly Step[] {
  const at = steps.findIndex((step) => step.id === id)
  if (at >= 0) return change(steps, at)
  const next = steps.map((step) => {
    if (step.kind !== 'condition') return step
    const branches = step.branches.map((branch) => {
      const inner = changeRun(branch.steps, id, change)
      return inner === branch.steps ? branch : { ...branch, steps: inner }
    })
    return branches.every((branch, index) => branch === step.branches[index]) ? step : { ...step, branches }
  })
  return next.every((step, index) => step === steps[index]) ? steps : next
}
