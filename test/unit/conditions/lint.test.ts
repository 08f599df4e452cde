import { describe, expect, it } from 'vitest'
import { standardRecordTypes } from '#shared/catalog/index.ts'
import type { LintFinding } from '#shared/conditions/lint/finding.ts'
import { lintConditions } from '#shared/conditions/lint/lint-conditions.ts'
import { plainContext, type EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { ConditionNode, Group, Join, Related } from '#shared/model/condition.ts'
import { lintSentence } from '#shared/words/lint-finding.ts'
import { condition, everything, group, related } from '../../support/conditions.ts'

const catalog = { recordType: (name: string) => standardRecordTypes.find((type) => type.name === name) }
const context: EvaluationContext = { ...plainContext, now: Date.parse('2026-11-13T14:27:09Z') }

function lint(root: Group): readonly LintFinding[] {
  return lintConditions(root, 'lead', catalog, context)
}

/** The findings of one rule, as `severity: nodes`. */
function found(root: Group, ...rules: readonly LintFinding['rule'][]): readonly string[] {
  return lint(root)
    .filter(({ rule }) => rules.includes(rule))
    .map(({ severity, nodes }) => `${severity}: ${nodes.join(' ')}`)
}

function sentences(root: Group, rule: LintFinding['rule']): readonly string[] {
  return lint(root)
    .filter((finding) => finding.rule === rule)
    .map((finding) => lintSentence(finding, { root, recordType: 'lead', catalog }))
}

const and = (...items: readonly ConditionNode[]) => group('root', 'and', items)
const or = (...items: readonly ConditionNode[]) => group('root', 'or', items)
const opportunities = (
  id: string,
  mode: Related['mode'],
  join: Join,
  items: readonly ConditionNode[],
): Related => ({
  kind: 'related',
  id,
  column: 'leadid',
  target: 'opportunity',
  targetColumn: 'originatingleadid',
  mode,
  join,
  items,
})

const country = (id: string, operator: string, ...values: readonly string[]) =>
  condition(id, 'address1_country', operator, ...values)
const employees = (id: string, operator: string, value: string) =>
  condition(id, 'numberofemployees', operator, value)
const created = (id: string, operator: string, ...values: readonly string[]) =>
  condition(id, 'createdon', operator, ...values)

describe('what no record can satisfy', () => {
  it.each<readonly [string, ConditionNode, ConditionNode]>([
    ['two values', country('a', 'equals', 'Germany'), country('b', 'equals', 'France', 'Austria')],
    ['a value and not it', country('a', 'equals', 'Germany'), country('b', 'doesNotEqual', 'germany ')],
    ['a value and no data', country('a', 'equals', 'Germany'), country('b', 'doesNotContainData')],
    ['data and none', country('a', 'containsData'), country('b', 'doesNotContainData')],
    ['a text and not a part of it', country('a', 'contains', 'Land'), country('b', 'doesNotContain', 'an')],
    ['two beginnings', country('a', 'beginsWith', 'Ger'), country('b', 'beginsWith', 'Fr')],
    ['a value without the end', country('a', 'equals', 'Germany'), country('b', 'endsWith', 'land')],
    ['numbers above and below', employees('a', 'greaterThan', '10'), employees('b', 'lessOrEqual', '10')],
    ['whole numbers between neighbours', employees('a', 'greaterThan', '3'), employees('b', 'lessThan', '4')],
    ['days that do not meet', created('a', 'on', '2026-03-01'), created('b', 'onOrBefore', '2026-02-28')],
    ['moving windows that do not meet', created('a', 'yesterday'), created('b', 'nextXDays', '3')],
    [
      'both options of two',
      condition('a', 'donotemail', 'equals', '0'),
      condition('b', 'donotemail', 'equals', '1'),
    ],
    ['the same line and its opposite', related('a', 'contains', []), related('b', 'doesNotContain', [])],
    [
      'a lookup without data that leads on',
      related('a', 'contains', []),
      condition('b', 'parentaccountid', 'doesNotContainData'),
    ],
    [
      'one related record that is two things',
      related('a', 'contains', [condition('x', 'address1_country', 'equals', 'Germany')]),
      related('b', 'contains', [condition('y', 'address1_country', 'equals', 'France')]),
    ],
    [
      'one of many that is excluded by a wider exclusion',
      opportunities('a', 'contains', 'and', [condition('x', 'statecode', 'equals', '1')]),
      opportunities('b', 'doesNotContain', 'and', [condition('y', 'statecode', 'equals', '1', '2')]),
    ],
  ])('is told of %s', (_, a, b) => {
    expect(found(and(a, b), 'neverTrue')).toEqual(['error: a b'])
    expect(found(or(a, b), 'neverTrue')).toEqual([])
  })

  it.each<readonly [string, ConditionNode, ConditionNode]>([
    ['values that overlap', country('a', 'equals', 'Germany'), country('b', 'equals', 'GERMANY', 'France')],
    ['blank and not a value', country('a', 'doesNotContainData'), country('b', 'doesNotEqual', 'Germany')],
    ['two parts of a text', country('a', 'contains', 'x'), country('b', 'contains', 'y')],
    ['a value with blanks behind it', country('a', 'equals', 'Germany'), country('b', 'endsWith', ' ')],
    [
      'numbers with room between',
      condition('a', 'revenue', 'greaterThan', '3'),
      condition('b', 'revenue', 'lessThan', '4'),
    ],
    ['an unfinished row', country('a', 'equals'), country('b', 'doesNotContainData')],
    [
      'two of many',
      opportunities('a', 'contains', 'and', [condition('x', 'statecode', 'equals', '1')]),
      opportunities('b', 'contains', 'and', [condition('y', 'statecode', 'equals', '2')]),
    ],
  ])('is not told of %s', (_, a, b) => {
    expect(found(and(a, b), 'neverTrue')).toEqual([])
  })

  it('is found across groups, with only the items that are needed', () => {
    const root = and(
      created('c', 'today'),
      country('a', 'equals', 'Germany'),
      group('either', 'or', [country('x', 'equals', 'France'), country('y', 'beginsWith', 'Au')]),
    )
    expect(found(root, 'neverTrue')).toEqual(['error: a either'])
  })

  it('is a warning where the rest of the segment still matches', () => {
    const root = or(
      created('c', 'today'),
      group('g', 'and', [country('a', 'equals', 'Germany'), country('b', 'equals', 'France')]),
    )
    expect(found(root, 'neverTrue')).toEqual(['warning: a b'])
  })

  it('leaves out what is muted', () => {
    const muted = { ...country('b', 'equals', 'France'), muted: true }
    expect(found(and(country('a', 'equals', 'Germany'), muted), 'neverTrue')).toEqual([])
  })

  it('is said in words, as of now where a window moves', () => {
    expect(
      sentences(and(country('a', 'equals', 'Germany'), country('b', 'equals', 'France')), 'neverTrue'),
    ).toEqual([
      "No lead can satisfy 'Country/Region is Germany' and 'Country/Region is France' together. The segment matches nothing.",
    ])
    expect(
      sentences(or(created('c', 'today'), condition('k', 'leadid', 'doesNotContainData')), 'neverTrue'),
    ).toEqual(["No lead can satisfy 'Lead does not contain data'."])
    expect(sentences(and(created('a', 'today'), created('b', 'on', '2026-01-01')), 'neverTrue')[0]).toMatch(
      /together as of now\. The segment/,
    )
  })
})

describe('what every record satisfies', () => {
  it.each<readonly [string, ConditionNode, ConditionNode]>([
    ['data or none', country('a', 'containsData'), country('b', 'doesNotContainData')],
    ['a value or not it', country('a', 'equals', 'Germany'), country('b', 'doesNotEqual', 'Germany')],
    ['a row or its negative', country('a', 'beginsWith', 'G'), country('b', 'doesNotBeginWith', 'g')],
    ['the same line or its opposite', related('a', 'contains', []), related('b', 'doesNotContain', [])],
  ])('is told of %s', (_, a, b) => {
    expect(found(or(a, b), 'alwaysTrue')).toEqual(['warning: a b'])
  })

  it('is not told of numbers above or below, which blanks are not', () => {
    const root = or(employees('a', 'greaterThan', '10'), employees('b', 'lessOrEqual', '10'))
    expect(found(root, 'alwaysTrue')).toEqual([])
  })

  it('is told of a group written for every record inside an Or', () => {
    expect(found(or(country('a', 'equals', 'Germany'), everything('all')), 'alwaysTrue')).toEqual([
      'warning: all',
    ])
    expect(found(everything('root'), 'alwaysTrue')).toEqual([])
  })
})

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
    const many = opportunities('m', 'contains', 'and', [condition('x', 'statecode', 'doesNotEqual', '1')])
    expect(sentences(and(many), 'rollUp')).toEqual([
      'All opportunities are searched for every lead. A roll-up column that counts or sums them is tested faster.',
    ])
    expect(found(and(many), 'relatedCost')).toEqual([])
    expect(found(and(many), 'someAmongMany')).toEqual(['hint: x m'])
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
