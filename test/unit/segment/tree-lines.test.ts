import { describe, expect, it } from 'vitest'
import { moveNode } from '#shared/conditions/tree.ts'
import {
  extendTo,
  noSelection,
  stillThere,
  toggleLine,
} from '#renderer/features/segment/tree/line-selection.ts'
import { neighbourPlace, type Direction } from '#renderer/features/segment/tree/neighbour-place.ts'
import { treeCommand } from '#renderer/features/segment/tree/tree-keys.ts'
import { visibleLines } from '#renderer/features/segment/tree/visible-lines.ts'
import { group, inShort, related, row } from '#test/support/conditions.ts'

const tree = group('root', 'and', [
  row('a'),
  group('g', 'or', [row('b', { muted: true }), row('c')]),
  related('r', 'contains', [row('d')]),
])

describe('the lines of a tree', () => {
  it('stand in reading order with their level, position and the join they stand in', () => {
    const lines = visibleLines(tree, 'lead').map(
      (line) => `${line.node.id} ${line.level} ${line.position}/${line.size} ${line.join} ${line.recordType}`,
    )
    expect(lines).toEqual([
      'root 1 1/1 and lead',
      'a 2 1/3 and lead',
      'g 2 2/3 and lead',
      'b 3 1/2 or lead',
      'c 3 2/2 or lead',
      'r 2 3/3 and lead',
      'd 3 1/1 and account',
    ])
  })

  it('are one for two lines over an intersect table, with what is inside right below', () => {
    const inner = { ...related('inner', 'contains', [row('d')]), join: 'or' } as const
    const pair = { ...related('pair', 'contains', [inner]), target: 'membership', intersect: true } as const
    const lines = visibleLines(group('root', 'and', [pair]), 'lead').map(
      (line) => `${line.node.id} in ${line.parent ?? 'nothing'} ${line.join} ${line.recordType}`,
    )
    expect(lines).toEqual(['root in nothing and lead', 'pair in root and lead', 'd in pair or account'])
  })

  it('know whether they stand in a related entity, folded or not', () => {
    const folded = group('root', 'and', [{ ...related('r', 'contains', [row('d')]), collapsed: true }])
    const inRelated = [tree, folded].map((root) =>
      visibleLines(root, 'lead').flatMap((line) => (line.related ? [line.node.id] : [])),
    )
    expect(inRelated).toEqual([['r', 'd'], ['r']])
  })

  it('inside a collapsed branch are not there', () => {
    const folded = group('root', 'and', [{ ...group('g', 'or', [row('b')]), collapsed: true }])
    expect(visibleLines(folded, 'lead').map((line) => line.node.id)).toEqual(['root', 'g'])
  })

  it('are off inside something muted as well as when muted themselves', () => {
    const muted = group('root', 'and', [
      group('g', 'or', [row('b')], { muted: true }),
      row('c', { muted: true }),
      row('d'),
    ])
    expect(visibleLines(muted, 'lead').map((line) => [line.node.id, line.off])).toEqual([
      ['root', false],
      ['g', true],
      ['b', true],
      ['c', true],
      ['d', false],
    ])
  })
})

describe('moving by key', () => {
  const moved = (id: string, direction: Direction): string => {
    const place = neighbourPlace(tree, id, direction)
    if (place === null) return 'nowhere'
    const edit = moveNode(tree, id, place)
    return edit.ok ? inShort(edit.root) : edit.refusal
  }

  it('goes one step up or down in its branch', () => {
    expect(moved('c', 'up')).toBe('and(a, or(c, b), has(d))')
    expect(moved('a', 'down')).toBe('and(or(b, c), a, has(d))')
  })

  it('stops at the ends of its branch', () => {
    expect(moved('a', 'up')).toBe('nowhere')
    expect(moved('r', 'down')).toBe('nowhere')
  })

  it('goes out of a group to right behind it', () => {
    expect(moved('b', 'out')).toBe('and(a, or(c), b, has(d))')
  })

  it('goes into the group beside it, the one above first', () => {
    expect(moved('a', 'into')).toBe('and(or(a, b, c), has(d))')
    expect(moved('r', 'into')).toBe('and(a, or(b, c, has(d)))')
  })

  it('goes nowhere out of the outermost group', () => {
    expect(moved('a', 'out')).toBe('nowhere')
  })
})

describe('choosing lines', () => {
  const lines = visibleLines(tree, 'lead')

  it('adds and takes out one at a time', () => {
    const one = toggleLine(noSelection, 'a')
    expect([...toggleLine(one, 'g').ids]).toEqual(['a', 'g'])
    expect([...toggleLine(one, 'a').ids]).toEqual([])
  })

  it('extends over the lines of the anchor’s own branch only', () => {
    expect([...extendTo(noSelection, 'a', 'r', lines).ids]).toEqual(['a', 'g', 'r'])
    expect([...extendTo(noSelection, 'b', 'r', lines).ids]).toEqual(['b', 'c'])
  })

  it('forgets lines that are gone', () => {
    const both = toggleLine(toggleLine(noSelection, 'a'), 'gone')
    expect(stillThere(both, lines)).toEqual({ ids: new Set(['a']), anchor: null })
  })
})

describe('keys', () => {
  const press = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held,
  })

  it('mean the same on a line and in a field where they edit the tree', () => {
    for (const inField of [true, false]) {
      expect(treeCommand(press('Enter'), inField)).toBe('addRow')
      expect(treeCommand(press('Enter', { ctrlKey: true }), inField)).toBe('addGroup')
      expect(treeCommand(press('g', { ctrlKey: true }), inField)).toBe('makeGroup')
      expect(treeCommand(press('G', { ctrlKey: true, shiftKey: true }), inField)).toBe('ungroup')
      expect(treeCommand(press('ArrowUp', { altKey: true }), inField)).toBe('moveUp')
    }
  })

  it('that edit text are left to the field', () => {
    for (const key of ['Delete', 'ArrowLeft', ' ', 'Home', 'ArrowDown']) {
      expect(treeCommand(press(key), true)).toBeNull()
      expect(treeCommand(press(key), false)).not.toBeNull()
    }
  })

  it('lead from a field back to its line', () => {
    expect(treeCommand(press('Escape'), true)).toBe('leaveField')
    expect(treeCommand(press('Escape'), false)).toBeNull()
  })
})
