import { describe, expect, it } from 'vitest'
import { liveDefinition } from '#shared/conditions/live.ts'
import type { Group } from '#shared/model/condition.ts'
import { everything, group, inShort, part, related, row } from '../../support/conditions.ts'

const muted = { muted: true }
const nothing = 'nothing'

const table: readonly (readonly [what: string, definition: Group, live: string])[] = [
  ['rows stay', group('r', 'and', [row('a'), row('b')]), 'and(a, b)'],
  ['locked rows stay', group('r', 'and', [row('a', { locked: true })]), 'and(a)'],
  [
    'an unfinished row stays, so that it is refused and not skipped',
    group('r', 'or', [row('a'), { ...row('b'), column: '' }]),
    'or(a, b)',
  ],
  ['a muted row is left out of And', group('r', 'and', [row('a'), row('b', muted)]), 'and(a)'],
  ['a muted row is left out of Or', group('r', 'or', [row('a'), row('b', muted)]), 'or(a)'],
  [
    'a muted group is left out with everything in it',
    group('r', 'and', [row('a'), group('g', 'or', [row('b')], muted)]),
    'and(a)',
  ],
  [
    'a group whose rows are all muted is left out',
    group('r', 'and', [row('a'), group('g', 'or', [row('b', muted)])]),
    'and(a)',
  ],
  [
    'a group whose rows are all muted is left out of Or too',
    group('r', 'or', [row('a'), group('g', 'and', [row('b', muted)])]),
    'or(a)',
  ],
  ['a group emptied by an edit is left out', group('r', 'or', [row('a'), group('g', 'and', [])]), 'or(a)'],
  [
    'groups emptied inside each other are left out together',
    group('r', 'or', [row('a'), group('g', 'and', [group('h', 'or', [row('b', muted)])])]),
    'or(a)',
  ],
  ['everything muted leaves nothing', group('r', 'and', [row('a', muted), row('b', muted)]), nothing],
  ['a muted root leaves nothing', group('r', 'and', [row('a')], muted), nothing],
  ['a definition emptied by an edit leaves nothing', group('r', 'and', []), nothing],
  [
    'only emptied groups leave nothing',
    group('r', 'or', [group('g', 'and', []), group('h', 'or', [row('a', muted)])]),
    nothing,
  ],
  [
    'a part that is not supported stays, muted or not, with the way to it',
    group('r', 'and', [group('g', 'or', [row('a'), related('x', 'contains', [part('b', muted)])], muted)]),
    'and(or(has(b)))',
  ],
  ['a definition written empty is every record', everything('r'), 'all'],
  [
    'a group written empty is every record, where it stands',
    group('r', 'or', [row('a'), everything('g')]),
    'or(a, all)',
  ],
  ['a muted group written empty is left out', group('r', 'or', [row('a'), everything('g', muted)]), 'or(a)'],
  ['a muted definition written empty leaves nothing', everything('r', muted), nothing],
  [
    'a related record without rows only has to exist',
    group('r', 'and', [related('x', 'contains', [])]),
    'and(has())',
  ],
  [
    'a missing related record needs no rows either',
    group('r', 'and', [related('x', 'doesNotContain', [])]),
    'and(lacks())',
  ],
  [
    'a related record loses muted rows',
    group('r', 'and', [related('x', 'contains', [row('a'), row('b', muted)])]),
    'and(has(a))',
  ],
  [
    'a related record whose rows are all muted is left out, not turned into “exists”',
    group('r', 'and', [row('a'), related('x', 'contains', [row('b', muted)])]),
    'and(a)',
  ],
  [
    'nor into “does not exist”',
    group('r', 'or', [row('a'), related('x', 'doesNotContain', [row('b', muted)])]),
    'or(a)',
  ],
  [
    'a muted related record is left out',
    group('r', 'and', [row('a'), related('x', 'contains', [], muted)]),
    'and(a)',
  ],
]

describe('docs/domain.md O-29: what is evaluated of a definition', () => {
  it.each(table)('%s', (_, definition, expected) => {
    const live = liveDefinition(definition)
    expect(live === null ? nothing : inShort(live)).toBe(expected)
  })
})
