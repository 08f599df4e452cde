import type { ConditionNode, Group } from '#shared/model/condition.ts'
import { walkConditions } from './walk.ts'

/** A definition with its groups folded as those of the same id in another: what is shown stays folded as it is. */
export function withFoldingOf(root: Group, shown: Group): Group {
  const folds = new Map(
    [...walkConditions(shown, '')].flatMap(({ node }) =>
      node.kind === 'row' ? [] : [[node.id, node.collapsed] as const],
    ),
  )
  return fold(root, folds) as Group
}

function fold(node: ConditionNode, folds: ReadonlyMap<string, boolean | undefined>): ConditionNode {
  if (node.kind === 'row') return node
  const items = node.items.map((item) => fold(item, folds))
  if (!folds.has(node.id)) return { ...node, items }
  const { collapsed: _, ...rest } = node
  const collapsed = folds.get(node.id)
  return collapsed === undefined ? { ...rest, items } : { ...rest, items, collapsed }
}
