import { z } from 'zod'

/** What can be wrong with a row, a value or a header of an imported file; `shared/words/import-problem.ts` has the sentences. */
export const problemCodes = [
  'ROW_SHORT',
  'ROW_LONG',
  'ROW_EMPTY',
  'ROW_TOO_LONG',
  'ROW_NOT_OBJECT',
  'NUL_REMOVED',
  'ENCODING_REPLACED',
  'QUOTE_MALFORMED',
  'CELL_TOO_LONG',
  'HEADER_RENAMED',
  'COLUMN_LEFT_OUT',
  'PROPERTY_REFUSED',
  'VALUE_TOO_DEEP',
  'VALUE_UNREADABLE',
  'KEY_MISSING',
  'KEY_REPEATED',
  'LOOKUP_UNRESOLVED',
  'LOOKUP_AMBIGUOUS',
] as const

/**
 * One entry of an import's report. `line` is the physical line of the file on which the row starts (the first
 * line is 1; for a worksheet its row number). `rejected` means that the row or column was left out, `repaired`
 * that it was kept with a change. The report lives in the workspace only: `value` is a record's own text.
 */
export const Problem = z.object({
  line: z.number().int().nonnegative(),
  code: z.enum(problemCodes),
  effect: z.enum(['rejected', 'repaired']),
  /** The column's header as the file writes it; for a renamed header the name it was given. */
  column: z.string().optional(),
  value: z.string().optional(),
  /** How many: values of a row, characters, columns or records, as the code says. */
  count: z.number().int().optional(),
  /** How many values the row should have had. */
  expected: z.number().int().optional(),
})
export type Problem = z.infer<typeof Problem>
export type ProblemCode = Problem['code']
