import { choiceTypes, isOneOf, numberTypes, referenceTypes } from '#shared/model/column-type.ts'
import type { Column } from '#shared/model/record-type.ts'
import type { Takes } from '#shared/operators/operand.ts'

/** Which editor fills in the operands of a row. */
export type EditorKind =
  | 'none'
  | 'texts'
  | 'choices'
  | 'numbers'
  | 'records'
  | 'record'
  | 'number'
  | 'text'
  | 'count'
  | 'day'
  | 'fiscalYear'
  | 'fiscalPeriod'
  | 'fiscalPeriodAndYear'

export function editorKind(column: Column, takes: Takes): EditorKind {
  switch (takes) {
    case 'none':
    case 'text':
    case 'count':
    case 'day':
    case 'fiscalYear':
    case 'fiscalPeriod':
    case 'fiscalPeriodAndYear':
      return takes
    case 'one':
      if (isOneOf(referenceTypes, column.type)) return 'record'
      return isOneOf(numberTypes, column.type) ? 'number' : 'text'
    case 'two':
    case 'many':
      if (isOneOf(optionTypes, column.type)) return 'choices'
      if (isOneOf(referenceTypes, column.type)) return 'records'
      return isOneOf(numberTypes, column.type) ? 'numbers' : 'texts'
    default:
      return takes satisfies never
  }
}

const optionTypes = [...choiceTypes, 'multichoice', 'bool'] as const

/** Whether a number column holds whole numbers only. */
export function isWhole(column: Column): boolean {
  return column.type === 'int' || column.type === 'bigint'
}
