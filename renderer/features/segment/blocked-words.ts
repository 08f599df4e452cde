import type { ConditionProblem } from '#shared/conditions/check.ts'

/** Why nothing is counted now; empty when everything can be evaluated. Unfinished rows are no errors yet. */
export function blockedWords(problems: readonly ConditionProblem[]): string {
  const count = problems.length
  if (count === 0) return ''
  const rows = count === 1 ? 'One row' : `${String(count)} rows`
  const isUnfinished = problems.every(({ code }) => code === 'COLUMN_MISSING' || code === 'OPERAND_MISSING')
  const what = isUnfinished
    ? `${rows} ${count === 1 ? 'is' : 'are'} not finished`
    : `${rows} cannot be evaluated`
  return `${what}: the number is of the conditions before.`
}
