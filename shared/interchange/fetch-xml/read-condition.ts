import { columnOf } from '#shared/conditions/column.ts'
import { isOneOf, referenceTypes } from '#shared/model/column-type.ts'
import { RecordReference, type Operand, type Row } from '#shared/model/condition.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'
import { mayJudge, operatorInFetchXml, operators, type OperatorName } from '#shared/operators/index.ts'
import type { OperandProblem } from '#shared/operators/operand.ts'
import type { FetchFault, TellFault } from './fetch-problem.ts'
import { likeOperator, readTextCondition, takesPattern } from './text-operator.ts'
import { requiredAttribute, tellUnknownParts } from './vocabulary.ts'
import type { XmlElement } from './xml.ts'

/** A `<condition>` as a row about a column of `recordType`; null, with the faults told, when it cannot be one. */
export function readCondition(
  element: XmlElement,
  recordType: RecordType,
  id: string,
  tell: TellFault,
): Row | null {
  tellUnknownParts(element, tell)
  const values = readValues(element, tell)
  const columnName = requiredAttribute(element, 'attribute', tell)
  const fetchXml = requiredAttribute(element, 'operator', tell)
  if (columnName === undefined || fetchXml === undefined) return null

  const column = columnOf(recordType, columnName)
  const named = operatorNamedIn(fetchXml)
  if (column === undefined) {
    tell(element, { code: 'COLUMN_UNKNOWN', recordType: recordType.name, column: columnName })
  }
  if (named === undefined) tell(element, { code: 'OPERATOR_UNKNOWN', operator: fetchXml })
  if (column === undefined || named === undefined) return null

  const meaning = readMeaning(fetchXml, named, values, column)
  if ('code' in meaning) {
    tell(element, meaning)
    return null
  }
  return { kind: 'row', id, column: columnName, ...meaning }
}

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

function readMeaning(
  fetchXml: string,
  { name, takes }: NamedOperator,
  values: readonly Value[],
  column: Column,
): Pick<Row, 'operator' | 'operands'> | FetchFault {
  if (!mayJudge(operators[name], column.type)) {
    return { code: 'OPERATOR_UNSUITABLE', operator: fetchXml, column: column.name, type: column.type }
  }
  const wanted = takes === 'none' || takes === 'many' ? takes : 'one'
  if (!isCountRight(values.length, wanted)) {
    return { code: 'VALUE_COUNT', operator: fetchXml, takes: wanted, count: values.length }
  }
  if (values.length > mostValues) return { code: 'VALUES_TOO_MANY', count: values.length, limit: mostValues }
  if (values.some(({ text }) => text.length > longestText))
    return { code: 'VALUE_TOO_LONG', limit: longestText }
  const [first] = values
  if (takesPattern(fetchXml) && first !== undefined) return readText(fetchXml, first.text)
  return checked(
    fetchXml,
    name,
    values.map((value) => operandOf(value, column)),
    column,
  )
}

function readText(fetchXml: string, value: string): Pick<Row, 'operator' | 'operands'> | FetchFault {
  if (value === '') return { code: 'VALUE_BLANK', operator: fetchXml }
  const condition = readTextCondition(fetchXml, value)
  return condition.ok ? { operator: condition.operator, operands: [condition.operand] } : condition.fault
}

function checked(
  fetchXml: string,
  operator: OperatorName,
  operands: readonly Operand[],
  column: Column,
): Pick<Row, 'operator' | 'operands'> | FetchFault {
  const problem = operators[operator].check(operands, column)
  return problem === null ? { operator, operands } : faultOf(problem, fetchXml, operands.length)
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
function operandOf({ text, name, type }: Value, column: Column): Operand {
  const isReference = isOneOf(referenceTypes, column.type) || column.type === 'guid'
  if (!isReference || (name === undefined && type === undefined)) return text
  const reference = RecordReference.safeParse({ id: text, name, type: type === '' ? undefined : type })
  return reference.success ? withoutUndefined(reference.data) : text
}

function withoutUndefined({ id, name, type }: RecordReference): RecordReference {
  return { id, ...(name === undefined ? {} : { name }), ...(type === undefined ? {} : { type }) }
}

function isCountRight(count: number, takes: 'none' | 'one' | 'many'): boolean {
  return takes === 'many' ? count >= 1 : count === (takes === 'one' ? 1 : 0)
}

/** What a definition can hold (an operand's text, with room for an added wildcard, and the operands of a row). */
const longestText = 3999
const mostValues = 10_000
