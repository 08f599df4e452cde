import type { ConditionNode, Group } from '#shared/model/condition.ts'
import type { RecordType } from '#shared/model/record-type.ts'

/** The record types of a workspace as conditions look them up. */
export interface Catalog {
  recordType(name: string): RecordType | undefined
}

/** A node with the record type its column belongs to and the nodes above it, root first. */
export interface Visited {
  readonly node: ConditionNode
  readonly recordType: string
  readonly above: readonly ConditionNode[]
}

/** Every node of a definition, each before what is inside it, in reading order. */
export function* walkConditions(root: Group, recordType: string): Generator<Visited> {
  yield* walkNode(root, recordType, [])
}

/** The node with this id, undefined when there is none. */
export function findNode(root: Group, id: string): ConditionNode | undefined {
  for (const { node } of walkConditions(root, '')) if (node.id === id) return node
  return undefined
}

function* walkNode(
  node: ConditionNode,
  recordType: string,
  above: readonly ConditionNode[],
): Generator<Visited> {
  yield { node, recordType, above }
  if (node.kind === 'row') return
  const inside = node.kind === 'related' ? node.target : recordType
  for (const item of node.items) yield* walkNode(item, inside, [...above, node])
}
