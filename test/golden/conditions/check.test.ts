import { describe, expect, it } from 'vitest'
import { checkConditions, deepestNesting } from '#shared/conditions/check.ts'
import type { ConditionNode, Group } from '#shared/model/condition.ts'
import { condition, everything, group, related, row } from '../../support/conditions.ts'
import { smallCrm } from '../../support/small-crm.ts'

function problemsOf(...items: readonly ConditionNode[]) {
  return checkConditions(group('r', 'and', items), 'lead', smallCrm)
}

/** A related line over any two columns. */
function joined(
  column: string,
  target: string,
  targetColumn?: string,
  items: readonly ConditionNode[] = [],
): ConditionNode {
  const there = targetColumn === undefined ? {} : { targetColumn }
  return { kind: 'related', id: 'a', column, target, ...there, mode: 'contains', join: 'and', items }
}

describe('docs/domain.md 4: a definition that can be evaluated has no problems', () => {
  it.each<readonly [string, ConditionNode]>([
    ['text', condition('a', 'lastname', 'equals', 'Ruiz', 'Okafor')],
    ['the key of the record type', condition('a', 'leadid', 'equals', '{A1}')],
    ['a number', condition('a', 'revenue', 'greaterThan', '1.5')],
    ['a record', condition('a', 'parentaccountid', 'equals', { id: 'a1', name: 'Fabrikant' })],
    ['a window', condition('a', 'createdon', 'lastXDays', '9999')],
    ['an operator that is only imported', condition('a', 'createdon', 'greaterThan', '2026-11-13')],
    ['a related record', related('x', 'contains', [condition('a', 'name', 'contains', 'fab')])],
    [
      'another column of the same kind',
      condition('a', 'parentaccountid', 'doesNotEqual', { column: 'customerid' }),
    ],
    [
      'records with the same key',
      joined('leadid', 'deal', 'dealid', [condition('b', 'team', 'containsData')]),
    ],
    ['records that hold the same', joined('lastname', 'contact', 'fullname')],
    ['a text that is the key of a record', joined('description', 'account', 'accountid')],
    ['a lookup to the key of a record', joined('customerid', 'contact', 'contactid')],
    ['a group written empty', everything('g')],
    ['a group emptied by an edit', group('g', 'or', [])],
  ])('%s', (_, node) => {
    expect(problemsOf(node)).toEqual([])
  })
})

describe('docs/domain.md 4: what cannot be evaluated is told at its node', () => {
  it.each<readonly [string, ConditionNode, object]>([
    ['no column yet', condition('a', '', ''), { code: 'COLUMN_MISSING' }],
    [
      'an unknown column',
      condition('a', 'nope', 'equals', 'x'),
      { code: 'COLUMN_UNKNOWN', recordType: 'lead', column: 'nope' },
    ],
    ['no operator yet', condition('a', 'lastname', ''), { code: 'OPERATOR_UNKNOWN', operator: '' }],
    [
      'an operator named like a member of Object',
      condition('a', 'lastname', 'toString'),
      { code: 'OPERATOR_UNKNOWN', operator: 'toString' },
    ],
    [
      'an operator of another type',
      condition('a', 'lastname', 'today'),
      { code: 'OPERATOR_UNSUITABLE', operator: 'today', column: 'lastname' },
    ],
    ['no value yet', condition('a', 'lastname', 'equals'), { code: 'OPERAND_MISSING' }],
    ['an empty bound', condition('a', 'revenue', 'lessThan', ''), { code: 'OPERAND_MISSING' }],
    ['an empty text to contain', condition('a', 'lastname', 'contains', ''), { code: 'OPERAND_MISSING' }],
    ['two bounds', condition('a', 'revenue', 'lessThan', '1', '2'), { code: 'OPERAND_SURPLUS', count: 2 }],
    [
      'a value where none is taken',
      condition('a', 'lastname', 'containsData', 'x'),
      { code: 'OPERAND_SURPLUS', count: 1 },
    ],
    [
      'a number that is none',
      condition('a', 'employees', 'equals', '1', '1.5'),
      { code: 'OPERAND_UNREADABLE', operand: '1.5', type: 'int' },
    ],
    [
      'a day that is none',
      condition('a', 'createdon', 'on', '2026-02-30'),
      { code: 'OPERAND_UNREADABLE', operand: '2026-02-30', type: 'datetime' },
    ],
    [
      'a day before 1753',
      condition('a', 'createdon', 'on', '1752-12-31'),
      { code: 'OPERAND_UNREADABLE', operand: '1752-12-31', type: 'datetime' },
    ],
    [
      'no days',
      condition('a', 'createdon', 'nextXDays', '0'),
      { code: 'OPERAND_OUT_OF_RANGE', operand: '0', least: 1, most: 9999 },
    ],
    [
      'too many days',
      condition('a', 'createdon', 'nextXDays', '10000'),
      { code: 'OPERAND_OUT_OF_RANGE', operand: '10000', least: 1, most: 9999 },
    ],
    [
      'half a day',
      condition('a', 'createdon', 'nextXDays', '1.5'),
      { code: 'OPERAND_OUT_OF_RANGE', operand: '1.5', least: 1, most: 9999 },
    ],
    [
      'a pattern left open',
      condition('a', 'lastname', 'isLike', '[a'),
      { code: 'PATTERN_UNREADABLE', operand: '[a' },
    ],
    [
      'a related record over a column that is no lookup',
      { ...related('a', 'contains', []), column: 'lastname' },
      { code: 'COLUMN_NOT_LOOKUP', column: 'lastname', target: 'account' },
    ],
    [
      'a related record of another type',
      { ...related('a', 'contains', []), target: 'contact' },
      { code: 'COLUMN_NOT_LOOKUP', column: 'parentaccountid', target: 'contact' },
    ],
    [
      'a related record over an unknown column',
      { ...related('a', 'contains', []), column: 'nope' },
      { code: 'COLUMN_UNKNOWN', recordType: 'lead', column: 'nope' },
    ],
    [
      'a comparison with a column by an operator that takes none',
      condition('a', 'lastname', 'contains', { column: 'description' }),
      { code: 'OPERATOR_TAKES_NO_COLUMN', operator: 'contains' },
    ],
    [
      'a comparison with an unknown column',
      condition('a', 'lastname', 'equals', { column: 'nope' }),
      { code: 'COLUMN_UNKNOWN', recordType: 'lead', column: 'nope' },
    ],
    [
      'a comparison with a column of another kind',
      condition('a', 'revenue', 'greaterThan', { column: 'employees' }),
      { code: 'COLUMNS_UNLIKE', column: 'revenue', other: 'employees' },
    ],
    [
      'a comparison with a column and a value',
      condition('a', 'lastname', 'equals', { column: 'description' }, 'x'),
      { code: 'OPERAND_SURPLUS', count: 2 },
    ],
    [
      'related records of an unknown type',
      joined('lastname', 'nope', 'name'),
      { code: 'RECORD_TYPE_UNKNOWN', recordType: 'nope' },
    ],
    [
      'related records without the joining column',
      joined('leadid', 'account', 'nope'),
      { code: 'COLUMN_UNKNOWN', recordType: 'account', column: 'nope' },
    ],
    [
      'a join of columns that cannot be equal',
      joined('employees', 'account', 'name'),
      { code: 'COLUMNS_UNLIKE', column: 'employees', other: 'name' },
    ],
    [
      'a key where a lookup has to be followed',
      joined('leadid', 'lead'),
      { code: 'COLUMN_NOT_LOOKUP', column: 'leadid', target: 'lead' },
    ],
  ])('%s', (_, node, problem) => {
    expect(problemsOf(row('before'), node)).toEqual([{ node: 'a', ...problem }])
  })

  it('rows inside a related record are about its columns', () => {
    expect(problemsOf(related('x', 'contains', [row('a')]))).toEqual([
      { node: 'a', code: 'COLUMN_UNKNOWN', recordType: 'account', column: 'lastname' },
    ])
  })

  it('muted parts are told too', () => {
    expect(problemsOf(group('g', 'and', [condition('a', '', '')], { muted: true }))).toHaveLength(1)
  })

  it('every problem is told, in reading order', () => {
    const bad = (id: string) => condition(id, 'nope', 'equals', 'x')
    const problems = problemsOf(bad('a'), group('g', 'or', [bad('b'), row('c')]), bad('d'))
    expect(problems.map(({ node }) => node)).toEqual(['a', 'b', 'd'])
  })

  it('an unknown record type is told at every node', () => {
    expect(checkConditions(group('r', 'and', [row('a')]), 'nope', smallCrm)).toEqual([
      { node: 'r', code: 'RECORD_TYPE_UNKNOWN', recordType: 'nope' },
      { node: 'a', code: 'RECORD_TYPE_UNKNOWN', recordType: 'nope' },
    ])
  })

  it('a nesting at the limit is fine and one deeper is refused as a whole', () => {
    const nested = (depth: number): Group => {
      let tree: ConditionNode = row('a')
      for (let level = 0; level < depth; level += 1) tree = group(`g${String(level)}`, 'and', [tree])
      return tree as Group
    }
    expect(checkConditions(nested(deepestNesting), 'lead', smallCrm)).toEqual([])
    expect(checkConditions(nested(deepestNesting + 1), 'lead', smallCrm)).toEqual([
      { node: 'a', code: 'TREE_TOO_DEEP', limit: deepestNesting },
    ])
  })
})
