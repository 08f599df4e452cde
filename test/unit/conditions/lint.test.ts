import { describe, expect, it } from 'vitest'
import type { ConditionNode } from '#shared/model/condition.ts'
import { condition, everything, group, related } from '../../support/conditions.ts'
import { and, country, created, employees, found, opportunities, or, sentences } from './lint-leads.ts'

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
      opportunities('a', 'contains', [condition('x', 'statecode', 'equals', '1')]),
      opportunities('b', 'doesNotContain', [condition('y', 'statecode', 'equals', '1', '2')]),
    ],
  ])('is told of %s', (_, a, b) => {
    expect(found(and(a, b), 'neverTrue')).toEqual(['error: a b'])
    expect(found(or(a, b), 'neverTrue')).toEqual([])
  })

  it.each<readonly [string, ConditionNode, ConditionNode]>([
    ['values that overlap', country('a', 'equals', 'Germany'), country('b', 'equals', 'GERMANY', 'France')],
    ['blank and not a value', country('a', 'doesNotContainData'), country('b', 'doesNotEqual', 'Germany')],
    [
      'two beginnings of which one goes on',
      country('a', 'beginsWith', 'G'),
      country('b', 'beginsWith', 'Ger'),
    ],
    [
      'two beginnings the other way round',
      country('a', 'beginsWith', 'Ger'),
      country('b', 'beginsWith', 'G'),
    ],
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
      opportunities('a', 'contains', [condition('x', 'statecode', 'equals', '1')]),
      opportunities('b', 'contains', [condition('y', 'statecode', 'equals', '2')]),
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
