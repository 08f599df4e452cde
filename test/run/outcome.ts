/** A test that did not run, and why; it counts neither as passed nor as failed. */
export interface SkippedTest {
  readonly name: string
  readonly reason: string
}

/** What one part of a stage (a check step, a test project) came to. */
export interface Outcome {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly skipped: readonly SkippedTest[]
  /** What a person needs to see when something failed: the tool's own output. */
  readonly log: string
}

export function passedOnce(name: string): Outcome {
  return { name, passed: 1, failed: 0, skipped: [], log: '' }
}

export function failedOnce(name: string, log: string): Outcome {
  return { name, passed: 0, failed: 1, skipped: [], log }
}

export function skippedOnce(name: string, reason: string): Outcome {
  return { name, passed: 0, failed: 0, skipped: [{ name, reason }], log: '' }
}

/** The closing line, `N passed, N failed`: what scripts and people read first. */
export function closingLine(outcomes: readonly Outcome[]): string {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  return `${passed} passed, ${failures(outcomes)} failed`
}

export function failures(outcomes: readonly Outcome[]): number {
  return outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
}
