import { describe, expect, it } from 'vitest'
import { condition, group, related } from '../../support/conditions.ts'
import { and, country, created, employees, found, lint, opportunities, or, sentences } from './lint-leads.ts'

describe('rows that say what others say', () => {
  it('are told once, with a way to remove them', () => {
    const root = and(
      country('a', 'equals', 'Germany'),
      created('c', 'today'),
      country('b', 'equals', 'Germany'),
    )
    expect(found(root, 'repeated', 'implied')).toEqual(['hint: b a'])
    expect(lint(root).find(({ rule }) => rule === 'repeated')?.fix).toEqual({ kind: 'remove', nodes: ['b'] })
  })

  it('change nothing in And where they are wider, add nothing in Or where they are narrower', () => {
    const narrow = country('n', 'equals', 'Germany')
    const wide = country('w', 'containsData')
    expect(found(and(narrow, wide), 'implied')).toEqual(['hint: w n'])
    expect(found(or(narrow, wide), 'implied')).toEqual(['hint: n w'])
    expect(sentences(and(narrow, wide), 'implied')).toEqual([
      "'Country/Region contains data' changes nothing: 'Country/Region is Germany' says so already.",
    ])
  })

  it('are not told where windows move apart with the clock', () => {
    expect(found(and(created('a', 'today'), created('b', 'onOrAfter', '2026-01-01')), 'implied')).toEqual([])
    expect(found(and(created('a', 'lastXDays', '7'), created('b', 'lastXDays', '30')), 'implied')).toEqual([
      'hint: b a',
    ])
  })

  it('are merged: equal values in Or, unequal ones in And', () => {
    const equal = [country('a', 'equals', 'Germany'), country('b', 'equals', 'France')]
    const unequal = [country('a', 'doesNotEqual', 'Germany'), country('b', 'doesNotEqual', 'France')]
    expect(found(or(...equal), 'mergeable')).toEqual(['hint: a b'])
    expect(found(and(...unequal), 'mergeable')).toEqual(['hint: a b'])
    expect(found(and(...equal), 'mergeable')).toEqual([])
    expect(found(or(...unequal), 'mergeable')).toEqual([])
  })
})

describe('blanks', () => {
  const notGermany = country('a', 'doesNotEqual', 'Germany')

  it('are told of at a negative row that nothing beside it keeps from matching them', () => {
    expect(found(and(notGermany), 'blanksMatched')).toEqual(['warning: a'])
    expect(found(and(notGermany, country('b', 'containsData')), 'blanksMatched')).toEqual([])
    expect(
      found(and(country('b', 'beginsWith', 'G'), group('g', 'or', [notGermany])), 'blanksMatched'),
    ).toEqual([])
    expect(found(or(notGermany, country('b', 'doesNotContainData')), 'blanksMatched')).toEqual([])
    expect(found(and(condition('k', 'leadid', 'doesNotEqual', 'x')), 'blanksMatched')).toEqual([])
    expect(found(and(condition('s', 'statecode', 'doesNotEqual', '0')), 'blanksMatched')).toEqual([])
    expect(sentences(and(notGermany), 'blanksMatched')).toEqual([
      "'Country/Region is not Germany' also matches leads whose Country/Region is blank.",
    ])
  })

  it('are told of at a line that asks for no such record', () => {
    const line = related('a', 'doesNotContain', [condition('x', 'address1_country', 'equals', 'Germany')])
    expect(found(and(line), 'linklessMatched')).toEqual(['warning: a'])
    expect(found(and(line, condition('b', 'parentaccountid', 'containsData')), 'linklessMatched')).toEqual([])
    expect(found(and(related('a', 'doesNotContain', [])), 'linklessMatched')).toEqual([])
  })
})

describe('dates', () => {
  it.each([
    ['lastXWeeks', 'lastWeek', "runs up to now; 'Last week' is the whole week before this one."],
    ['nextXMonths', 'nextMonth', "runs from now on; 'Next month' is the whole month after this one."],
    ['lastXDays', 'yesterday', "runs up to now; 'Yesterday' is the whole day before this one."],
    [
      'lastXFiscalYears',
      'lastFiscalYear',
      "runs up to now; 'Last fiscal year' is the whole fiscal year before this one.",
    ],
    ['lastXHours', null, 'reaches back to the start of the hour before this one.'],
  ])('%s 1 is easily misread', (operator, instead, words) => {
    const root = and(created('a', operator, '1'))
    expect(lint(root).find(({ rule }) => rule === 'countMisread')).toMatchObject({ instead })
    expect(sentences(root, 'countMisread')[0]).toMatch(
      new RegExp(`${words.replaceAll('.', String.raw`\.`)}$`),
    )
    expect(found(and(created('a', operator, '2')), 'countMisread')).toEqual([])
  })

  it('that reach unusually far are told of (docs/domain.md O-16)', () => {
    expect(found(and(created('a', 'lastXDays', '500')), 'countFar')).toEqual([])
    expect(found(and(created('a', 'lastXDays', '501')), 'countFar')).toEqual(['warning: a'])
    expect(found(and(created('a', 'olderThanXYears', '101')), 'countFar')).toEqual(['warning: a'])
    expect(found(and(created('a', 'lastXHours', '9999')), 'countFar')).toEqual([])
  })

  it('that move with the clock are told of, all at once', () => {
    const root = and(
      created('a', 'lastXDays', '7'),
      condition('b', 'modifiedon', 'today'),
      created('c', 'on', '2026-01-01'),
    )
    expect(found(root, 'clockRelative')).toEqual(['hint: a b'])
    expect(sentences(root, 'clockRelative')).toEqual([
      '2 rows depend on the clock, and time alone brings no lead back: it only takes effect when the record itself changes.',
    ])
  })
})

describe('related entities', () => {
  const line = related('a', 'contains', [condition('x', 'address1_country', 'equals', 'Germany')])

  it('are told to cost time and to bring nothing back by themselves', () => {
    expect(found(and(line), 'relatedCost', 'relatedChanges')).toEqual(['hint: a', 'hint: a'])
    expect(sentences(and(line), 'relatedChanges')).toEqual([
      'A change of an account alone brings no lead back: it only takes effect when the lead itself changes.',
    ])
  })

  it('among many suggest a roll-up column', () => {
    const many = opportunities('m', 'contains', [condition('x', 'statecode', 'doesNotEqual', '1')])
    expect(sentences(and(many), 'rollUp')).toEqual([
      'All opportunities are searched for every lead. A roll-up column that counts or sums them is tested faster.',
    ])
    expect(found(and(many), 'relatedCost')).toEqual([])
    expect(found(and(many), 'someAmongMany')).toEqual(['hint: x m'])
    const none = opportunities('m', 'doesNotContain', [condition('x', 'statecode', 'doesNotEqual', '1')])
    expect(found(and(none), 'someAmongMany')).toEqual([])
  })
})

describe('related entities over a table that only connects', () => {
  it('are many, and named by the record type behind it', () => {
    const not = condition('x', 'statecode', 'doesNotEqual', '1')
    const inner = { ...opportunities('i', 'contains', [not]), column: 'opportunityid' }
    const { targetColumn: _, ...single } = inner
    const outer = {
      ...opportunities('o', 'contains', [single]),
      target: 'team',
      targetColumn: 'name',
      intersect: true,
    } as const
    expect(found(and(outer), 'someAmongMany')).toEqual(['hint: x i'])
    expect(sentences(and(outer), 'rollUp')[0]).toMatch(/^All opportunities are searched/)
    expect(found(and(outer), 'writtenOutside')).toEqual([])
  })
})

describe('the shape of a definition', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) =>
      condition(String(at), 'subject', 'contains', `word ${String(at)}`),
    )

  it('suggests a split above seven conditions', () => {
    expect(found(and(...rows(7)), 'manyConditions')).toEqual([])
    expect(found(and(...rows(8)), 'manyConditions')).toEqual(['hint: root'])
  })

  it('suggests a split of an Or between unlike parts', () => {
    const unlike = [country('a', 'equals', 'Germany'), employees('b', 'greaterThan', '10')]
    expect(found(or(...unlike), 'unlikeParts')).toEqual(['hint: root'])
    expect(found(and(group('g', 'or', unlike)), 'unlikeParts')).toEqual(['hint: g'])
    expect(found(or(...rows(3)), 'unlikeParts')).toEqual([])
    expect(found(and(created('c', 'today'), group('g', 'or', unlike)), 'unlikeParts')).toEqual([])
  })

  it('has nothing to say of nothing', () => {
    expect(lint(and())).toEqual([])
    expect(lint(and(country('a', 'equals', 'Germany')))).toEqual([])
  })
})

describe('rows that mean something else in the background', () => {
  it('are errors where they ask who is asking', () => {
    const mine = condition('a', 'ownerid', 'equalsCurrentUser')
    expect(found(and(mine, condition('b', 'ownerid', 'doesNotEqualCurrentUser')), 'callerRelative')).toEqual([
      'error: a b',
    ])
    expect(sentences(and(mine), 'callerRelative')[0]).toMatch(/depends on who is asking\./)
  })

  it('are told of where only a change outside the builder makes them', () => {
    const compared = condition('a', 'budgetamount', 'greaterThan', { column: 'estimatedamount' })
    const exact = created('b', 'equals', '2026-11-13')
    const nested = related('d', 'contains', [{ ...related('e', 'contains', []), column: 'parentaccountid' }])
    expect(found(and(compared, exact, created('c', 'today'), nested), 'writtenOutside')).toEqual([
      'hint: a b e',
    ])
    expect(found(and(created('c', 'today'), related('d', 'contains', [])), 'writtenOutside')).toEqual([])
  })
})
