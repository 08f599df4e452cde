import type { Phrase } from '#shared/conditions/describe.ts'
import type { Step } from '#shared/model/sequence.ts'
import type { StepDifference, StepPlace } from '#shared/portfolio/difference.ts'
import type { DifferenceWords } from './difference.ts'
import { stepLabels, waitWords } from './step.ts'

/** A difference between two plans of steps in words: `Added step 2: Phone call Intro`. */
export function stepDifference(difference: StepDifference): DifferenceWords {
  switch (difference.kind) {
    case 'stepAdded':
      return { sign: 'added', sentence: [placed('Added', difference.at), ...stepWords(difference.step)] }
    case 'stepRemoved':
      return { sign: 'removed', sentence: [placed('Removed', difference.at), ...stepWords(difference.step)] }
    case 'stepMoved': {
      const { from, to, step } = difference
      const where =
        from.branch === to.branch
          ? ` moved from ${from.position} to ${to.position}`
          : ` moved from step ${place(from)} to step ${place(to)}`
      return { sign: 'moved', sentence: [...stepWords(step), { text: where }] }
    }
    default: {
      const { before, after, at } = difference
      const same = plain(before) === plain(after)
      const change = same ? [{ text: `, ${detail(before, after)}` }] : [{ text: ' → ' }, ...stepWords(after)]
      return { sign: 'changed', sentence: [placed('Changed', at), ...stepWords(before), ...change] }
    }
  }
}

/** A step with its name: `Phone call Intro`, `Wait 2 days`. */
function stepWords(step: Step): readonly Phrase[] {
  const label = stepLabels[step.kind]
  const name = step.kind === 'wait' ? waitWords(step.hours) : step.name
  return name === '' ? [{ text: label, strong: true }] : [{ text: label, strong: true }, { text: ` ${name}` }]
}

function detail(before: Step, after: Step): string {
  const isDescribed = 'description' in before && 'description' in after
  if (isDescribed && before.description !== after.description) return 'another description'
  return before.kind === 'condition' ? 'other branches' : 'other details'
}

function placed(verb: string, at: StepPlace): Phrase {
  return { text: `${verb} step ${place(at)}: ` }
}

function place({ position, branch }: StepPlace): string {
  return branch === '' ? String(position) : `${position} of “${branch}”`
}

function plain(step: Step): string {
  return stepWords(step)
    .map(({ text }) => text)
    .join('')
}
