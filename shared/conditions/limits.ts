import type { ConditionNode, Group } from '#shared/model/condition.ts'

/** How many conditions a segment may have when it is activated (docs/domain.md 1.16); a workspace setting. */
export const defaultConditionLimit = 10

/**
 * What counts towards the limit: every row at any depth, and a related-entity line without nested rows; groups
 * and muted parts do not (docs/domain.md O-3).
 */
export function countConditions(root: Group): number {
  return root.muted === true ? 0 : countIn(root.items)
}

function countIn(items: readonly ConditionNode[]): number {
  return items.reduce((total, item) => total + countNode(item), 0)
}

function countNode(node: ConditionNode): number {
  if (node.muted === true) return 0
  if (node.kind === 'row') return 1
  if (node.kind === 'related' && node.items.length === 0) return 1
  return countIn(node.items)
}
