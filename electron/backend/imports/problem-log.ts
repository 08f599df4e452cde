import type { Problem } from '#shared/contract/import-problem.ts'

/** The problems of one import: all are counted, the first ones kept. */
export interface ProblemLog {
  add(problem: Problem): void
  count(): number
  /** Rows that were left out. */
  rejected(): number
  kept(): Problem[]
}

export function createProblemLog(): ProblemLog {
  const kept: Problem[] = []
  let count = 0
  let rejected = 0
  return {
    add(problem) {
      count += 1
      if (problem.effect === 'rejected' && problem.code !== 'COLUMN_LEFT_OUT') rejected += 1
      if (kept.length < mostKept) kept.push(problem)
    },
    count: () => count,
    rejected: () => rejected,
    kept: () => kept.toSorted((a, b) => a.line - b.line),
  }
}

const mostKept = 10_000
