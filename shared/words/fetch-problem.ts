import type { FetchProblem } from '#shared/interchange/fetch-xml/fetch-problem.ts'

/** The sentence that tells a person why a FetchXML text cannot be used, with the place in it. */
export function fetchProblemSentence(problem: FetchProblem): string {
  return `${what(problem)} (${where(problem)}).`
}

/** The same without the place. */
export function fetchProblemReason(problem: FetchProblem): string {
  return `${what(problem)}.`
}

function what(problem: FetchProblem): string {
  switch (problem.code) {
    case 'XML_MALFORMED':
      return `This is not well-formed XML: ${problem.reason}`
    case 'XML_TOO_LARGE':
      return `FetchXML of more than ${problem.limit / megabyte} MB is not read`
    case 'XML_TOO_DEEP':
      return `Elements nested deeper than ${problem.limit} are not read`
    case 'XML_DOCTYPE':
      return 'A document type (DTD) is not read'
    case 'XML_INSTRUCTION':
      return `The processing instruction <?${problem.target}?> is not read`
    case 'ELEMENT_UNKNOWN':
      return `<${problem.element}> is not supported ${inside(problem.inside)}`
    case 'ELEMENT_MISSING':
      return `<${problem.element}> is missing ${inside(problem.inside)}`
    case 'ELEMENT_REPEATED':
      return `There may be only one <${problem.element}> ${inside(problem.inside)}`
    case 'TEXT_UNEXPECTED':
      return `Text is not supported ${inside(problem.inside)}`
    case 'ATTRIBUTE_UNKNOWN':
      return `The attribute ${problem.attribute} of <${problem.element}> is not supported`
    case 'ATTRIBUTE_MISSING':
      return `<${problem.element}> has no ${problem.attribute}`
    case 'RECORD_TYPE_MISSING':
      return 'The text does not say which record type it is about, and none was given'
    case 'RECORD_TYPE_UNKNOWN':
      return `There is no record type ${problem.recordType} in this workspace`
    case 'RECORD_TYPE_DIFFERENT':
      return `The text is about ${problem.recordType}, not about ${problem.expected}`
    case 'FILTER_TYPE_UNKNOWN':
      return `A filter joins by “and” or by “or”, not by ${quoted(problem.type)}`
    case 'LINK_TYPE_UNSUPPORTED':
      return `The link type ${quoted(problem.type)} is not supported`
    case 'LINK_MISPLACED':
      return `A link of type ${quoted(problem.type)} is not supported inside <filter>`
    case 'LINK_UNLIKE':
      return (
        `A link joins columns that can hold the same: ${problem.to} of ${problem.recordType} and ` +
        `${problem.from} of ${problem.linked} cannot`
      )
    case 'LINK_FIRST_ROW':
      return 'Conditions on the first of several linked records are not supported'
    case 'LINK_TANGLED':
      return 'The conditions on the linked records are too tangled to be taken apart'
    case 'ALIAS_UNKNOWN':
      return `There is no link called ${quoted(problem.alias)}`
    case 'ALIAS_AMBIGUOUS':
      return `There is more than one link called ${quoted(problem.alias)}`
    case 'ALIAS_OUT_OF_REACH':
      return `A condition cannot ask about the link ${quoted(problem.alias)} from here`
    case 'COLUMN_UNKNOWN':
      return `The record type ${problem.recordType} has no column ${problem.column}`
    case 'OPERATOR_UNKNOWN':
      return `The operator ${quoted(problem.operator)} is not supported`
    case 'OPERATOR_UNSUITABLE':
      return `The operator ${problem.operator} does not suit the column ${problem.column} (${problem.type})`
    case 'VALUE_COUNT':
      return `The operator ${problem.operator} takes ${counts[problem.takes]}, not ${problem.count}`
    case 'VALUEOF_UNSUITABLE':
      return `The operator ${problem.operator} cannot compare with another column`
    case 'VALUEOF_ELSEWHERE':
      return `Comparing with ${problem.column}, a column of another table, is not supported`
    case 'VALUEOF_UNLIKE':
      return `The columns ${problem.column} and ${problem.other} hold different kinds of values`
    case 'VALUE_BLANK':
      return `The operator ${problem.operator} needs a value that is not empty`
    case 'VALUE_UNREADABLE':
      return `The value ${quoted(problem.value)} cannot be read as ${problem.type}`
    case 'VALUE_OUT_OF_RANGE':
      return `The value ${quoted(problem.value)} is not a whole number from ${problem.least} to ${problem.most}`
    case 'VALUE_TOO_LONG':
      return `A value is longer than ${problem.limit} characters`
    case 'VALUES_TOO_MANY':
      return `${problem.count} values are more than the ${problem.limit} a condition can have`
    case 'WILDCARD_MISPLACED':
      return `The operator ${problem.operator} cannot have a % on that side of ${quoted(problem.value)}`
    case 'WILDCARD_UNREADABLE':
      return `A bracket in ${quoted(problem.value)} is empty or not closed: a literal [ is written [[]`
    case 'CONDITIONS_TOO_MANY':
      return `${problem.count} conditions and links are more than the ${problem.limit} that are read`
    default:
      return problem satisfies never
  }
}

function where({ line, path }: FetchProblem): string {
  return path === '' ? `line ${line}` : `line ${line}, ${path}`
}

function inside(element: string): string {
  return element === '' ? 'at the top' : `inside <${element}>`
}

function quoted(text: string): string {
  return `“${text}”`
}

const counts = {
  none: 'no value',
  one: 'exactly one value',
  two: 'exactly two values',
  many: 'at least one value',
}
const megabyte = 1_048_576
