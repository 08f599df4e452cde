import { failedOnce, failures, type Outcome } from './outcome.ts'

/** One step of `npm test`. */
export interface Stage {
  readonly name: string
  readonly limitSeconds: number
  /** Stage that must have passed; without it this one counts as one failure and does not run. */
  readonly needs?: string
  /** How long a stage that ignores the end of its time is waited for. */
  readonly graceMs?: number
  readonly run: (signal: AbortSignal) => Promise<readonly Outcome[]>
}

/** Runs a stage within its limit. Whatever goes wrong with the stage itself is one failure, never an exception. */
export async function runStage(stage: Stage, interrupted: AbortSignal): Promise<readonly Outcome[]> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), stage.limitSeconds * 1000)
  const signal = AbortSignal.any([limit.signal, interrupted])
  try {
    const outcomes = await Promise.race([stage.run(signal), stuck(signal, stage.graceMs ?? 10_000)])
    return limit.signal.aborted ? [endedByLimit(stage, outcomes)] : outcomes
  } catch (error) {
    return [failedOnce(stage.name, error instanceof Error ? error.message : String(error))]
  } finally {
    clearTimeout(timer)
  }
}

function endedByLimit(stage: Stage, outcomes: readonly Outcome[]): Outcome {
  return {
    name: stage.name,
    passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
    failed: Math.max(1, failures(outcomes)),
    skipped: outcomes.flatMap((outcome) => outcome.skipped),
    log: [`Took longer than ${stage.limitSeconds} s and was ended.`, ...outcomes.map(({ log }) => log)].join(
      '\n',
    ),
  }
}

/** For a stage that does not react to its signal: gives up on it a little after the signal. */
function stuck(signal: AbortSignal, graceMs: number): Promise<readonly Outcome[]> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => setTimeout(() => resolve([]), graceMs).unref(), { once: true })
  })
}
