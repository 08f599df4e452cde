import type { Catalog } from '#shared/conditions/walk.ts'
import type { FetchWritingProblem } from '#shared/interchange/fetch-xml/write-fetch.ts'
import type { Group } from '#shared/model/condition.ts'
import { nameOf } from './tree/node-words.ts'

/** Why a definition cannot be written as FetchXML, the line at fault by its name. */
export function fetchWritingSentence(
  problem: FetchWritingProblem,
  root: Group,
  recordType: string,
  catalog: Catalog,
): string {
  const name = nameOf(root, problem.node, recordType, catalog)
  switch (problem.code) {
    case 'NOTHING_LIVE':
      return 'Nothing is switched on. FetchXML has no word for matching nothing: unmute or add a row.'
    case 'COLUMN_MISSING':
      return 'A row has no column yet. Finish or remove it.'
    case 'PART_UNSUPPORTED':
      return `A part that is not supported stands in it (line ${String(problem.line)}, ${problem.path}). Delete it, or put rows in its place.`
    case 'OPERATOR_UNKNOWN':
      return `${name}: the operator ${problem.operator} is not known. Choose another.`
    case 'OPERANDS_UNSUITABLE':
      return `${name}: the row is not finished. Give it a value, or mute it.`
    case 'VALUE_UNWRITABLE':
      return `${name}: it holds a character that XML cannot. Type it anew.`
    default:
      return problem satisfies never
  }
}
