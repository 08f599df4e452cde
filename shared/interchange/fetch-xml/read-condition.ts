import { isOneOf, referenceTypes } from '#shared/model/column-type.ts'
import { RecordReference, type Operand, type Row } from '#shared/model/condition.ts'
import type { Column } from '#shared/model/record-type.ts'
import { mayJudge, operatorInFetchXml, operators } from '#shared/operators/index.ts'
import type { OperandProblem, Takes } from '#shared/operators/operand.ts'
import type { Operator } from '#shared/operators/operator.ts'
import type { Directory } from './directory.ts'
import type { FetchFault, TellFault } from './fetch-problem.ts'
import { about, type JoinedRow, type Query, type Reader } from './scope.ts'
import { likeOperator, readTextCondition, takesPattern } from './text-operator.ts'
import { requiredAttribute, tellUnknownParts } from './vocabulary.ts'
import type { XmlElement } from './xml.ts'

/**
 * A `<condition>` as a row about a column of `row`, or of the row its `entityname` means; empty, with the faults
 * told, when it cannot be one.
 */
export function readCondition(
  element: XmlElement,
  row: JoinedRow,
  query: Query,
  reader: Reader,
): readonly Row[] {
  const { directory, tell } = reader
  tellUnknownParts(element, tell)
  const values = readValues(element, tell)
  const name = requiredAttribute(element, 'attribute', tell)
  const fetchXml = requiredAttribute(element, 'operator', tell)
  const subject = readSubject(element, row, query, reader)
  if (name === undefined || fetchXml === undefined || subject === null) return []

  const { recordType } = subject
  const column = directory.column(recordType, name)
  const named = operatorNamedIn(fetchXml)
  if (column === undefined) tell(element, { code: 'COLUMN_UNKNOWN', recordType, column: name })
  if (named === undefined) tell(element, { code: 'OPERATOR_UNKNOWN', operator: fetchXml })
  if (column === undefined || named === undefined) return []

  const condition = { fetchXml, ...named, column, recordType, directory }
  const other = withoutOwnName(element.attributes.get('valueof'), subject, query)
  const meaning =
    other === undefined ? readMeaning(condition, values) : readComparison(condition, other, values.length)
  if (!('code' in meaning)) return [about({ kind: 'row', id: '', column: name, ...meaning }, subject, reader)]
  tell(element, meaning)
  return []
}

/** The row a condition is about; null, and told, when no row of this query is meant (docs/domain.md 5.3). */
export function readSubject(
  element: XmlElement,
  row: JoinedRow,
  query: Query,
  { linkNames, tell }: Pick<Reader, 'linkNames' | 'tell'>,
): JoinedRow | null {
  const alias = element.attributes.get('entityname') ?? ''
  if (alias === '') return row
  const named = rowNamed(alias, query)
  if (named === 'refused') return null // The link was told.
  // What an outer link itself asks decides whether a row joins at all, before there are others.
  const mayLeave = row.join === null || row.join.kind === 'inner'
  if (typeof named === 'object' && (mayLeave || named === row)) return named
  if (named === 'ambiguous') tell(element, { code: 'ALIAS_AMBIGUOUS', alias })
  else if (linkNames.has(alias)) tell(element, { code: 'ALIAS_OUT_OF_REACH', alias })
  else tell(element, { code: 'ALIAS_UNKNOWN', alias })
  return null
}

/** What a name means in a query; the record that is asked for goes by its type where no link does. */
function rowNamed(name: string, { root, names }: Query) {
  return names.get(name) ?? (name === root.recordType ? root : undefined)
}

/** A column that `valueof` names with its row before it is named alone where that is the row of the condition. */
function withoutOwnName(other: string | undefined, subject: JoinedRow, query: Query): string | undefined {
  const [name = '', column] = other?.split('.') ?? []
  return column !== undefined && rowNamed(name, query) === subject ? column : other
}

/** What a condition says before its values are looked at. */
interface Condition extends NamedOperator {
  readonly fetchXml: string
  readonly column: Column
  readonly recordType: string
  readonly directory: Directory
}

type Meaning = Pick<Row, 'operator' | 'operands'>

interface Value {
  readonly text: string
  readonly name: string | undefined
  readonly type: string | undefined
}

type NamedOperator = NonNullable<ReturnType<typeof operatorInFetchXml>>

function operatorNamedIn(fetchXml: string): NamedOperator | undefined {
  return takesPattern(fetchXml)
    ? { name: likeOperator(fetchXml), takes: 'one' }
    : operatorInFetchXml(fetchXml)
}

/** A comparison with another column of the same row (docs/domain.md 4.1 Column-to-column). */
function readComparison(
  { fetchXml, name, column, recordType, directory }: Condition,
  other: string,
  valueCount: number,
): Meaning | FetchFault {
  if (!comparing.has(fetchXml)) return { code: 'VALUEOF_UNSUITABLE', operator: fetchXml }
  if (valueCount > 0) return { code: 'VALUE_COUNT', operator: fetchXml, takes: 'one', count: valueCount + 1 }
  if (other.includes('.')) return { code: 'VALUEOF_ELSEWHERE', column: other }
  const compared = directory.column(recordType, other)
  if (compared === undefined) return { code: 'COLUMN_UNKNOWN', recordType, column: other }
  if (directory.knowsTypes && !mayJudge(operators[name], column.type)) {
    return { code: 'OPERATOR_UNSUITABLE', operator: fetchXml, column: column.name, type: column.type }
  }
  return directory.areAlike(column, compared)
    ? { operator: name, operands: [{ column: other }] }
    : { code: 'VALUEOF_UNLIKE', column: column.name, other }
}

const comparing: ReadonlySet<string> = new Set(['eq', 'ne', 'neq', 'gt', 'ge', 'lt', 'le'])

function readMeaning(condition: Condition, given: readonly Value[]): Meaning | FetchFault {
  const { fetchXml, name, takes, column, directory } = condition
  if (directory.knowsTypes && !mayJudge(operators[name], column.type)) {
    return { code: 'OPERATOR_UNSUITABLE', operator: fetchXml, column: column.name, type: column.type }
  }
  const wanted = countWanted(takes)
  // An empty attribute is no value where none is wanted; editors leave it behind.
  const values = wanted === 'none' ? given.filter(({ text }) => text !== '') : given
  if (!isCountRight(values.length, wanted)) {
    return { code: 'VALUE_COUNT', operator: fetchXml, takes: wanted, count: values.length }
  }
  if (values.length > mostValues) return { code: 'VALUES_TOO_MANY', count: values.length, limit: mostValues }
  if (values.some(({ text }) => text.length > longestText))
    return { code: 'VALUE_TOO_LONG', limit: longestText }
  const [first] = values
  if (takesPattern(fetchXml) && first !== undefined) return readText(fetchXml, first.text)
  return checked(
    condition,
    values.map((value) => operandOf(value, condition)),
  )
}

function readText(fetchXml: string, value: string): Meaning | FetchFault {
  if (value === '') return { code: 'VALUE_BLANK', operator: fetchXml }
  const condition = readTextCondition(fetchXml, value)
  return condition.ok ? { operator: condition.operator, operands: [condition.operand] } : condition.fault
}

function checked(
  { fetchXml, name, column, directory }: Condition,
  operands: readonly Operand[],
): Meaning | FetchFault {
  const operator = operators[name]
  const judged = directory.knowsTypes ? column : columnToCheck(operator, column)
  const problem = judged === null ? null : operator.check(operands, judged)
  return problem === null ? { operator: name, operands } : faultOf(problem, fetchXml, operands.length)
}

/** Without types only numbers of days, periods and years are judged, which are the same for every column. */
function columnToCheck({ takes, types }: Operator, column: Column): Column | null {
  const isCounted = takes === 'count' || takes.startsWith('fiscal')
  return isCounted ? { ...column, type: types[0] ?? 'datetime' } : null
}

function faultOf(problem: OperandProblem, fetchXml: string, count: number): FetchFault {
  switch (problem.code) {
    case 'OPERAND_MISSING':
      return { code: 'VALUE_BLANK', operator: fetchXml }
    case 'OPERAND_SURPLUS':
      return { code: 'VALUE_COUNT', operator: fetchXml, takes: 'one', count }
    case 'OPERAND_UNREADABLE':
      return { code: 'VALUE_UNREADABLE', value: problem.operand, type: problem.type }
    case 'OPERAND_OUT_OF_RANGE':
      return { code: 'VALUE_OUT_OF_RANGE', value: problem.operand, least: problem.least, most: problem.most }
    case 'PATTERN_UNREADABLE':
      return { code: 'WILDCARD_UNREADABLE', value: problem.operand }
    default:
      return problem satisfies never
  }
}

/** The values of a condition: its `value` attribute and its `<value>` children, in reading order. */
function readValues(element: XmlElement, tell: TellFault): readonly Value[] {
  const children = element.children.filter(({ name }) => name === 'value')
  for (const child of children) tellUnknownParts(child, tell)
  const own = element.attributes.get('value')
  return [
    ...(own === undefined ? [] : [valueOf(element, own)]),
    ...children.map((child) => valueOf(child, child.text)),
  ]
}

function valueOf({ attributes }: XmlElement, text: string): Value {
  return { text, name: attributes.get('uiname'), type: attributes.get('uitype') }
}

/** Verbatim text, or for columns of records the record with the name and type the file gives it, where it does. */
function operandOf({ text, name, type }: Value, { column, directory }: Condition): Operand {
  const isReference = isOneOf(referenceTypes, column.type) || column.type === 'guid' || !directory.knowsTypes
  if (!isReference || (name === undefined && type === undefined)) return text
  const reference = RecordReference.safeParse({ id: text, name, type: type === '' ? undefined : type })
  return reference.success ? withoutUndefined(reference.data) : text
}

function withoutUndefined({ id, name, type }: RecordReference): RecordReference {
  return { id, ...(name === undefined ? {} : { name }), ...(type === undefined ? {} : { type }) }
}

type Count = 'none' | 'one' | 'two' | 'many'

function countWanted(takes: Takes): Count {
  if (takes === 'none' || takes === 'many' || takes === 'two') return takes
  return takes === 'fiscalPeriodAndYear' ? 'two' : 'one'
}

function isCountRight(count: number, wanted: Count): boolean {
  return wanted === 'many' ? count >= 1 : count === { none: 0, one: 1, two: 2 }[wanted]
}

/** What a definition can hold (an operand's text, with room for an added wildcard, and the operands of a row). */
const longestText = 3999
const mostValues = 10_000
