import fc, { type Arbitrary } from 'fast-check'
import type { ConditionNode, Group, Operand, Related, Row } from '#shared/model/condition.ts'

/** A definition over one record type of the random world. */
export interface RandomDefinition {
  readonly recordType: string
  readonly definition: Group
}

/** Definitions of groups, related lines by every kind of join, muted and locked parts, groups written empty. */
export const definitions: Arbitrary<RandomDefinition> = fc
  .constantFrom('deal', 'deal', 'firm', 'systemuser')
  .chain((recordType) =>
    fc.record({
      recordType: fc.constant(recordType),
      definition: fc
        .record({ join: joins(), items: fc.array(nodes(recordType, 3), { minLength: 1, maxLength: 4 }) })
        .map(({ join, items }) => numbered({ kind: 'group', id: '', join, items })),
    }),
  )

type Line = readonly [column: string, target: string, targetColumn?: string]

/** Every way from one record type to another: lookups, who points here, the same in two columns, and its own kind. */
const lines: Readonly<Record<string, readonly Line[]>> = {
  deal: [
    ['firm', 'firm'],
    ['customer', 'firm'],
    ['customer', 'systemuser', 'systemuserid'],
    ['dealid', 'task', 'regarding'],
    ['dealid', 'partner', 'deal'],
    ['title', 'firm', 'name'],
    ['note', 'firm', 'firmid'],
    ['value', 'deal', 'budget'],
    ['firm', 'deal', 'firm'],
    ['customer', 'firm', 'parent'],
  ],
  firm: [
    ['parent', 'firm'],
    ['owner', 'systemuser'],
    ['firmid', 'firm', 'parent'],
    ['firmid', 'deal', 'firm'],
    ['firmid', 'deal', 'customer'],
    ['firmid', 'task', 'regarding'],
    ['firmid', 'partner', 'firm'],
    ['size', 'task', 'minutes'],
    ['firmid', 'deal', 'note'],
  ],
  task: [
    ['regarding', 'deal'],
    ['regarding', 'firm'],
    ['planned', 'task', 'minutes'],
  ],
  partner: [
    ['deal', 'deal'],
    ['firm', 'firm'],
  ],
  systemuser: [
    ['parentsystemuserid', 'systemuser'],
    ['systemuserid', 'systemuser', 'mentor'],
    ['systemuserid', 'teammembership', 'systemuserid'],
    ['systemuserid', 'firm', 'owner'],
    ['systemuserid', 'deal', 'customer'],
  ],
  teammembership: [['systemuserid', 'systemuser']],
}

const other = (column: string) => [{ column }]

const conditions: Readonly<Record<string, readonly (readonly [string, string, readonly Operand[]])[]>> = {
  deal: [
    ['title', 'equals', ['acme']],
    ['title', 'doesNotContain', ['max']],
    ['title', 'equals', other('note')],
    ['value', 'greaterOrEqual', ['10']],
    ['value', 'doesNotEqual', ['0.50']],
    ['value', 'lessThan', other('budget')],
    ['value', 'doesNotEqual', other('budget')],
    ['created', 'lastXDays', ['1']],
    ['created', 'doesNotContainData', []],
    ['firm', 'equals', ['f1', 'F2']],
    ['firm', 'doesNotEqual', other('customer')],
    ['dealid', 'equals', ['d0']],
    ['firm', 'contains', ['max']],
    ['customer', 'doesNotBeginWith', ['ac']],
    ['firm', 'under', ['f1']],
    ['customer', 'notUnder', ['{F2}']],
    ['customer', 'equalsOrUnder', [{ id: 'u1', type: 'systemuser' }]],
    ['customer', 'doesNotEqualCurrentUser', []],
  ],
  firm: [
    ['name', 'beginsWith', ['b']],
    ['size', 'lessThan', ['2']],
    ['size', 'doesNotContainData', []],
    ['parent', 'containsData', []],
    ['firmid', 'equals', other('parent')],
    ['firmid', 'above', ['f5']],
    ['parent', 'equalsOrAbove', ['F2']],
    ['owner', 'equalsCurrentUser', []],
    ['owner', 'equalsCurrentUserHierarchy', []],
  ],
  task: [
    ['subject', 'equals', ['acme']],
    ['minutes', 'greaterThan', other('planned')],
    ['regarding', 'doesNotEqual', ['d1']],
  ],
  partner: [['firm', 'equals', ['{f0}', 'f3']]],
  systemuser: [
    ['fullname', 'contains', ['e']],
    ['mentor', 'equals', other('parentsystemuserid')],
    ['systemuserid', 'equalsCurrentUserHierarchyAndTeams', []],
    ['systemuserid', 'under', ['u0']],
  ],
  teammembership: [
    ['teamid', 'equals', ['{T0}']],
    ['teamid', 'equalsCurrentUserTeams', []],
  ],
}

function joins() {
  return fc.constantFrom('and', 'or')
}

function nodes(recordType: string, depth: number): Arbitrary<ConditionNode> {
  const leaf: Arbitrary<ConditionNode> = fc
    .constantFrom(...(conditions[recordType] ?? []))
    .map(([column, operator, operands]): Row => ({ kind: 'row', id: '', column, operator, operands }))
  if (depth === 0) return withFlags(leaf)
  const group = fc
    .record({ join: joins(), items: items(recordType, depth), everything: fc.boolean() })
    .map(({ join, items: inside, everything }): ConditionNode => {
      const written = inside.length === 0 && everything ? ({ everything: true } as const) : {}
      return { kind: 'group', id: '', join, items: inside, ...written }
    })
  const related = fc.constantFrom(...(lines[recordType] ?? [])).chain((line) => relatedLines(line, depth))
  return withFlags(fc.oneof({ arbitrary: leaf, weight: 3 }, group, { arbitrary: related, weight: 2 }))
}

function items(recordType: string, depth: number): Arbitrary<readonly ConditionNode[]> {
  return fc.array(nodes(recordType, depth - 1), { maxLength: 3 })
}

function relatedLines([column, target, targetColumn]: Line, depth: number): Arbitrary<Related> {
  return fc
    .record({
      join: joins(),
      items: items(target, depth),
      mode: fc.constantFrom('contains', 'doesNotContain'),
    })
    .map((inside) => ({
      kind: 'related',
      id: '',
      column,
      target,
      ...(targetColumn === undefined ? {} : { targetColumn }),
      ...(target === 'partner' ? { intersect: true } : {}),
      ...inside,
    }))
}

function withFlags(node: Arbitrary<ConditionNode>): Arbitrary<ConditionNode> {
  return fc.tuple(node, fc.nat(9), fc.nat(9)).map(([one, muted, locked]) => ({
    ...one,
    ...(muted === 0 ? { muted: true } : {}),
    ...(locked === 0 ? { locked: true } : {}),
  }))
}

/** Gives every node an id of its own, in reading order. */
function numbered(root: Group): Group {
  let next = 0
  const visit = <Node extends ConditionNode>(node: Node): Node => {
    const id = String(next)
    next += 1
    return node.kind === 'row' ? { ...node, id } : { ...node, id, items: node.items.map(visit) }
  }
  return visit(root)
}
