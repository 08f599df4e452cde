import { describe, expect, it } from 'vitest'
import {
  changeNode,
  cloneNode,
  groupNodes,
  insertNode,
  moveNode,
  removeNode,
  ungroupNode,
  type Edit,
} from '#shared/conditions/tree.ts'
import { everything, group, inShort, related, row } from '../../support/conditions.ts'

const tree = group('r', 'and', [
  row('a'),
  row('b'),
  group('g', 'or', [row('c'), row('d', { locked: true })]),
  related('x', 'contains', [row('e')]),
  group('l', 'or', [row('f')], { locked: true }),
])

function after(edit: Edit): string {
  return edit.ok ? inShort(edit.root) : edit.refusal
}

describe('edits by place', () => {
  it.each([
    [
      'insert first',
      insertNode(tree, { parent: 'g', index: 0 }, row('n')),
      'and(a, b, or(n, c, d), has(e), or(f))',
    ],
    [
      'insert last',
      insertNode(tree, { parent: 'g', index: 9 }, row('n')),
      'and(a, b, or(c, d, n), has(e), or(f))',
    ],
    [
      'insert into a related record',
      insertNode(tree, { parent: 'x', index: 0 }, row('n')),
      'and(a, b, or(c, d), has(n, e), or(f))',
    ],
    [
      'insert into a group written empty',
      insertNode(everything('r'), { parent: 'r', index: 0 }, row('n')),
      'and(n)',
    ],
    ['remove', removeNode(tree, 'b'), 'and(a, or(c, d), has(e), or(f))'],
    [
      'move down, counted before the move',
      moveNode(tree, 'a', { parent: 'r', index: 3 }),
      'and(b, or(c, d), a, has(e), or(f))',
    ],
    ['move up', moveNode(tree, 'x', { parent: 'r', index: 1 }), 'and(a, has(e), b, or(c, d), or(f))'],
    [
      'move into a group',
      moveNode(tree, 'a', { parent: 'g', index: 1 }),
      'and(b, or(c, a, d), has(e), or(f))',
    ],
    ['clone', cloneNode(tree, 'a', () => 'n'), 'and(a, n, b, or(c, d), has(e), or(f))'],
    ['group', groupNodes(tree, ['b', 'a'], 'n', 'or'), 'and(or(a, b), or(c, d), has(e), or(f))'],
    ['ungroup', ungroupNode(tree, 'g'), 'and(a, b, c, d, has(e), or(f))'],
  ])('%s', (_, edit, expected) => {
    expect(after(edit)).toBe(expected)
  })
})

describe('edits say why nothing happened', () => {
  it.each([
    ['insert into nothing', insertNode(tree, { parent: 'no', index: 0 }, row('n')), 'NODE_MISSING'],
    ['insert into a row', insertNode(tree, { parent: 'a', index: 0 }, row('n')), 'NODE_MISSING'],
    ['insert into a locked group', insertNode(tree, { parent: 'l', index: 0 }, row('n')), 'NODE_LOCKED'],
    ['remove nothing', removeNode(tree, 'no'), 'NODE_MISSING'],
    ['remove the root', removeNode(tree, 'r'), 'NODE_IS_ROOT'],
    ['remove a locked row', removeNode(tree, 'd'), 'NODE_LOCKED'],
    ['remove a row of a locked group', removeNode(tree, 'f'), 'NODE_LOCKED'],
    ['change a locked row', changeNode(tree, 'd', (node) => ({ ...node, muted: true })), 'NODE_LOCKED'],
    ['change nothing', changeNode(tree, 'no', (node) => node), 'NODE_MISSING'],
    ['clone the root', cloneNode(tree, 'r', () => 'n'), 'NODE_IS_ROOT'],
    ['clone inside a locked group', cloneNode(tree, 'f', () => 'n'), 'NODE_LOCKED'],
    ['move the root', moveNode(tree, 'r', { parent: 'g', index: 0 }), 'NODE_IS_ROOT'],
    ['move a locked row', moveNode(tree, 'd', { parent: 'r', index: 0 }), 'NODE_LOCKED'],
    ['move into a locked group', moveNode(tree, 'a', { parent: 'l', index: 0 }), 'NODE_LOCKED'],
    ['move a group into itself', moveNode(tree, 'g', { parent: 'g', index: 0 }), 'PLACE_INSIDE_ITSELF'],
    ['move into nothing', moveNode(tree, 'a', { parent: 'no', index: 0 }), 'NODE_MISSING'],
    [
      'move to a related record',
      moveNode(tree, 'a', { parent: 'x', index: 0 }),
      'PLACE_ON_OTHER_RECORD_TYPE',
    ],
    [
      'move out of a related record',
      moveNode(tree, 'e', { parent: 'r', index: 0 }),
      'PLACE_ON_OTHER_RECORD_TYPE',
    ],
    ['group nothing', groupNodes(tree, [], 'n', 'and'), 'NOTHING_TO_GROUP'],
    ['group the root', groupNodes(tree, ['r'], 'n', 'and'), 'NOTHING_TO_GROUP'],
    ['group rows of different branches', groupNodes(tree, ['a', 'c'], 'n', 'and'), 'NOTHING_TO_GROUP'],
    ['group a locked row', groupNodes(tree, ['c', 'd'], 'n', 'and'), 'NODE_LOCKED'],
    ['ungroup a row', ungroupNode(tree, 'a'), 'NODE_MISSING'],
    ['ungroup a related record', ungroupNode(tree, 'x'), 'NODE_MISSING'],
    ['ungroup the root', ungroupNode(tree, 'r'), 'NODE_IS_ROOT'],
    ['ungroup a locked group', ungroupNode(tree, 'l'), 'NODE_LOCKED'],
  ])('%s', (_, edit, refusal) => {
    expect(after(edit)).toBe(refusal)
  })
})

describe('locks', () => {
  it.each([
    ['taking a lock off', { locked: false }],
    ['collapsing', { collapsed: true }],
  ])('do not hold back %s', (_, change) => {
    expect(changeNode(tree, 'l', (node) => ({ ...node, ...change })).ok).toBe(true)
  })

  it('hold back a change made together with taking the lock off', () => {
    expect(after(changeNode(tree, 'l', (node) => ({ ...node, locked: false, muted: true })))).toBe(
      'NODE_LOCKED',
    )
  })
})
