import { expect, test } from 'vitest'
import { Problem, problemCodes } from '#shared/contract/import-problem.ts'
import { problemSentence } from '#shared/words/import-problem.ts'

const say = (problem: Omit<Problem, 'line' | 'effect'>, effect: Problem['effect'] = 'repaired') =>
  problemSentence({ line: 2, effect, ...problem })

test('A sentence names the thing and what was done', () => {
  expect(say({ code: 'ROW_SHORT', count: 2, expected: 3 })).toBe(
    '2 values for 3 columns: the missing ones are blank',
  )
  expect(say({ code: 'ROW_LONG', count: 2, expected: 1 })).toBe(
    '2 values for 1 column: the extra ones are left out',
  )
  expect(say({ code: 'NUL_REMOVED', count: 1 })).toBe('1 NUL character removed')
  expect(say({ code: 'HEADER_RENAMED', value: 'NAME', column: 'name_2' })).toBe(
    "the header 'NAME' is taken or not usable as a name: the column is called name_2",
  )
  expect(say({ code: 'HEADER_RENAMED', value: ' ', column: 'column_4' })).toBe(
    'a column has no header: it is called column_4',
  )
  expect(say({ code: 'VALUE_UNREADABLE', value: 'abc', column: 'Amount' })).toBe(
    "'abc' in Amount does not fit the column's type: the value is blank",
  )
  expect(say({ code: 'LOOKUP_AMBIGUOUS', value: 'Ann', column: 'Owner', count: 2 })).toBe(
    "'Ann' in Owner fits 2 records: the text is kept",
  )
})

test('What was done follows the effect', () => {
  expect(say({ code: 'KEY_REPEATED', value: 'L1' })).toContain('takes the place')
  expect(say({ code: 'KEY_REPEATED', value: 'L1' }, 'rejected')).toContain('the row is left out')
})

test('A long value is cut', () => {
  expect(say({ code: 'VALUE_UNREADABLE', value: 'x'.repeat(500), column: 'A' }).length).toBeLessThan(160)
})

test('Every code has a sentence with the least it may carry', () => {
  for (const code of problemCodes) expect(say({ code })).not.toMatch(/undefined|NaN/)
})
