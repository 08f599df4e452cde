import type { ConditionNode, Group } from '#shared/model/condition.ts'
import { mayJudge, operatorNamed } from '#shared/operators/index.ts'
import type { OperandProblem } from '#shared/operators/operand.ts'
import { columnOf } from './column.ts'
import { walkConditions, type Catalog } from './walk.ts'

/** Something in a definition that keeps it from being evaluated, at the node where it is. */
export type ConditionProblem = { readonly node: string } & (
  | OperandProblem
  | { readonly code: 'RECORD_TYPE_UNKNOWN'; readonly recordType: string }
  | { readonly code: 'COLUMN_MISSING' }
  | { readonly code: 'COLUMN_UNKNOWN'; readonly recordType: string; readonly column: string }
  | { readonly code: 'COLUMN_NOT_LOOKUP'; readonly column: string; readonly target: string }
  | { readonly code: 'OPERATOR_UNKNOWN'; readonly operator: string }
  | { readonly code: 'OPERATOR_UNSUITABLE'; readonly operator: string; readonly column: string }
  | { readonly code: 'TREE_TOO_DEEP'; readonly limit: number }
)

/** The deepest nesting that is evaluated. */
export const deepestNesting = 64

/**
 * Everything in a definition that cannot be evaluated; empty when it can. Muted parts are checked too, so that
 * switching one on never surprises. Nothing is ever skipped: one problem refuses the evaluation of live parts.
 */
export function checkConditions(
  root: Group,
  recordType: string,
  catalog: Catalog,
): readonly ConditionProblem[] {
  const problems: ConditionProblem[] = []
  for (const visited of walkConditions(root, recordType)) {
    if (visited.above.length > deepestNesting) {
      return [{ node: visited.node.id, code: 'TREE_TOO_DEEP', limit: deepestNesting }]
    }
    const problem = checkNode(visited.node, visited.recordType, catalog)
    if (problem !== null) problems.push({ ...problem, node: visited.node.id })
  }
  return problems
}

type Problem = ConditionProblem extends infer One ? (One extends unknown ? Omit<One, 'node'> : never) : never

function checkNode(node: ConditionNode, recordTypeName: string, catalog: Catalog): Problem | null {
  const recordType = catalog.recordType(recordTypeName)
  if (recordType === undefined) return { code: 'RECORD_TYPE_UNKNOWN', recordType: recordTypeName }
  if (node.kind === 'group') return null
  if (node.column === '') return { code: 'COLUMN_MISSING' }
  const column = columnOf(recordType, node.column)
  if (column === undefined) return { code: 'COLUMN_UNKNOWN', recordType: recordTypeName, column: node.column }
  if (node.kind === 'related') {
    return column.targets.includes(node.target)
      ? null
      : { code: 'COLUMN_NOT_LOOKUP', column: node.column, target: node.target }
  }
  const operator = operatorNamed(node.operator)
  if (operator === undefined) return { code: 'OPERATOR_UNKNOWN', operator: node.operator }
  if (!mayJudge(operator, column.type)) {
    return { code: 'OPERATOR_UNSUITABLE', operator: node.operator, column: node.column }
  }
  return operator.check(node.operands, column)
}
