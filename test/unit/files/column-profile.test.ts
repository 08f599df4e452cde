import { describe, expect, test } from 'vitest'
import { createProfiler } from '#backend/files/column-profile.ts'

function profile(...values: string[]) {
  const profiler = createProfiler(['c'])
  for (const value of values) profiler.add([value])
  return profiler.result()[0]
}

const number = (decimal: string, group: string) => ({ decimal, group, dateOrder: null })
const date = (dateOrder: string) => ({ decimal: null, group: null, dateOrder })

describe('A column becomes', () => {
  test.each<[type: string, format: unknown, values: string[]]>([
    ['int', null, ['0', '1', '-12', '', ' 7 ']],
    ['int', null, ['0', '1']],
    ['int', number('.', ','), ['1,234,567', '12']],
    ['int', number(',', '.'), ['200.000.000']],
    ['int', number('.', ' '), ['1 234', '12']],
    ['int', number('.', ' '), ['1\u00a0234', '1\u202f234']],
    ['int', number('.', "'"), ["1'234"]],
    ['bigint', null, ['9007199254740993', '1']],
    ['decimal', null, ['1.5', '2', '-.25']],
    ['decimal', number('.', ','), ['1,234.50', '3']],
    ['decimal', number(',', ''), ['1,5', '2']],
    ['decimal', number(',', '.'), ['1.234,50', '2']],
    ['decimal', null, ['1.234', '1.5']],
    ['decimal', null, ['0.234']],
    ['double', null, ['0.12345678901']],
    ['double', null, ['1.5E+05', '2']],
    ['double', null, ['1e-7']],
    ['money', null, ['$12.50', '-$3', '7']],
    ['money', number(',', '.'), ['1.200,50 €', '3,10 €']],
    ['bool', null, ['true', 'FALSE', '']],
    ['guid', null, ['{A0000000-0000-4000-8000-00000000000a}', 'a0000000-0000-4000-8000-00000000000b']],
    ['dateonly', null, ['2026-11-13', '2024-02-29']],
    ['datetime', null, ['2026-11-13T09:41:00Z', '2026-11-13 09:41']],
    ['datetime', null, ['2026-11-13 09:41:00.123', '2026-11-13T09:41+02:00']],
    ['dateonly', date('dmy'), ['31/12/2026', '01/02/2026']],
    ['dateonly', date('mdy'), ['12/31/2026', '01/02/2026']],
    ['dateonly', date('dmy'), ['13.11.2026', '1.2.2026']],
    ['dateonly', date('ymd'), ['2026/11/13']],
    ['dateonly', date('dmy'), ['05/05/2026']],
    ['datetime', date('mdy'), ['1/31/2026 9:41 PM', '12/1/2026 12:00 AM']],
    ['memo', null, ['a', 'b\nc']],
    ['memo', null, ['x'.repeat(2001)]],
  ])('%s, in the format %j, with %j', (type, format, values) => {
    expect(profile(...values)).toMatchObject({ type, format, unclear: null })
  })

  test.each<[why: string, values: string[]]>([
    ['nothing', ['', '']],
    ['leading zeros', ['007', '12']],
    ['a leading zero before decimals', ['01.5']],
    ['telephone numbers', ['+442079460000', '+442079460001']],
    ['a word among numbers', ['1', '2', 'n/a']],
    ['more digits than a number has', ['12345678901234567890']],
    ['two kinds of thousands', ['1,234,567', '1 234 567']],
    ['thousands not in threes', ['12,34,567']],
    ['part numbers that look like powers of ten', ['12E4', '13E5']],
    ['two currencies', ['$1.50', '€1.50']],
    ['yes and no', ['yes', 'no']],
    ['a day that does not exist', ['2026-02-30']],
    ['days and times', ['2026-11-13', '2026-11-13T09:41']],
    ['two orders', ['31/12/2026', '12/31/2026']],
    ['a year before the calendar', ['0001-01-01']],
    ['true and 1', ['true', '1']],
  ])('text because of %s', (_, values) => {
    expect(profile(...values)).toMatchObject({ type: 'string', format: null, unclear: null })
  })
})

describe('Only a person can tell', () => {
  test('the day from the month where no date is beyond the 12th', () => {
    expect(profile('01/02/2026', '03/04/2026')).toMatchObject({ type: 'string', unclear: 'dateOrder' })
  })

  test.each([['1.234'], ['1,234'], ['$12,500']])('a thousand from a decimal in %s', (value) => {
    expect(profile(value, '5')).toMatchObject({ type: 'string', unclear: 'decimal' })
  })

  test('unless the kind of file says what decimals look like', () => {
    const profiler = createProfiler(['c'], { decimal: '.' })
    profiler.add(['1.234'])
    expect(profiler.result()[0]).toMatchObject({ type: 'decimal', unclear: null })
  })
})

describe('A profile counts', () => {
  test('rows, filled values, the longest value and each distinct one', () => {
    expect(profile('a', '', 'bbb', 'a', ' ')).toMatchObject({
      rows: 5,
      filled: 4,
      maxLength: 3,
      firstValues: ['a', 'bbb', ' '],
      distinct: [
        { value: 'a', count: 2 },
        { value: 'bbb', count: 1 },
        { value: ' ', count: 1 },
      ],
    })
  })

  test('distinct values up to 200', () => {
    const values = Array.from({ length: 201 }, (_, index) => `v${index}`)
    expect(profile(...values.slice(1))?.distinct).toHaveLength(200)
    expect(profile(...values)?.distinct).toBeNull()
  })
})
