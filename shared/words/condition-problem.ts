import type { ConditionProblem } from '#shared/conditions/check.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import { operatorNamed } from '#shared/operators/index.ts'

/** The sentence at a condition row or group that cannot be evaluated: what is wrong and the way out. */
export function conditionProblemSentence(problem: ConditionProblem, catalog: Catalog): string {
  switch (problem.code) {
    case 'OPERAND_MISSING':
      return 'A value is missing. Enter one or remove the row.'
    case 'OPERAND_SURPLUS':
      return `${String(problem.count)} values stand here, more than the operator takes. Remove some, or pick another operator.`
    case 'OPERAND_UNREADABLE':
      return `'${problem.operand}' is ${wanted[problem.type]}`
    case 'OPERAND_OUT_OF_RANGE':
      return `'${problem.operand}' is outside ${number(problem.least)} to ${number(problem.most)}. Enter a whole number in that range.`
    case 'PATTERN_UNREADABLE':
      return `'${problem.operand}' is no pattern that can be matched. Change its wildcards, or pick another operator.`
    case 'RECORD_TYPE_UNKNOWN':
      return `The record type '${problem.recordType}' is not in this workspace. Import its records or remove this part.`
    case 'COLUMN_MISSING':
      return 'No column is chosen. Pick one or remove the row.'
    case 'COLUMN_UNKNOWN':
      return `Column '${problem.column}' does not exist for ${plural(problem.recordType, catalog)}. Pick another column or remove the row.`
    case 'COLUMN_NOT_LOOKUP':
      return `Column '${problem.column}' does not lead to ${plural(problem.target, catalog)}. Pick another relationship or remove the group.`
    case 'COLUMNS_UNLIKE':
      return `Columns '${problem.column}' and '${problem.other}' hold different kinds of values. Pick two of one type.`
    case 'OPERATOR_UNKNOWN':
      return problem.operator === ''
        ? 'No operator is chosen. Pick one or remove the row.'
        : `The operator '${problem.operator}' is not known. Pick another one or remove the row.`
    case 'OPERATOR_TAKES_NO_COLUMN':
      return `'${operatorLabel(problem.operator)}' does not compare two columns. Enter a value, or pick another operator.`
    case 'OPERATOR_UNSUITABLE':
      return `'${operatorLabel(problem.operator)}' does not fit the type of this column. Pick another operator.`
    case 'TREE_TOO_DEEP':
      return `Groups are nested deeper than ${number(problem.limit)} levels. Ungroup some of them.`
    case 'PART_UNSUPPORTED':
      return `${problem.reason} It stands in line ${number(problem.line)}, ${problem.path}. Delete it, or put rows in its place.`
    default:
      return problem satisfies never
  }
}

function operatorLabel(operator: string): string {
  return operatorNamed(operator)?.label ?? operator
}

const number = (value: number): string => value.toLocaleString('en-GB')

const noDate = 'no date. Enter a day such as 2026-02-28.'
const noNumber = 'no number. Enter digits, with a point before decimals.'
const noWholeNumber = 'no whole number. Enter digits only.'
const noChoice = "none of the column's choices. Pick one from the list."
const noRecord = 'no record. Pick one from the list.'
const noText = 'no text that can be compared. Enter another value.'

/** What stands behind "'…' is" for a value that a column of this type cannot hold. */
const wanted: Readonly<Record<ColumnType, string>> = {
  string: noText,
  memo: noText,
  int: noWholeNumber,
  bigint: noWholeNumber,
  decimal: noNumber,
  double: noNumber,
  money: noNumber,
  bool: noChoice,
  choice: noChoice,
  multichoice: noChoice,
  state: noChoice,
  status: noChoice,
  lookup: noRecord,
  customer: noRecord,
  owner: noRecord,
  guid: 'no unique identifier. Enter 32 hexadecimal digits, or pick a record.',
  datetime: noDate,
  dateonly: noDate,
  'datetime-local': noDate,
}

function plural(recordType: string, catalog: Catalog): string {
  return catalog.recordType(recordType)?.pluralLabel.toLowerCase() ?? `'${recordType}'`
}
