import { canonical } from '#shared/conditions/same-definition.ts'
import type { Step } from '#shared/model/sequence.ts'
import type { StepDifference, StepPlace } from './difference.ts'
import { leastMoves } from './least-moves.ts'

interface PlacedStep {
  readonly step: Step
  readonly at: StepPlace
  /** The run of steps it stands in: the id of the condition and the number of its branch. */
  readonly run: string
}

/** What is different between two plans of steps, told in the order of the later one, removals last. */
export function diffSteps(before: readonly Step[], after: readonly Step[]): readonly StepDifference[] {
  const old = new Map(placed(before).map((one) => [one.step.id, one]))
  const now = new Map(placed(after).map((one) => [one.step.id, one]))
  const moved = movedSteps(old, now)
  return [
    ...[...now.values()].flatMap(({ step, at }): readonly StepDifference[] => {
      const earlier = old.get(step.id)
      if (earlier === undefined) return [{ kind: 'stepAdded', step, at }]
      const isChanged = ownContent(earlier.step) !== ownContent(step)
      return [
        ...(isChanged ? [{ kind: 'stepChanged', before: earlier.step, after: step, at } as const] : []),
        ...(moved.has(step.id) ? [{ kind: 'stepMoved', step, from: earlier.at, to: at } as const] : []),
      ]
    }),
    ...[...old.values()].flatMap(({ step, at }): readonly StepDifference[] =>
      now.has(step.id) ? [] : [{ kind: 'stepRemoved', step, at }],
    ),
  ]
}

function movedSteps(
  old: ReadonlyMap<string, PlacedStep>,
  now: ReadonlyMap<string, PlacedStep>,
): ReadonlySet<string> {
  const inRun = (all: ReadonlyMap<string, PlacedStep>, run: string) =>
    [...all].flatMap(([id, one]) => (one.run === run ? [id] : []))
  const runs = new Set([...now.values()].map(({ run }) => run))
  const within = [...runs].flatMap((run) => [...leastMoves(inRun(old, run), inRun(now, run))])
  const across = [...now].flatMap(([id, { run }]) => {
    const earlier = old.get(id)
    return earlier === undefined || earlier.run === run ? [] : [id]
  })
  return new Set([...within, ...across])
}

function placed(steps: readonly Step[], run = '', branch = ''): readonly PlacedStep[] {
  return steps.flatMap((step, index) => [
    { step, at: { position: index + 1, branch }, run },
    ...(step.kind === 'condition'
      ? step.branches.flatMap((inner, number) =>
          placed(inner.steps, `${step.id} ${String(number)}`, branchName(branch, inner.name, number)),
        )
      : []),
  ])
}

function branchName(outer: string, name: string, number: number): string {
  const own = name === '' ? `branch ${String(number + 1)}` : name
  return outer === '' ? own : `${outer}, ${own}`
}

/** A step without the steps inside its branches. */
function ownContent(step: Step): string {
  return canonical(
    step.kind === 'condition' ? { ...step, branches: step.branches.map(({ name }) => name) } : step,
  )
}
