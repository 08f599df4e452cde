import type { FetchWritingProblem } from '#shared/interchange/fetch-xml/write-fetch.ts'

/** The sentence that tells a person why a definition cannot be written as FetchXML. */
export function fetchWritingSentence(problem: FetchWritingProblem): string {
  switch (problem.code) {
    case 'NOTHING_LIVE':
      return 'Nothing is switched on, and FetchXML has no word for matching nothing.'
    case 'COLUMN_MISSING':
      return 'A row has no column.'
    case 'PART_UNSUPPORTED':
      return `A part that is not supported stands in it (line ${problem.line}, ${problem.path}).`
    case 'OPERATOR_UNKNOWN':
      return `The operator “${problem.operator}” is not known.`
    case 'OPERANDS_UNSUITABLE':
      return `The operator “${problem.operator}” cannot have ${values(problem.count)}.`
    case 'VALUE_UNWRITABLE':
      return 'A text holds a character that XML cannot.'
    default:
      return problem satisfies never
  }
}

function values(count: number): string {
  return count === 1 ? 'this value' : `${count} values`
}
