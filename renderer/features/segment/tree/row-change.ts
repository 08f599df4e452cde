import type { Operand, Row } from '#shared/model/condition.ts'
import type { Column } from '#shared/model/record-type.ts'
import { operatorNamed, operatorsFor } from '#shared/operators/index.ts'

/** A row about another column: the operator stays where it suits, values stay where they still can be read. */
export function withColumn(row: Row, column: Column, before: Column | undefined): Row {
  const offered = operatorsFor(column.type)
  const operator = offered.find((name) => name === row.operator) ?? offered[0] ?? ''
  const comparable =
    before?.type === column.type && column.choices.length === 0 && column.targets.length === 0
  return {
    ...row,
    column: column.name,
    operator,
    operands: comparable ? fitting(row.operands, operator, column) : [],
  }
}

/** A row with another operator: values stay when it takes them too. */
export function withOperator(row: Row, operator: string, column: Column): Row {
  return { ...row, operator, operands: fitting(row.operands, operator, column) }
}

function fitting(operands: readonly Operand[], operator: string, column: Column): readonly Operand[] {
  const known = operatorNamed(operator)
  if (known === undefined || known.takes === 'none') return []
  if (known.check(operands, column) === null) return operands
  const first = operands.slice(0, 1)
  return known.check(first, column) === null ? first : []
}
