import type { Group } from '#shared/model/condition.ts'
import { liveDefinition, type LiveNode } from './live.ts'

/**
 * What counts towards the limit: every row at any depth, and a related-entity line without nested rows; groups
 * and what is muted do not (docs/domain.md O-3).
 */
export function countConditions(root: Group): number {
  return countIn(liveDefinition(root)?.items ?? [])
}

function countIn(items: readonly LiveNode[]): number {
  return items.reduce((total, item) => total + countNode(item), 0)
}

function countNode(node: LiveNode): number {
  if (node.kind === 'row') return 1
  const inside = countIn(node.items)
  return node.kind === 'related' ? Math.max(1, inside) : inside
}
