import { isLocked, moveNode, type Place } from '#shared/conditions/tree.ts'
import { shownBranch } from '#shared/conditions/relationships.ts'
import { walkConditions, type Catalog, type Visited } from '#shared/conditions/walk.ts'
import type { Group, Related } from '#shared/model/condition.ts'
import { nodeName } from './node-words.ts'

/** A branch a line may move into. */
export interface MoveTarget {
  readonly id: string
  /** `Or group in And group`: what tells it from the others of its kind. */
  readonly label: string
}

export interface MovePlace {
  readonly place: Place
  readonly label: string
}

/** The branches a line may move into, in reading order; its own among them. */
export function moveTargets(
  root: Group,
  id: string,
  recordType: string,
  catalog: Catalog,
): readonly MoveTarget[] {
  const all = [...walkConditions(root, recordType)]
  return all.flatMap((visited) => {
    const { node, above } = visited
    if (node.kind === 'row' || isLocked(root, node.id)) return []
    if (!moveNode(root, id, { parent: node.id, index: 0 }).ok) return []
    const outer = above.at(-1)
    const line = lineOf(visited, all)
    const name = nodeName(line.node, line.recordType, catalog)
    if (outer === undefined) return [{ id: node.id, label: `${name}, the outermost` }]
    return [{ id: node.id, label: `${name} with ${insideWords(node, visited.recordType, catalog)}` }]
  })
}

/** The places in a branch a line may take, named by the line it would stand behind. In its own branch the one at its index is where it stands. */
export function movePlaces(
  root: Group,
  id: string,
  target: string,
  recordType: string,
  catalog: Catalog,
): readonly MovePlace[] {
  const visited = [...walkConditions(root, recordType)].find(({ node }) => node.id === target)
  if (visited === undefined || visited.node.kind === 'row') return []
  const branch = visited.node
  const inside = branch.kind === 'related' ? branch.target : visited.recordType
  const others = branch.items.filter((item) => item.id !== id)
  const behind = others.map((other, at) => ({
    // `moveNode` counts the branch as it is before the move.
    place: { parent: target, index: branch.items.indexOf(other) + 1 },
    label: `${String(at + 2)}, after ${nodeName(other, inside, catalog)}`,
  }))
  return [{ place: { parent: target, index: 0 }, label: '1, first' }, ...behind]
}

/** What is shown as the line of a branch: itself, or the intersect table around it. */
function lineOf(visited: Visited, all: readonly Visited[]): Visited {
  const outer = visited.above.at(-1)
  const isInner = outer?.kind === 'related' && shownBranch(outer) === visited.node
  return all.find(({ node }) => isInner && node === outer) ?? visited
}

function insideWords(branch: Group | Related, recordType: string, catalog: Catalog): string {
  const inside = branch.kind === 'related' ? branch.target : recordType
  const [first, ...more] = branch.items
  if (first === undefined) return 'nothing in it'
  return more.length === 0
    ? nodeName(first, inside, catalog)
    : `${nodeName(first, inside, catalog)} and ${String(more.length)} more`
}
