import { canonical } from '#shared/conditions/same-definition.ts'
import type { ConditionNode, Group, Related } from '#shared/model/condition.ts'
import type { Branch } from './difference.ts'

/** A node of a definition with where it stands. */
export interface Placed {
  readonly node: ConditionNode
  /** The record type its column belongs to. */
  readonly recordType: string
  readonly parent: Placed | null
}

/** Nodes of two versions that are the same node. */
export interface Pairs {
  readonly before: readonly Placed[]
  readonly after: readonly Placed[]
  /** The earlier node of a later one, and the other way round. */
  readonly earlierOf: ReadonlyMap<Placed, Placed>
  readonly laterOf: ReadonlyMap<Placed, Placed>
}

/**
 * Which node became which. Edits keep a node's id. A definition that was written anew, pasted or imported, has other
 * ids: what is left over inside a pair of branches is paired by what it says, then by its column.
 */
export function pairNodes(before: Group, after: Group, recordType: string): Pairs {
  const old = placedNodes(before, recordType)
  const now = placedNodes(after, recordType)
  const earlierOf = new Map<Placed, Placed>()
  const laterOf = new Map<Placed, Placed>()
  const pair = (earlier: Placed, later: Placed) => {
    earlierOf.set(later, earlier)
    laterOf.set(earlier, later)
  }

  const [oldRoot] = old
  const [newRoot] = now
  if (oldRoot !== undefined && newRoot !== undefined) pair(oldRoot, newRoot)
  const byId = new Map(old.filter((one) => one.parent !== null).map((one) => [one.node.id, one]))
  for (const later of now) {
    const earlier = byId.get(later.node.id)
    if (later.parent !== null && earlier?.node.kind === later.node.kind) pair(earlier, later)
  }
  for (const later of now) {
    const earlier = earlierOf.get(later)
    if (earlier === undefined) continue
    for (const likeness of [said, subject]) {
      const free = Map.groupBy(
        old.filter((one) => one.parent === earlier && !laterOf.has(one)),
        (one) => likeness(one.node),
      )
      for (const one of now.filter(({ parent }) => parent === later)) {
        const match = earlierOf.has(one) ? undefined : free.get(likeness(one.node))?.shift()
        if (match !== undefined) pair(match, one)
      }
    }
  }
  return { before: old, after: now, earlierOf, laterOf }
}

/** A branch as differences name it. */
export function branchOf({ node, recordType, parent }: Placed): Branch {
  return parent === null || node.kind === 'row' ? { kind: 'root' } : { kind: 'branch', node, recordType }
}

/** What a node says itself: without what is inside it, its id and how it is shown. */
export function ownContent(node: ConditionNode): string {
  const { id: _, ...rest } = node
  return canonical({ ...rest, ...unsaid, items: undefined, join: undefined })
}

/** What is no part of what a condition means, or is told in a difference of its own. */
const unsaid = { collapsed: undefined, muted: undefined, locked: undefined, fetchXml: undefined }

function placedNodes(root: Group, recordType: string): readonly Placed[] {
  const found: Placed[] = []
  const visit = (node: ConditionNode, of: string, parent: Placed | null) => {
    const placed = { node, recordType: of, parent }
    found.push(placed)
    if (node.kind === 'row') return
    for (const item of node.items) visit(item, node.kind === 'related' ? node.target : of, placed)
  }
  visit(root, recordType, null)
  return found
}

function said(node: ConditionNode): string {
  return canonical(withoutIds(node))
}

function withoutIds(node: ConditionNode): object {
  const bare = { ...node, ...unsaid, id: undefined }
  return node.kind === 'row' ? bare : { ...bare, items: node.items.map(withoutIds) }
}

function subject(node: ConditionNode): string {
  return node.kind === 'group' ? node.kind : `${node.kind} ${node.column} ${targetOf(node)}`
}

function targetOf(node: ConditionNode | Related): string {
  return node.kind === 'related' ? node.target : ''
}
