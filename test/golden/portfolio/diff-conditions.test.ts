import { expect, it } from 'vitest'
import { plainText } from '#shared/conditions/describe.ts'
import type { Group } from '#shared/model/condition.ts'
import { diffConditions } from '#shared/portfolio/diff-conditions.ts'
import { differenceWords } from '#shared/words/difference.ts'
import { condition, everything, group, related } from '../../support/conditions.ts'
import { smallCrm } from '../../support/small-crm.ts'

const a = condition('a', 'lastname', 'equals', 'Ruiz')
const b = condition('b', 'description', 'containsData')
const c = condition('c', 'employees', 'greaterThan', '10')
const d = condition('d', 'revenue', 'greaterThan', '500')
const farming = condition('f', 'industrycode', 'equals', '1')
const named = condition('n', 'name', 'beginsWith', 'Fab')

const root = (...items: Group['items']) => group('r', 'and', items)

/** Every difference as `sign: sentence`. */
function told(before: Group | null, after: Group | null): readonly string[] {
  return diffConditions(before, after, 'lead').map((difference) => {
    const { sign, sentence } = differenceWords(difference, { recordType: 'lead', catalog: smallCrm })
    return `${sign}: ${plainText(sentence)}`
  })
}

const cases: readonly (readonly [string, Group | null, Group | null, readonly string[]])[] = [
  ['nothing', root(a, b), root(a, b), []],
  [
    'how it is folded, which nobody calls a change',
    root(group('g', 'or', [a, b])),
    root({ ...group('g', 'or', [a, b]), collapsed: true }),
    [],
  ],
  ['the first definition', null, root(a), ['added: Defined as: Leads where lastname is Ruiz.']],
  ['a definition taken back', root(a), null, ['removed: Without a definition']],
  ['a row added', root(a), root(a, c), ['added: Added: employees is more than 10']],
  [
    'a row added and muted',
    root(a),
    root(a, { ...c, muted: true }),
    ['added: Added, muted: employees is more than 10'],
  ],
  ['a row removed', root(a, c), root(c), ['removed: Removed: lastname is Ruiz']],
  [
    'another value, several of them',
    root(a),
    root(condition('a', 'lastname', 'equals', 'Ruiz', 'Voss')),
    ['changed: Changed: lastname is Ruiz → lastname is Ruiz or Voss'],
  ],
  [
    'another column and operator in the same row',
    root(a),
    root(condition('a', 'employees', 'lessThan', '5')),
    ['changed: Changed: lastname is Ruiz → employees is less than 5'],
  ],
  ['a row muted', root(a, b), root({ ...a, muted: true }, b), ['changed: Muted: lastname is Ruiz']],
  [
    'a row unmuted and changed',
    root({ ...a, muted: true }),
    root(condition('a', 'lastname', 'equals', 'Voss')),
    ['changed: Changed: lastname is Ruiz → lastname is Voss', 'changed: Unmuted: lastname is Voss'],
  ],
  ['a row locked', root(a), root({ ...a, locked: true }), ['changed: Locked: lastname is Ruiz']],
  [
    'one row moved over two others',
    root(a, b, c),
    root(c, a, b),
    ['moved: Moved: employees is more than 10'],
  ],
  [
    'And to Or',
    group('r', 'and', [a, b]),
    group('r', 'or', [a, b]),
    ['changed: Conditions now joined by Or: any one is enough'],
  ],
  ['And to Or over a single row, which means nothing', group('r', 'and', [a]), group('r', 'or', [a]), []],
  [
    'Or to And inside a group',
    root(c, group('g', 'or', [a, b])),
    root(c, group('g', 'and', [a, b])),
    ['changed: (lastname is Ruiz and description contains data) now joined by And: all have to hold'],
  ],
  [
    'a group made of two rows',
    root(a, b, c),
    root(group('g', 'or', [a, b]), c),
    ['changed: Made a group of (lastname is Ruiz or description contains data)'],
  ],
  [
    'a group made of two rows with a third one added to it',
    root(a, b),
    root(group('g', 'or', [a, b, c])),
    [
      'changed: Made a group of (lastname is Ruiz or description contains data or employees is more than 10)',
      'added: Added: employees is more than 10',
    ],
  ],
  [
    'a group dissolved',
    root(group('g', 'or', [a, b]), c),
    root(a, b, c),
    ['changed: Ungrouped (lastname is Ruiz or description contains data)'],
  ],
  [
    'a group dissolved with one row of it removed',
    root(group('g', 'or', [a, b]), c),
    root(a, c),
    [
      'changed: Ungrouped (lastname is Ruiz or description contains data)',
      'removed: Removed: description contains data',
    ],
  ],
  [
    'a group removed with what was inside',
    root(group('g', 'or', [a, b]), c),
    root(c),
    ['removed: Removed: (lastname is Ruiz or description contains data)'],
  ],
  [
    'a row moved into a group and another out of it',
    root(c, group('g', 'or', [a, b])),
    root(group('g', 'or', [b, c]), a),
    [
      'moved: Moved: employees is more than 10 into (description contains data or employees is more than 10)',
      'moved: Moved: lastname is Ruiz to the top level',
    ],
  ],
  [
    'a related line that asks for none instead',
    root(related('x', 'contains', [farming])),
    root(related('x', 'doesNotContain', [farming])),
    ['changed: Changed: the parentaccountid contains data → the parentaccountid does not contain data'],
  ],
  [
    'a row inside a related line',
    root(related('x', 'contains', [farming])),
    root(related('x', 'contains', [farming, named])),
    ['added: Added: name begins with Fab'],
  ],
  [
    'a definition emptied on purpose',
    root(a),
    everything('r'),
    ['changed: Takes every lead', 'removed: Removed: lastname is Ruiz'],
  ],
  ['rows in place of everything', everything('r'), root(a), ['added: Added: lastname is Ruiz']],
  [
    'the same written anew with other ids',
    root(a, group('g', 'or', [b, c])),
    group('q', 'and', [
      { ...a, id: 'q1' },
      group('q2', 'or', [
        { ...b, id: 'q3' },
        { ...c, id: 'q4' },
      ]),
    ]),
    [],
  ],
  [
    'written anew with another value in one row and one row more',
    root(a, group('g', 'or', [b, c])),
    group('q', 'and', [
      { ...condition('q1', 'lastname', 'equals', 'Voss') },
      group('q2', 'or', [
        { ...b, id: 'q3' },
        { ...c, id: 'q4' },
        { ...d, id: 'q5' },
      ]),
    ]),
    ['changed: Changed: lastname is Ruiz → lastname is Voss', 'added: Added: revenue is more than 500'],
  ],
]

it.each(cases)('tells %s', (_, before, after, sentences) => {
  expect(told(before, after)).toEqual(sentences)
})
