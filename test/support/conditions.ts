import type { ConditionNode, Group, Join, Operand, Related, Row } from '#shared/model/condition.ts'

type Marks = Partial<Pick<Row, 'muted' | 'locked'>>

/** A row about a text column whose operator needs no value, enough where only its place matters. */
export function row(id: string, marks: Marks = {}): Row {
  return { kind: 'row', id, column: 'lastname', operator: 'containsData', operands: [], ...marks }
}

/** A row that holds the place of a part that is not supported. */
export function part(id: string, marks: Marks = {}): Row {
  const unsupported = { xml: '<odd/>', path: 'filter[1]/odd[1]', line: 3, reason: '<odd> is not supported.' }
  return { kind: 'row', id, column: '', operator: '', operands: [], unsupported, ...marks }
}

/** A row with its own column, operator and operands. */
export function condition(
  id: string,
  column: string,
  operator: string,
  ...operands: readonly Operand[]
): Row {
  return { kind: 'row', id, column, operator, operands }
}

export function group(id: string, join: Join, items: readonly ConditionNode[], marks: Marks = {}): Group {
  return { kind: 'group', id, join, items, ...marks }
}

/** A group written empty: every record. */
export function everything(id: string, marks: Marks = {}): Group {
  return { kind: 'group', id, join: 'and', items: [], everything: true, ...marks }
}

/** A line about the account a lead came from. */
export function related(
  id: string,
  mode: Related['mode'],
  items: readonly ConditionNode[],
  marks: Marks = {},
): Related {
  return {
    kind: 'related',
    id,
    column: 'parentaccountid',
    target: 'account',
    mode,
    join: 'and',
    items,
    ...marks,
  }
}

/** A tree in short: `and(a, or(b, c))`, `has(a)` and `lacks(a)` for related records, `all` for every record. */
export function inShort(node: ConditionNode): string {
  if (node.kind === 'row') return node.id
  const inside = node.items.map(inShort).join(', ')
  if (node.kind === 'related') return `${node.mode === 'contains' ? 'has' : 'lacks'}(${inside})`
  if (node.everything === true) return 'all'
  return `${node.join}(${inside})`
}
