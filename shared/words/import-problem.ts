import type { Problem, ProblemCode } from '#shared/contract/import-problem.ts'

/** The sentence that tells a person what was wrong with an imported row and what was done about it. */
export function problemSentence(problem: Problem): string {
  return sentences[problem.code](problem)
}

const sentences = {
  ROW_SHORT: (problem) => `${widths(problem)}: the missing ones are blank`,
  ROW_LONG: (problem) => `${widths(problem)}: the extra ones are left out`,
  ROW_EMPTY: () => 'only empty values: the row is left out',
  ROW_TOO_LONG: () => 'the row is longer than can be read: it is left out',
  ROW_NOT_OBJECT: () => 'not an object with named values: it is left out',
  NUL_REMOVED: ({ count }) => `${counted(count, 'NUL character')} removed`,
  ENCODING_REPLACED: ({ count }) =>
    `${counted(count, 'character')} could not be read in the chosen encoding: shown as \uFFFD`,
  QUOTE_MALFORMED: () =>
    'a quote is not closed or stands in the wrong place: the row is kept as it could be read',
  CELL_TOO_LONG: (problem) => `the value${inColumn(problem)} is longer than 1 MB: the row is left out`,
  HEADER_RENAMED: ({ value, column }) =>
    value === undefined || value.trim() === ''
      ? `a column has no header: it is called ${column ?? ''}`
      : `the header ${quoted(value)} is taken or not usable as a name: the column is called ${column ?? ''}`,
  COLUMN_LEFT_OUT: ({ count, expected }) =>
    `${counted(count, 'column')} more than the ${String(expected ?? 0)} a record type can have: left out`,
  PROPERTY_REFUSED: (problem) =>
    `the property ${quoted(problem.column)} is repeated or not allowed: the row is left out`,
  VALUE_TOO_DEEP: (problem) => `the value${inColumn(problem)} is nested too deep: the row is left out`,
  VALUE_UNREADABLE: (problem) =>
    `${quoted(problem.value)}${inColumn(problem)} does not fit the column's type: ${left(problem, 'the value is blank')}`,
  KEY_MISSING: (problem) => `no key${inColumn(problem)}: ${left(problem, 'the line number is the key')}`,
  KEY_REPEATED: (problem) =>
    `the key ${quoted(problem.value)} came before: ${left(problem, 'this row takes the place of the earlier one')}`,
  LOOKUP_UNRESOLVED: (problem) =>
    `${quoted(problem.value)}${inColumn(problem)} is no known record: ${left(problem, 'the text is kept')}`,
  LOOKUP_AMBIGUOUS: (problem) =>
    `${quoted(problem.value)}${inColumn(problem)} fits ${counted(problem.count, 'record')}: ${left(problem, 'the text is kept')}`,
} satisfies Record<ProblemCode, (problem: Problem) => string>

function widths({ count, expected }: Problem): string {
  return `${counted(count, 'value')} for ${counted(expected, 'column')}`
}

function counted(count = 0, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}

function inColumn({ column }: Problem): string {
  return column === undefined ? '' : ` in ${column}`
}

function left({ effect }: Problem, repaired: string): string {
  return effect === 'rejected' ? 'the row is left out' : repaired
}

/** Long values are cut: the sentence names the thing, it does not repeat a memo. */
function quoted(value = ''): string {
  return `'${value.length > 80 ? `${value.slice(0, 79)}…` : value}'`
}
