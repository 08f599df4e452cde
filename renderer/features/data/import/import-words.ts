import type { ImportReport } from '#shared/contract/imports.ts'
import type { Problem } from '#shared/contract/import-problem.ts'
import { guardedLine } from '#shared/interchange/guarded-line.ts'
import { problemSentence } from '#shared/words/import-problem.ts'

/** What the phases of an import are called by people, in their order. */
export const phaseNames: Readonly<Record<string, string>> = {
  Reading: 'Read and judge the columns',
  Preparing: 'Read and convert the rows',
  Storing: 'Store the records',
  Lookups: 'Link lookups',
  Finishing: 'Finish',
}

/** How a report's rows fared: `4 rejected`, `12 repaired`. */
export function effectCounts({ problems }: Pick<ImportReport, 'problems'>): {
  readonly rejected: number
  readonly repaired: number
} {
  const rejected = problems.filter(({ effect }) => effect === 'rejected').length
  return { rejected, repaired: problems.length - rejected }
}

/** The sentence of a problem as a line of a list: it begins with a capital and ends with a full stop. */
export function problemLine(problem: Problem): string {
  const sentence = problemSentence(problem)
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

export const effectWords = { rejected: 'Rejected', repaired: 'Repaired' } as const

/** Problems that are of one kind, where one is asked for, and hold a text. */
export function problemsFound(
  problems: readonly Problem[],
  effect: Problem['effect'] | 'all',
  text: string,
): readonly Problem[] {
  const wanted = text.trim().toLowerCase()
  return problems.filter(
    (problem) =>
      (effect === 'all' || problem.effect === effect) &&
      (wanted === '' ||
        `${problem.line} ${problem.column ?? ''} ${problemLine(problem)}`.toLowerCase().includes(wanted)),
  )
}

/** A report's problems as CSV, for people. */
export function problemsAsCsv(problems: readonly Problem[]): string {
  const types = ['int', 'string', 'string', 'string', 'string'] as const
  const rows = problems.map((problem) =>
    guardedLine(
      [
        String(problem.line),
        effectWords[problem.effect],
        problem.column ?? '',
        problem.value ?? '',
        problemLine(problem),
      ],
      types,
      'csv',
    ),
  )
  return [guardedLine(['Line', 'Result', 'Column', 'Value', 'Reason'], [], 'csv'), ...rows].join('')
}
