import { columnOf } from '#shared/conditions/column.ts'
import { describeNode, plainText, type ShowOperand } from '#shared/conditions/describe.ts'
import { relationName } from '#shared/conditions/relationships.ts'
import { placeOf } from '#shared/conditions/tree.ts'
import { findNode, walkConditions, type Catalog } from '#shared/conditions/walk.ts'
import type { ConditionNode, Group, Join, Related, Row } from '#shared/model/condition.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import type { RecordType } from '#shared/model/record-type.ts'

const joinNames = { and: 'And', or: 'Or' } as const satisfies Record<Join, string>

/** And or Or as the tree names it. */
export function joinName(join: Join): string {
  return joinNames[join]
}

/** A node's short name in labels and announcements: its column, `Or group`, `Account (Parent account)`. */
export function nodeName(node: ConditionNode, recordType: string, catalog: Catalog): string {
  if (node.kind === 'group') return `${joinName(node.join)} group`
  if (node.kind === 'related') return relatedName(node, recordType, catalog)
  if (node.unsupported !== undefined) return 'Part that is not supported'
  if (node.column === '') return 'New row'
  return columnLabel(node.column, recordType, catalog)
}

/** A related entity as `Account (Parent account)`: the record type followed to, and by which lookup. */
export function relatedName(node: Related, recordType: string, catalog: Catalog): string {
  const { target, via } = relationName(node, recordType, catalog)
  return `${target} (${via})`
}

/** Whether a row still waits for a column or a value: nothing about it is wrong yet. */
export function isUnfinished(row: Row): boolean {
  if (row.unsupported !== undefined) return false
  const takes = operatorNamed(row.operator)?.takes
  const wanted = takes === 'two' || takes === 'fiscalPeriodAndYear' ? 2 : 1
  return row.column === '' || row.operands.filter((operand) => operand !== '').length < wanted
}

/** The name of a node by its id, wherever it stands; empty when it is not there. */
export function nameOf(root: Group, id: string, recordType: string, catalog: Catalog): string {
  for (const visited of walkConditions(root, recordType)) {
    if (visited.node.id === id) return nodeName(visited.node, visited.recordType, catalog)
  }
  return ''
}

/** What is announced after a move: `Country/Region moved to position 2 of 4 in And`. */
export function movedWords(root: Group, id: string, name: string): string {
  const place = placeOf(root, id)
  const branch = place === null ? undefined : findNode(root, place.parent)
  if (place === null || branch === undefined || branch.kind === 'row') return ''
  const where = branch.kind === 'related' ? 'the related entity' : joinName(branch.join)
  return `${name} moved to position ${String(place.index + 1)} of ${String(branch.items.length)} in ${where}`
}

/** A node as one sentence, for its accessible name and for a collapsed group. */
export function nodeSentence(
  node: ConditionNode,
  recordType: RecordType,
  catalog: Catalog,
  show: ShowOperand,
): string {
  return plainText(describeNode(node, recordType, catalog, show))
}

function columnLabel(column: string, recordType: string, catalog: Catalog): string {
  const known = catalog.recordType(recordType)
  return (known === undefined ? undefined : columnOf(known, column)?.label) ?? column
}
