import { describe, expect, it } from 'vitest'
import { countConditions } from '#shared/conditions/limits.ts'
import { defaultLimits } from '#shared/model/limits.ts'
import type { Group } from '#shared/model/condition.ts'
import { everything, group, related, row } from '../../support/conditions.ts'

const muted = { muted: true }

const table: readonly (readonly [what: string, definition: Group, count: number])[] = [
  ['no row', group('r', 'and', []), 0],
  ['every record', everything('r'), 0],
  ['each row', group('r', 'and', [row('a'), row('b'), row('c')]), 3],
  [
    'rows at any depth, groups not',
    group('r', 'and', [row('a'), group('g', 'or', [row('b'), group('h', 'and', [row('c')])])]),
    3,
  ],
  ['a related record without rows as one', group('r', 'and', [related('x', 'contains', [])]), 1],
  [
    'the rows inside a related record, not the line itself',
    group('r', 'and', [related('x', 'contains', [row('a'), row('b')])]),
    2,
  ],
  [
    'a related record that holds only an empty group as one',
    group('r', 'and', [related('x', 'contains', [everything('g')])]),
    1,
  ],
  [
    'related records inside each other by their rows',
    group('r', 'and', [
      related('x', 'contains', [related('y', 'contains', [row('a')]), related('z', 'doesNotContain', [])]),
    ]),
    2,
  ],
  [
    'nothing that is muted',
    group('r', 'and', [
      row('a', muted),
      group('g', 'or', [row('b')], muted),
      related('x', 'contains', [], muted),
      row('c'),
    ]),
    1,
  ],
  [
    'no related record whose rows are all muted',
    group('r', 'and', [related('x', 'contains', [row('a', muted)]), row('b')]),
    1,
  ],
  ['locked rows', group('r', 'and', [row('a', { locked: true })]), 1],
]

describe('docs/domain.md O-3: what counts towards the limit', () => {
  it.each(table)('%s', (_, definition, count) => {
    expect(countConditions(definition)).toBe(count)
  })

  it('the limit is ten unless a workspace says otherwise', () => {
    expect(defaultLimits.conditionLimit).toBe(10)
  })
})
