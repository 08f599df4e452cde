import type { ConditionNode, Group } from '#shared/model/condition.ts'
import type { ConditionDifference } from './difference.ts'
import { leastMoves } from './least-moves.ts'
import { branchOf, ownContent, pairNodes, type Pairs, type Placed } from './pair-nodes.ts'

/** What is different between two definitions of a record type, in the reading order of the later one, removals last. */
export function diffConditions(
  before: Group | null,
  after: Group | null,
  recordType: string,
): readonly ConditionDifference[] {
  if (after === null) return before === null ? [] : [{ kind: 'undefined' }]
  if (before === null) return [{ kind: 'defined', conditions: after }]
  const pairs = pairNodes(before, after, recordType)
  const moved = movedNodes(pairs)
  return [
    ...pairs.after.flatMap((later) => laterDifferences(later, pairs, moved)),
    ...pairs.before.flatMap((earlier) => removal(earlier, pairs)),
  ]
}

function everythingDifference(
  before: ConditionNode,
  { node: after, parent, recordType }: Placed,
): readonly ConditionDifference[] {
  if (before.kind !== 'group' || after.kind !== 'group' || after.items.length > 0) return []
  const on = after.everything === true
  const wasOn = before.items.length === 0 && before.everything === true
  return on === wasOn ? [] : [{ kind: 'everything', on, isRoot: parent === null, recordType }]
}

function laterDifferences(
  later: Placed,
  pairs: Pairs,
  moved: ReadonlySet<Placed>,
): readonly ConditionDifference[] {
  const { node, recordType, parent } = later
  const earlier = pairs.earlierOf.get(later)
  if (earlier === undefined) {
    if (isWrapping(later, pairs)) return [{ kind: 'grouped', group: node as Group, recordType }]
    const isTopmost = parent === null || pairs.earlierOf.has(parent) || isWrapping(parent, pairs)
    return isTopmost ? [{ kind: 'conditionAdded', node, recordType }] : []
  }
  return [
    ...everythingDifference(earlier.node, later),
    ...changed(earlier.node, node, recordType),
    ...joined(earlier.node, later),
    ...switched(earlier.node, node, recordType),
    ...(moved.has(later) && parent !== null
      ? [{ kind: 'conditionMoved', node, recordType, into: intoOf(later, earlier, pairs) } as const]
      : []),
  ]
}

function changed(
  before: ConditionNode,
  after: ConditionNode,
  recordType: string,
): readonly ConditionDifference[] {
  if (before.kind === 'group' || after.kind === 'group' || ownContent(before) === ownContent(after)) return []
  return [{ kind: 'conditionChanged', before, after, recordType }]
}

function joined(before: ConditionNode, later: Placed): readonly ConditionDifference[] {
  const { node } = later
  if (before.kind === 'row' || node.kind === 'row' || before.join === node.join) return []
  // Between fewer than two items a join says nothing, before and after.
  if (before.items.length < 2 && node.items.length < 2) return []
  return [{ kind: 'joined', branch: branchOf(later), to: node.join }]
}

function switched(
  before: ConditionNode,
  node: ConditionNode,
  recordType: string,
): readonly ConditionDifference[] {
  const wasMuted = before.muted === true
  const isMuted = node.muted === true
  const wasLocked = before.locked === true
  const isLocked = node.locked === true
  return [
    ...(wasMuted === isMuted ? [] : [{ kind: isMuted ? 'muted' : 'unmuted', node, recordType } as const]),
    ...(wasLocked === isLocked
      ? []
      : [{ kind: isLocked ? 'locked' : 'unlocked', node, recordType } as const]),
  ]
}

/** Removed nodes that stood in something that stayed; a group whose inside stayed was only taken away from around it. */
function removal(earlier: Placed, pairs: Pairs): readonly ConditionDifference[] {
  const { node, recordType, parent } = earlier
  if (pairs.laterOf.has(earlier) || parent === null) return []
  if (isUnwrapped(earlier, pairs)) return [{ kind: 'ungrouped', group: node as Group, recordType }]
  const isTopmost = pairs.laterOf.has(parent) || isUnwrapped(parent, pairs)
  return isTopmost ? [{ kind: 'conditionRemoved', node, recordType }] : []
}

/** A new group around nodes that stood where it stands now; new ones may have come into it too. */
function isWrapping(later: Placed, { earlierOf, after }: Pairs): boolean {
  if (later.node.kind !== 'group' || later.parent === null || earlierOf.has(later)) return false
  const around = earlierOf.get(later.parent)
  const inside = after.filter(({ parent }) => parent === later).flatMap((one) => earlierOf.get(one) ?? [])
  return around !== undefined && inside.length > 0 && inside.every(({ parent }) => parent === around)
}

/** A group that is gone while what was inside stands where it stood, as far as it still exists. */
function isUnwrapped(earlier: Placed, { laterOf, before }: Pairs): boolean {
  if (earlier.node.kind !== 'group' || earlier.parent === null || laterOf.has(earlier)) return false
  const around = laterOf.get(earlier.parent)
  const inside = before.filter(({ parent }) => parent === earlier).flatMap((one) => laterOf.get(one) ?? [])
  return around !== undefined && inside.length > 0 && inside.every(({ parent }) => parent === around)
}

/** Nodes that came from another branch, or that had to move so that the rest of their branch keeps its order. */
function movedNodes(pairs: Pairs): ReadonlySet<Placed> {
  const { earlierOf, laterOf, before, after } = pairs
  const moved = new Set<Placed>()
  for (const branch of after) {
    const inside = after.filter(({ parent }) => parent === branch)
    if (inside.length === 0 || isWrapping(branch, pairs)) continue
    const home = earlierOf.get(branch)
    const keys = new Map(inside.map((one, at) => [one, String(at)]))
    const wasInside = before.filter(({ parent }) => parent === home).map((one) => laterOf.get(one))
    const previous = wasInside.flatMap((one) => (one === undefined ? [] : (keys.get(one) ?? [])))
    const away = leastMoves(previous, [...keys.values()])
    for (const [one, key] of keys) {
      const earlier = earlierOf.get(one)
      if (earlier === undefined) continue
      const isHere = earlier.parent === home
      const isUngrouped = earlier.parent !== null && isUnwrapped(earlier.parent, pairs)
      if (isHere ? away.has(key) : !isUngrouped) moved.add(one)
    }
  }
  return moved
}

/** The branch a node moved into; null when it only changed its place within its own. */
function intoOf(later: Placed, earlier: Placed, { earlierOf }: Pairs) {
  if (later.parent === null || earlierOf.get(later.parent) === earlier.parent) return null
  return branchOf(later.parent)
}
