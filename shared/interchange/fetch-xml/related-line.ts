import type { ConditionNode, Group, Join, Related } from '#shared/model/condition.ts'
import type { Link } from './scope.ts'

/** A line about the records a link leads to; a lone filter needs no group of its own inside. */
export function relatedLine(
  { isIntersect, ...ends }: Link,
  mode: Related['mode'],
  items: readonly ConditionNode[],
): Related {
  const [only] = items
  const inside: Pick<Related, 'join' | 'items'> =
    only?.kind === 'group' && items.length === 1
      ? { join: only.join, items: only.items }
      : { join: 'and', items }
  const connects = isIntersect && inside.items.length === 1 && inside.items[0]?.kind === 'related'
  return { kind: 'related', id: '', ...ends, ...(connects ? { intersect: true } : {}), mode, ...inside }
}

/** A group as FetchXML writes it: one without items was written empty and means everything (O-29). */
export function group(join: Join, items: readonly ConditionNode[]): Group {
  return items.length === 0
    ? { kind: 'group', id: '', join: 'and', everything: true, items }
    : { kind: 'group', id: '', join, items }
}

/** Nodes joined into one; a single one needs no group. */
export function joined(join: Join, items: readonly ConditionNode[]): ConditionNode {
  const [only] = items
  return only !== undefined && items.length === 1 ? only : group(join, items)
}
