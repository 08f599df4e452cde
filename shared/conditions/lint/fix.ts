import {
  changeNode,
  groupNodes,
  insertNode,
  placeOf,
  removeNode,
  type Edit,
} from '#shared/conditions/tree.ts'
import { findNode } from '#shared/conditions/walk.ts'
import type { Group, Operand, Row } from '#shared/model/condition.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import type { LintFix } from './finding.ts'

/** The definition with a finding answered, as one edit; refused as a whole where a part of it is locked. */
export function applyFix(root: Group, fix: LintFix, newId: () => string): Edit {
  switch (fix.kind) {
    case 'remove':
      return inTurn(root, fix.nodes, removeNode)
    case 'merge':
      return merged(root, fix.into, fix.from)
    case 'addContainsData':
      return containsDataBeside(root, fix.beside, fix.column, newId)
    case 'setOperator':
      return changeNode(root, fix.node, (node) =>
        node.kind === 'row' ? withOperator(node, fix.operator) : node,
      )
    default:
      return fix satisfies never
  }
}

function merged(root: Group, into: string, from: readonly string[]): Edit {
  const operands = [into, ...from].flatMap((id) => {
    const node = findNode(root, id)
    return node?.kind === 'row' ? node.operands : []
  })
  const without = inTurn(root, from, removeNode)
  if (!without.ok) return without
  return changeNode(without.root, into, (node) =>
    node.kind === 'row' ? { ...node, operands: distinct(operands) } : node,
  )
}

/** A row that leaves blank out, right behind a node; in an Or both go into an And of their own. */
function containsDataBeside(root: Group, beside: string, column: string, newId: () => string): Edit {
  const row: Row = { kind: 'row', id: newId(), column, operator: 'containsData', operands: [] }
  const place = placeOf(root, beside)
  const parent = place === null ? undefined : findNode(root, place.parent)
  if (place === null || parent === undefined || parent.kind === 'row') {
    return { ok: false, refusal: 'NODE_MISSING' }
  }
  if (parent.join === 'and') return insertNode(root, { ...place, index: place.index + 1 }, row)
  const group = newId()
  const grouped = groupNodes(root, [beside], group, 'and')
  return grouped.ok ? insertNode(grouped.root, { parent: group, index: 1 }, row) : grouped
}

function withOperator(row: Row, operator: string): Row {
  return { ...row, operator, operands: operatorNamed(operator)?.takes === 'none' ? [] : row.operands }
}

function inTurn(root: Group, ids: readonly string[], edit: (root: Group, id: string) => Edit): Edit {
  return ids.reduce<Edit>((so, id) => (so.ok ? edit(so.root, id) : so), { ok: true, root })
}

function distinct(operands: readonly Operand[]): readonly Operand[] {
  const known = new Set<string>()
  return operands.filter((operand) => {
    const key = JSON.stringify(typeof operand === 'object' && 'id' in operand ? operand.id : operand)
    return known.has(key) ? false : (known.add(key), true)
  })
}
