import { canonical } from './same-definition.ts'
import { walkConditions } from './walk.ts'
import type { ConditionNode, Group } from '#shared/model/condition.ts'

/** How many rows and groups were added, removed, changed or moved between two versions; folding does not count. */
export function countChanges(before: Group, after: Group): number {
  const old = nodesById(before)
  const now = nodesById(after)
  const removed = [...old.keys()].filter((id) => !now.has(id)).length
  const added = [...now.keys()].filter((id) => !old.has(id)).length
  const kept = [...now].flatMap(([id, node]) => {
    const earlier = old.get(id)
    return earlier === undefined ? [] : [{ node, earlier }]
  })
  const changed = kept.filter(({ node, earlier }) => ownContent(node) !== ownContent(earlier)).length
  return (
    removed +
    added +
    changed +
    kept.reduce((moved, pair) => moved + movedInside(pair.earlier, pair.node, old), 0)
  )
}

function nodesById(root: Group): Map<string, ConditionNode> {
  return new Map([...walkConditions(root, '')].map(({ node }) => [node.id, node]))
}

/** A node without what is inside it and without how it is folded. */
function ownContent(node: ConditionNode): string {
  const { id: _, ...rest } = node
  return canonical({
    ...rest,
    items: undefined,
    collapsed: undefined,
    muted: node.muted ?? false,
    locked: node.locked ?? false,
  })
}

/** Items of a branch that came from another branch, or that had to move so that the rest keep their order. */
function movedInside(
  earlier: ConditionNode,
  now: ConditionNode,
  old: ReadonlyMap<string, ConditionNode>,
): number {
  const before = idsIn(earlier)
  const ids = idsIn(now).filter((id) => old.has(id))
  const stayed = ids.map((id) => before.indexOf(id)).filter((index) => index >= 0)
  return ids.length - longestRising(stayed)
}

function idsIn(node: ConditionNode): readonly string[] {
  return node.kind === 'row' ? [] : node.items.map((item) => item.id)
}

function longestRising(numbers: readonly number[]): number {
  const ends: number[] = []
  for (const number of numbers) {
    const at = ends.findIndex((end) => end >= number)
    ends[at < 0 ? ends.length : at] = number
  }
  return ends.length
}
