import type { Progress } from '#shared/contract/workspace.ts'

/** One phase of long work with the moments it began and ended, in milliseconds. */
export interface WorkPhase {
  readonly name: string
  readonly began: number
  readonly ended: number | null
}

/** How far long work is: its phases so far, and how fast the present one goes. */
export interface WorkProgress {
  readonly phases: readonly WorkPhase[]
  readonly done: number
  readonly total: number | null
  /** The most rows any phase has told of. */
  readonly rows: number
  readonly rowsPerSecond: number | null
  readonly secondsLeft: number | null
}

export const notBegun: WorkProgress = {
  phases: [],
  done: 0,
  total: null,
  rows: 0,
  rowsPerSecond: null,
  secondsLeft: null,
}

/** What is known of the work after one more report; `now` in milliseconds. */
export function follow(
  before: WorkProgress,
  { phase, done, total, rows }: Progress,
  now: number,
): WorkProgress {
  const present = before.phases.at(-1)
  const phases =
    present?.name === phase
      ? before.phases
      : [...ended(before.phases, now), { name: phase, began: now, ended: null }]
  const seconds = (now - (phases.at(-1)?.began ?? now)) / 1000
  const isSteady = seconds >= steadySeconds && done > 0
  return {
    phases,
    done,
    total,
    rows: rows ?? before.rows,
    rowsPerSecond: isSteady && rows !== undefined ? rows / seconds : null,
    secondsLeft: isSteady && rows !== undefined && total !== null ? ((total - done) / done) * seconds : null,
  }
}

/** The work with its last phase ended. */
export function finish(before: WorkProgress, now: number): WorkProgress {
  return { ...before, phases: ended(before.phases, now), rowsPerSecond: null, secondsLeft: null }
}

/** Before that a rate says more about the start than about the work. */
const steadySeconds = 0.5

function ended(phases: readonly WorkPhase[], now: number): readonly WorkPhase[] {
  return phases.map((phase) => (phase.ended === null ? { ...phase, ended: now } : phase))
}
