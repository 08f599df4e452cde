import type { ConditionNode, Group, Related } from '#shared/model/condition.ts'
import { findNode, walkConditions } from './walk.ts'

/** Why an edit changed nothing. */
export type Refusal =
  | 'NODE_MISSING'
  | 'NODE_LOCKED'
  | 'NODE_IS_ROOT'
  | 'PLACE_INSIDE_ITSELF'
  | 'PLACE_ON_OTHER_RECORD_TYPE'
  | 'NOTHING_TO_GROUP'

export type Edit =
  { readonly ok: true; readonly root: Group } | { readonly ok: false; readonly refusal: Refusal }

/** A place in a tree: before the item now at `index` of the branch `parent`. */
export interface Place {
  readonly parent: string
  readonly index: number
}

/** Puts a node at a place; an index beyond the end means the end. */
export function insertNode(root: Group, place: Place, node: ConditionNode): Edit {
  const parent = findNode(root, place.parent)
  if (parent === undefined || parent.kind === 'row') return refused('NODE_MISSING')
  if (isLocked(root, place.parent)) return refused('NODE_LOCKED')
  return edited(
    mapNode(root, place.parent, (branch) => {
      if (branch.kind === 'row') return branch
      const { everything: _, ...rest } = branch as Group
      return { ...rest, items: branch.items.toSpliced(place.index, 0, node) }
    }),
  )
}

/** Takes a node out, unless it or anything inside is locked. */
export function removeNode(root: Group, id: string): Edit {
  const refusal = whyNotChangeable(root, id)
  if (refusal !== null) return refused(refusal)
  if (holdsLocked(findNode(root, id))) return refused('NODE_LOCKED')
  return edited(without(root, id))
}

/** Replaces a node by what `change` makes of it; the id stays. Locking and muting are changes too. */
export function changeNode(root: Group, id: string, change: (node: ConditionNode) => ConditionNode): Edit {
  const node = findNode(root, id)
  if (node === undefined) return refused('NODE_MISSING')
  const next = change(node)
  const onlyLock = isSameBut(node, next, 'locked') || isSameBut(node, next, 'collapsed')
  if (!onlyLock && isLocked(root, id)) return refused('NODE_LOCKED')
  return edited(mapNode(root, id, () => ({ ...next, id })))
}

/** Puts a copy right behind a node, with ids of its own and unlocked. */
export function cloneNode(root: Group, id: string, newId: () => string): Edit {
  const place = placeOf(root, id)
  const node = findNode(root, id)
  if (node === undefined) return refused('NODE_MISSING')
  if (place === null) return refused('NODE_IS_ROOT')
  return insertNode(root, { ...place, index: place.index + 1 }, withNewIds(node, newId))
}

/** Moves a node to a place; the index counts the branch as it was before the move. */
export function moveNode(root: Group, id: string, place: Place): Edit {
  const from = placeOf(root, id)
  const node = findNode(root, id)
  const refusal = whyNotChangeable(root, id)
  if (refusal !== null) return refused(refusal)
  if (node === undefined || from === null) return refused('NODE_MISSING')
  if (containsNode(node, place.parent)) return refused('PLACE_INSIDE_ITSELF')
  if (recordTypeInside(root, place.parent) !== recordTypeInside(root, from.parent)) {
    return refused('PLACE_ON_OTHER_RECORD_TYPE')
  }
  const shift = from.parent === place.parent && from.index < place.index ? 1 : 0
  return insertNode(without(root, id), { ...place, index: place.index - shift }, node)
}

/** Wraps neighbouring nodes of one branch in a new group, where the first of them stood. */
export function groupNodes(
  root: Group,
  chosen: readonly string[],
  groupId: string,
  join: Group['join'],
): Edit {
  const ids = [...new Set(chosen)]
  const places = ids.map((id) => placeOf(root, id)).filter((place) => place !== null)
  const [first] = places.toSorted((a, b) => a.index - b.index)
  if (first === undefined || places.length !== ids.length) return refused('NOTHING_TO_GROUP')
  if (places.some((place) => place.parent !== first.parent)) return refused('NOTHING_TO_GROUP')
  if (ids.some((id) => isLocked(root, id))) return refused('NODE_LOCKED')
  const items = places
    .toSorted((a, b) => a.index - b.index)
    .map((place) => itemsOf(findNode(root, place.parent))[place.index])
    .filter((item) => item !== undefined)
  const bare = ids.reduce(without, root)
  return insertNode(bare, first, { kind: 'group', id: groupId, join, items })
}

/** Puts a group's items in its place. */
export function ungroupNode(root: Group, id: string): Edit {
  const group = findNode(root, id)
  const place = placeOf(root, id)
  if (group?.kind !== 'group') return refused('NODE_MISSING')
  if (place === null) return refused('NODE_IS_ROOT')
  if (isLocked(root, id)) return refused('NODE_LOCKED')
  return edited(
    mapNode(root, place.parent, (parent) =>
      parent.kind === 'row'
        ? parent
        : { ...parent, items: parent.items.toSpliced(place.index, 1, ...group.items) },
    ),
  )
}

/** Where a node stands; null for the root and for unknown ids. */
export function placeOf(root: Group, id: string): Place | null {
  for (const { node } of walkConditions(root, '')) {
    const index = itemsOf(node).findIndex((item) => item.id === id)
    if (index >= 0) return { parent: node.id, index }
  }
  return null
}

/** Whether a node or anything above it is locked. */
export function isLocked(root: Group, id: string): boolean {
  for (const { node, above } of walkConditions(root, '')) {
    if (node.id === id) return [...above, node].some((one) => one.locked === true)
  }
  return false
}

function whyNotChangeable(root: Group, id: string): Refusal | null {
  if (id === root.id) return 'NODE_IS_ROOT'
  if (findNode(root, id) === undefined) return 'NODE_MISSING'
  return isLocked(root, id) ? 'NODE_LOCKED' : null
}

/** The record type that nodes inside a branch are about, '' standing for the segment's own. */
function recordTypeInside(root: Group, branchId: string): string {
  for (const { node, recordType } of walkConditions(root, '')) {
    if (node.id === branchId) return node.kind === 'related' ? node.target : recordType
  }
  return ''
}

function mapNode(root: Group, id: string, change: (node: ConditionNode) => ConditionNode): Group {
  const visit = (node: ConditionNode): ConditionNode => {
    if (node.id === id) return change(node)
    return node.kind === 'row' ? node : { ...node, items: node.items.map(visit) }
  }
  return visit(root) as Group
}

function without(root: Group, id: string): Group {
  const visit = <Branch extends Group | Related>(branch: Branch): Branch => ({
    ...branch,
    items: branch.items
      .filter((item) => item.id !== id)
      .map((item) => (item.kind === 'row' ? item : visit(item))),
  })
  return visit(root)
}

function withNewIds(node: ConditionNode, newId: () => string): ConditionNode {
  const { locked: _, ...rest } = node
  const copy = { ...rest, id: newId() } as ConditionNode
  return copy.kind === 'row' ? copy : { ...copy, items: copy.items.map((item) => withNewIds(item, newId)) }
}

function containsNode(node: ConditionNode, id: string): boolean {
  return node.id === id || itemsOf(node).some((item) => containsNode(item, id))
}

function holdsLocked(node: ConditionNode | undefined): boolean {
  return node?.locked === true || itemsOf(node).some(holdsLocked)
}

function itemsOf(node: ConditionNode | undefined): readonly ConditionNode[] {
  return node === undefined || node.kind === 'row' ? [] : node.items
}

function isSameBut(one: ConditionNode, other: ConditionNode, key: 'locked' | 'collapsed'): boolean {
  return JSON.stringify({ ...one, [key]: undefined }) === JSON.stringify({ ...other, [key]: undefined })
}

function edited(root: Group): Edit {
  return { ok: true, root }
}

function refused(refusal: Refusal): Edit {
  return { ok: false, refusal }
}
