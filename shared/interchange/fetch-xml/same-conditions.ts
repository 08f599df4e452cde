import { keyName } from '#shared/conditions/column.ts'
import type { ConditionNode, Operand } from '#shared/model/condition.ts'
import { operandText } from '#shared/operators/operand.ts'

/**
 * Whether two definitions say the same in the same order: which node is which, what is collapsed or locked and what
 * records are called makes no difference; what is muted does.
 */
export function sameConditions(a: ConditionNode, b: ConditionNode): boolean {
  return JSON.stringify(essence(a)) === JSON.stringify(essence(b))
}

function essence(node: ConditionNode): readonly unknown[] {
  const muted = node.muted === true
  if (node.kind === 'row') {
    const { column, operator, operands, unsupported } = node
    return ['row', muted, column, operator, operands.map(essenceOf), unsupported?.path, unsupported?.xml]
  }
  const inside = [node.items.length === 0 ? null : node.join, node.items.map(essence)]
  if (node.kind === 'group') return ['group', muted, node.everything === true, ...inside]
  const { column, target, targetColumn = keyName({ name: target }), intersect, mode } = node
  return ['related', muted, column, target, targetColumn, intersect === true, mode, ...inside]
}

function essenceOf(operand: Operand): readonly unknown[] {
  return [typeof operand === 'object' && 'column' in operand, operandText(operand)]
}
