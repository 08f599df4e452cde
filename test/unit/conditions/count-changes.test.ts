import { describe, expect, it } from 'vitest'
import { countChanges } from '#shared/conditions/count-changes.ts'
import { condition, group, row } from '#test/support/conditions.ts'

describe('the number of changes in a draft', () => {
  const live = group('root', 'and', [row('a'), row('b'), row('c'), group('g', 'or', [row('d')])])

  it.each([
    ['none for the same', live, 0],
    [
      'none for a folded group',
      { ...live, items: live.items.map((item) => ({ ...item, collapsed: true })) },
      0,
    ],
    ['one for a row that was added', { ...live, items: [...live.items, row('n')] }, 1],
    ['one for a row that was removed', { ...live, items: live.items.slice(1) }, 1],
    ['one for a row that moved to the end', { ...live, items: [...live.items.slice(1), row('a')] }, 1],
    [
      'one for a row that was muted',
      { ...live, items: [row('a', { muted: true }), ...live.items.slice(1)] },
      1,
    ],
    ['one for a join that changed', { ...live, join: 'or' as const }, 1],
    [
      'one for a row that went into a group',
      group('root', 'and', [row('a'), row('b'), group('g', 'or', [row('d'), row('c')])]),
      1,
    ],
    [
      'two for a changed and a removed row',
      { ...live, items: [condition('a', 'subject', 'equals', 'x'), ...live.items.slice(2)] },
      2,
    ],
  ])('is %s', (_, draft, changes) => {
    expect(countChanges(live, draft)).toBe(changes)
  })
})
