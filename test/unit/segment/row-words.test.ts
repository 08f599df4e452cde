import { describe, expect, it } from 'vitest'
import { lead } from '#shared/catalog/lead.ts'
import { writeFetchXml } from '#shared/interchange/fetch-xml/write-fetch.ts'
import type { Group, Row } from '#shared/model/condition.ts'
import type { Column } from '#shared/model/record-type.ts'
import { operators } from '#shared/operators/index.ts'
import { accentWords } from '#renderer/features/segment/tree/accent-words.ts'
import { blankHint, turnBlankRound } from '#renderer/features/segment/tree/blank-hint.ts'
import { definitionState } from '#renderer/features/segment/tree/definition-state.ts'
import { fetchWritingSentence } from '#renderer/features/segment/fetch-writing-words.ts'
import { conditionLimitStatus, filterLengthStatus } from '#renderer/features/segment/tree/limit-status.ts'
import { barLeast, barShare, countKind, countText } from '#renderer/features/segment/tree/node-count.ts'
import { withColumn, withOperator } from '#renderer/features/segment/tree/row-change.ts'
import { condition, everything, group, inShort, related, row } from '#test/support/conditions.ts'

const column = (name: string): Column => {
  const found = lead.columns.find((one) => one.name === name)
  if (found === undefined) throw new Error(name)
  return found
}

describe('the count of a line', () => {
  const count = { alone: 9, left: 1284, blank: null }
  const integer = (value: number) => value.toLocaleString('en-GB')

  it('is what is left inside And, what is added inside Or, and what it would be for a muted line', () => {
    expect(countText('left', count, integer)).toBe('1,284')
    expect(countText('added', count, integer)).toBe('+1,284')
    expect(countText('ifOn', count, integer)).toBe('1,284 if on')
  })

  it('is not shown inside something muted', () => {
    expect(countKind({ muted: false, off: true, join: 'and' })).toBeNull()
    expect(countKind({ muted: true, off: true, join: 'or' })).toBe('ifOn')
  })

  it('has a bar over four decades, empty for nothing and never invisible for something', () => {
    expect(barLeast(1_000_000)).toBe(100)
    expect(barShare(186_402, 1_000_000)).toBeCloseTo(0.82, 2)
    expect(barShare(1_284, 1_000_000)).toBeCloseTo(0.28, 2)
    expect(barShare(1_000_000, 1_000_000)).toBe(1)
    expect(barShare(1, 1_000_000)).toBeGreaterThan(0)
    expect(barShare(0, 1_000_000)).toBe(0)
    expect(barShare(1, 1)).toBe(1)
  })
})

describe('blank values', () => {
  const blanks = { alone: 0, left: 0, blank: 12 }
  const positive = condition('p', 'numberofemployees', 'greaterThan', '5')
  const negative = condition('n', 'address1_country', 'doesNotEqual', 'Germany')
  const ids = { row: 'new', group: 'both' }
  const turned = (root: Group, of: Row): string => {
    const edit = turnBlankRound(root, of, ids)
    return edit.ok ? inShort(edit.root) : edit.refusal
  }

  it('are told of with what happens to them', () => {
    const root = group('root', 'and', [positive, negative])
    expect(blankHint(root, positive, blanks)).toEqual({ blank: 12, matched: false })
    expect(blankHint(root, negative, blanks)).toEqual({ blank: 12, matched: true })
  })

  it('are told of for every operator as it treats them', () => {
    const told = Object.entries(operators).map(([name, operator]) => {
      const one = condition('o', 'subject', name)
      return [name, blankHint(group('root', 'and', [one]), one, blanks)?.matched === operator.matchesBlank]
    })
    expect(told.filter(([, isRight]) => isRight !== true).map(([name]) => name)).toEqual([
      'containsData',
      'doesNotContainData',
    ])
  })

  it('are not told of where there are none or the row is about them', () => {
    const about = condition('a', 'address1_country', 'containsData')
    const root = group('root', 'and', [positive, about])
    expect(blankHint(root, positive, { ...blanks, blank: 0 })).toBeNull()
    expect(blankHint(root, about, blanks)).toBeNull()
  })

  it('are matched too by an Or around the row', () => {
    expect(turned(group('root', 'and', [positive, row('z')]), positive)).toBe('and(or(p, new), z)')
    expect(turned(group('root', 'or', [positive, row('z')]), positive)).toBe('or(p, new, z)')
  })

  it('are left out of a negative row by Contains data beside it', () => {
    expect(turned(group('root', 'and', [negative, row('z')]), negative)).toBe('and(n, new, z)')
    expect(turned(group('root', 'or', [negative, row('z')]), negative)).toBe('or(and(n, new), z)')
  })

  it('are not told of again once that is done', () => {
    const edit = turnBlankRound(group('root', 'and', [positive]), positive, ids)
    expect(edit.ok && blankHint(edit.root, positive, blanks)).toBeNull()
  })

  it('are told of once for several rows about one column', () => {
    const second = { ...positive, id: 'q' }
    const root = group('root', 'or', [positive, second])
    expect(blankHint(root, positive, blanks)).not.toBeNull()
    expect(blankHint(root, second, blanks)).toBeNull()
  })
})

describe('accents in a text', () => {
  const words = (text: string, accentSensitive: boolean, name = 'subject') =>
    accentWords(condition('r', name, 'contains', text), column(name), { accentSensitive })

  it('are told of where the setting on accents decides', () => {
    expect(words('Müller', false)).toBe("Accents are ignored: 'Muller' is the same text.")
    expect(words('Müller', true)).toBe("Accents count: 'Muller' is another text.")
  })

  it('are not told of where there are none, or in other columns', () => {
    expect(words('Muller', false)).toBeNull()
    expect(words('Straße', true)).toBeNull()
    expect(words('é', false, 'statuscode')).toBeNull()
  })
})

describe('changing a row', () => {
  const text = condition('r', 'subject', 'beginsWith', 'Ab')

  it('keeps operator and value where the new column has the same type', () => {
    expect(withColumn(text, column('companyname'), column('subject'))).toMatchObject({
      column: 'companyname',
      operator: 'beginsWith',
      operands: ['Ab'],
    })
  })

  it('starts with the first offered operator and no value where the type differs', () => {
    expect(withColumn(text, column('statuscode'), column('subject'))).toMatchObject({
      operator: 'equals',
      operands: [],
    })
  })

  it('never carries options of one choice column into another', () => {
    const chosen = condition('r', 'leadsourcecode', 'equals', '1')
    expect(withColumn(chosen, column('industrycode'), column('leadsourcecode')).operands).toEqual([])
  })

  it('keeps the values another operator takes, the first of several where it takes one', () => {
    const equals = condition('r', 'subject', 'equals', 'one', 'two')
    expect(withOperator(equals, 'doesNotEqual', column('subject')).operands).toEqual(['one', 'two'])
    expect(withOperator(equals, 'contains', column('subject')).operands).toEqual(['one'])
    expect(withOperator(equals, 'containsData', column('subject')).operands).toEqual([])
  })
})

describe('what a definition amounts to', () => {
  it.each([
    ['nothing chosen yet', group('root', 'and', []), 'nothingChosen'],
    ['every record, only when written so', everything('root'), 'everything'],
    ['nothing, when every row is muted', group('root', 'and', [row('a', { muted: true })]), 'allMuted'],
    ['nothing, when its groups are empty', group('root', 'and', [group('g', 'or', [])]), 'emptied'],
    ['conditions that decide', group('root', 'and', [related('r', 'contains', [])]), 'deciding'],
  ] as const)('%s', (_, root, state) => {
    expect(definitionState(root)).toBe(state)
  })
})

describe('the limit of conditions', () => {
  const rows = (count: number) =>
    group(
      'root',
      'and',
      Array.from({ length: count }, (_, at) => row(`r${at}`)),
    )

  it('warns from 90 % on and says what to do beyond it', () => {
    expect(conditionLimitStatus(rows(8), 10)).toMatchObject({ isNear: false, advice: null })
    expect(conditionLimitStatus(rows(10), 10)).toMatchObject({ isNear: true, advice: null })
    expect(conditionLimitStatus(rows(11), 10).advice).toBe(
      '11 of 10 conditions. Remove one row to activate; the draft is saved.',
    )
  })
})

describe('the length of the stored filter', () => {
  const long = (characters: number) =>
    group('root', 'and', [condition('r', 'subject', 'contains', 'x'.repeat(characters))])
  const base = filterLengthStatus(long(0), String).count

  it('warns from 3,600 characters on and says the way out above 4,000', () => {
    const at = (characters: number) => filterLengthStatus(long(characters - base), String)
    expect(at(3599)).toMatchObject({ count: 3599, isNear: false, advice: null })
    expect(at(3600)).toMatchObject({ isNear: true, advice: null })
    expect(at(4000)).toMatchObject({ count: 4000, advice: null })
    expect(at(4001).advice).toBe(
      '4001 of 4000 filter characters. Remove values or rows, or split it into two segments; the draft is saved.',
    )
  })
})

describe('why a definition cannot be written as FetchXML', () => {
  it('is said of the row by its name', () => {
    const root = group('root', 'and', [condition('r', 'subject', 'contains')])
    const catalog = { recordType: (name: string) => (name === 'lead' ? lead : undefined) }
    const writing = writeFetchXml(root, 'lead')
    const problems = writing.ok ? [] : writing.problems
    expect(problems.map((problem) => fetchWritingSentence(problem, root, 'lead', catalog))).toEqual([
      'Topic: the row is not finished. Give it a value, or mute it.',
    ])
  })
})
