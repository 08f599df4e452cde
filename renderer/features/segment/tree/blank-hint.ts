import type { NodeCount } from '#shared/contract/simulation.ts'
import { groupNodes, insertNode, placeOf, type Edit } from '#shared/conditions/tree.ts'
import { findNode } from '#shared/conditions/walk.ts'
import type { Group, Row } from '#shared/model/condition.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import { newRow } from './new-node.ts'

/** What happens to the records whose value is blank, and whether a click may turn it round (docs/domain.md 4.1 Null). */
export interface BlankHint {
  readonly blank: number
  readonly matched: boolean
}

/**
 * The hint under a row: null when no value is blank, the row is about blanks, or blanks are dealt with beside it.
 * Of several rows about one column in a branch only the first tells.
 */
export function blankHint(root: Group, row: Row, count: NodeCount | undefined): BlankHint | null {
  const operator = operatorNamed(row.operator)
  if (operator === undefined || isAboutBlanks(row.operator)) return null
  if (count?.blank === undefined || count.blank === null || count.blank === 0) return null
  const matched = operator.matchesBlank
  return isDealtWith(root, row, matched) ? null : { blank: count.blank, matched }
}

/** Turns the treatment of blanks round: matches them too beside a positive row, leaves them out beside a negative one. */
export function turnBlankRound(
  root: Group,
  row: Row,
  ids: { readonly row: string; readonly group: string },
): Edit {
  const operator = operatorNamed(row.operator)
  const matched = operator?.matchesBlank === true
  const join = matched ? 'and' : 'or'
  const blankRow = newRow(ids.row, row.column, matched ? 'containsData' : 'doesNotContainData')
  const place = placeOf(root, row.id)
  const parent = place === null ? undefined : findNode(root, place.parent)
  if (place === null || parent === undefined || parent.kind === 'row')
    return { ok: false, refusal: 'NODE_MISSING' }
  if (parent.join === join) return insertNode(root, { ...place, index: place.index + 1 }, blankRow)
  const grouped = groupNodes(root, [row.id], ids.group, join)
  return grouped.ok ? insertNode(grouped.root, { parent: ids.group, index: 1 }, blankRow) : grouped
}

function isDealtWith(root: Group, row: Row, matched: boolean): boolean {
  const place = placeOf(root, row.id)
  const parent = place === null ? undefined : findNode(root, place.parent)
  if (place === null || parent === undefined || parent.kind === 'row') return false
  const alike = parent.items.filter(
    (item, index): item is Row =>
      item.kind === 'row' && item.column === row.column && item.muted !== true && index !== place.index,
  )
  const remedy = matched ? 'containsData' : 'doesNotContainData'
  const isRemedied =
    parent.join === (matched ? 'and' : 'or') && alike.some(({ operator }) => operator === remedy)
  const isTold = alike.some(
    (other) =>
      parent.items.indexOf(other) < place.index &&
      operatorNamed(other.operator)?.matchesBlank === matched &&
      !isAboutBlanks(other.operator),
  )
  return isRemedied || isTold
}

function isAboutBlanks(operator: string): boolean {
  return operator === 'containsData' || operator === 'doesNotContainData'
}
