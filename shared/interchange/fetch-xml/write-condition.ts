import { columnIn, type Operand, type Row } from '#shared/model/condition.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import { operandText, type Takes } from '#shared/operators/operand.ts'
import { writeTextCondition } from './text-operator.ts'
import type { WritingFault } from './write-fetch.ts'
import { isWritable, type WrittenElement } from './xml-text.ts'

/** A row as a `<condition>`; faults are told, and then the element is only as much as there is of it. */
export function writeCondition(row: Row, tell: (fault: WritingFault) => void): WrittenElement {
  if (row.unsupported !== undefined) {
    const { path, line } = row.unsupported
    tell({ code: 'PART_UNSUPPORTED', path, line })
    return { name: 'condition', attributes: [], children: [] }
  }
  if (row.column === '') tell({ code: 'COLUMN_MISSING' })
  const { operator, operands } = fetchMeaning(row, tell)
  for (const text of operands.flatMap(textsOf)) if (!isWritable(text)) tell({ code: 'VALUE_UNWRITABLE' })
  const attributes = [['attribute', row.column] as const, ['operator', operator] as const]
  const [only, ...more] = operands
  if (only === undefined) return { name: 'condition', attributes, children: [] }
  const isList = more.length > 0 || operatorTakes(row, operator) === 'many'
  return isList
    ? { name: 'condition', attributes, children: operands.map(valueElement) }
    : { name: 'condition', attributes: [...attributes, ...valueAttributes(only)], children: [] }
}

interface FetchMeaning {
  readonly operator: string
  readonly operands: readonly Operand[]
}

/** The FetchXML operator for a row, and the values it takes there. */
function fetchMeaning(row: Row, tell: (fault: WritingFault) => void): FetchMeaning {
  const { operands } = row
  const [first] = operands
  const text = writeTextCondition(row.operator, typeof first === 'string' ? first : '')
  if (text !== null) {
    if (operands.length !== 1 || typeof first !== 'string' || first === '') {
      tell({ code: 'OPERANDS_UNSUITABLE', operator: row.operator, count: operands.length })
    }
    return { operator: text.operator, operands: operands.length === 0 ? [] : [text.value] }
  }
  const names = operatorNamed(row.operator)?.fetchXml
  if (names === undefined) tell({ code: 'OPERATOR_UNKNOWN', operator: row.operator })
  const found = Object.entries(names ?? {}).find(([, takes]) => suits(takes, operands.length))
  if (names !== undefined && found === undefined) {
    tell({ code: 'OPERANDS_UNSUITABLE', operator: row.operator, count: operands.length })
  }
  return { operator: found?.[0] ?? Object.keys(names ?? {})[0] ?? row.operator, operands }
}

function suits(takes: Takes, count: number): boolean {
  switch (takes) {
    case 'none':
      return count === 0
    case 'many':
      return count > 0
    case 'two':
    case 'fiscalPeriodAndYear':
      return count === 2
    default:
      return count === 1
  }
}

function operatorTakes(row: Row, fetchXml: string): Takes | undefined {
  const names: Readonly<Record<string, Takes>> = operatorNamed(row.operator)?.fetchXml ?? {}
  return Object.hasOwn(names, fetchXml) ? names[fetchXml] : undefined
}

function valueAttributes(operand: Operand): readonly (readonly [string, string])[] {
  const column = columnIn(operand)
  if (column !== undefined) return [['valueof', column]]
  return [...nameAttributes(operand), ['value', operandText(operand)]]
}

function valueElement(operand: Operand): WrittenElement {
  return { name: 'value', attributes: nameAttributes(operand), children: [], text: operandText(operand) }
}

/** Names make packs readable and cost a reader nothing (docs/domain.md 6.3). */
function nameAttributes(operand: Operand): readonly (readonly [string, string])[] {
  if (typeof operand === 'string' || 'column' in operand) return []
  return [
    ...(operand.name === undefined ? [] : [['uiname', operand.name] as const]),
    ...(operand.type === undefined ? [] : [['uitype', operand.type] as const]),
  ]
}

function textsOf(operand: Operand): readonly string[] {
  return [...nameAttributes(operand).map(([, value]) => value), operandText(operand)]
}
