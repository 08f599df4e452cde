import sql from 'sql-template-tag'
import { choiceTypes, dateTypes, numberTypes, textTypes } from '#shared/model/column-type.ts'
import { oneValue, twoValues } from './operand.ts'
import { negate, operator } from './operator.ts'
import { isInOrder, isInOrderSql, type Order } from './order.ts'

/** What else has an order, for imports. */
const ordered = [...dateTypes, ...textTypes, ...choiceTypes] as const

const between = operator({
  label: 'Is between',
  phrase: (operands) => `is between ${operands}`,
  fetchXml: { between: 'two' },
  types: [],
  importOnly: [...numberTypes, ...ordered],
  operand: twoValues,
  matches: (cell, [from, to], subject) =>
    isInOrder(cell, '>=', from, subject) && isInOrder(cell, '<=', to, subject),
  sql: (cell, [from, to], subject) =>
    sql`(${isInOrderSql(cell, '>=', from, subject)} AND ${isInOrderSql(cell, '<=', to, subject)})`,
})

/** Order comparisons of numbers and, for imports, of exact moments, text and options (docs/domain.md 4.2, O-27). */
export const comparisonOperators = {
  greaterThan: comparison('Is greater than', '>', '>', 'gt', 'is more than'),
  greaterOrEqual: comparison('Is greater than or equal to', '≥', '>=', 'ge', 'is at least'),
  lessThan: comparison('Is less than', '<', '<', 'lt', 'is less than'),
  lessOrEqual: comparison('Is less than or equal to', '≤', '<=', 'le', 'is at most'),
  between,
  notBetween: negate(between, {
    label: 'Is not between',
    phrase: (operands) => `is not between ${operands}`,
    fetchXml: { 'not-between': 'two' },
  }),
}

function comparison(label: string, sign: string, order: Order, fetchXml: string, words: string) {
  return operator({
    label,
    sign,
    phrase: (operands) => `${words} ${operands}`,
    fetchXml: { [fetchXml]: 'one' },
    types: numberTypes,
    importOnly: ordered,
    operand: oneValue,
    matches: (cell, bound, subject) => isInOrder(cell, order, bound, subject),
    sql: (cell, bound, subject) => isInOrderSql(cell, order, bound, subject),
    columns: {
      matches: (cell, other, subject) => isInOrder(cell, order, other, subject),
      sql: (cell, other, subject) => isInOrderSql(cell, order, other, subject),
    },
  })
}
