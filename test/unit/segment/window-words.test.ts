import { describe, expect, it } from 'vitest'
import { plainContext, type EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import { windowWords } from '#renderer/features/segment/tree/window-words.ts'
import { condition } from '#test/support/conditions.ts'

// Friday 13 November 2026, 10:41 in Berlin.
const context: EvaluationContext = {
  ...plainContext,
  now: Date.parse('2026-11-13T09:41:00Z'),
  timeZone: 'Europe/Berlin',
}

const words =
  (type: ColumnType, setting: Partial<EvaluationContext> = {}) =>
  (operator: string, ...operands: string[]) =>
    windowWords(
      condition('d', 'c', operator, ...operands),
      { name: 'c', label: 'C', type, choices: [], targets: [] },
      { ...context, ...setting },
      'en-GB',
    )

describe('the window of a date row', () => {
  it('is said with the zone for moments', () => {
    const say = words('datetime')
    expect(say('lastXDays', '7')).toBe('6 Nov 00:00 to now, Europe/Berlin')
    expect(say('olderThanXDays', '7')).toBe('before 6 Nov 00:00, Europe/Berlin')
    expect(say('onOrAfter', '2025-01-02')).toBe('from 2 Jan 2025 00:00 on, Europe/Berlin')
    expect(say('on', '2026-11-13')).toBe('13 Nov 00:00 to 14 Nov 00:00, Europe/Berlin')
    expect(say('nextXMonths', '3')).toBe('now to 14 Feb 2027 00:00, Europe/Berlin')
    expect(say('lastYear')).toBe('1 Jan 2025 00:00 to 1 Jan 00:00, Europe/Berlin')
  })

  it('is said to the hour and minute where the operator counts them', () => {
    expect(words('datetime')('lastXHours', '2')).toBe('13 Nov 08:00 to now, Europe/Berlin')
    expect(words('datetime')('nextXHours', '14')).toBe('now to 14 Nov 01:00, Europe/Berlin')
    expect(words('datetime')('olderThanXMinutes', '5')).toBe('before 13 Nov 10:36, Europe/Berlin')
    expect(words('datetime-local')('lastXHours', '2')).toBe('13 Nov 08:00 to now, Europe/Berlin')
    const kathmandu = words('datetime', { timeZone: 'Asia/Kathmandu' })
    expect(kathmandu('lastXHours', '2')).toBe('13 Nov 13:00 to now, Asia/Kathmandu')
  })

  it('is said in whole days for plain dates, with the zone only where it decides which day it is', () => {
    const say = words('dateonly')
    expect(say('lastXDays', '7')).toBe('6 Nov to today (13 Nov), Europe/Berlin')
    expect(say('nextXDays', '30')).toBe('14 Nov to 13 Dec, Europe/Berlin')
    expect(say('tomorrow')).toBe('14 Nov, Europe/Berlin')
    expect(say('on', '2026-11-13')).toBe('today (13 Nov)')
    expect(say('onOrBefore', '9999-12-31')).toBe('up to 31 Dec 9999')
    expect(words('datetime-local')('on', '2026-11-13')).toBe('13 Nov 00:00 to 14 Nov 00:00')
  })

  it('names the day weeks start on where weeks decide', () => {
    expect(words('dateonly')('thisWeek')).toBe('8 Nov to 14 Nov, Europe/Berlin, weeks start on Sunday')
    expect(words('datetime', { weekStart: 1 })('nextWeek')).toBe(
      '16 Nov 00:00 to 23 Nov 00:00, Europe/Berlin, weeks start on Monday',
    )
  })

  it('names what decides of the fiscal calendar', () => {
    const say = words('dateonly', { fiscal: { start: '04-01', period: 'quarterly', namedBy: 'end' } })
    expect(say('thisFiscalYear')).toBe('1 Apr to 31 Mar 2027, Europe/Berlin, fiscal years start on 1 Apr')
    expect(say('inFiscalYear', '2026')).toBe(
      '1 Apr 2025 to 31 Mar, fiscal years start on 1 Apr, named by the year they end in',
    )
    expect(say('nextXFiscalPeriods', '1')).toBe(
      '14 Nov to 31 Mar 2027, Europe/Berlin, fiscal years start on 1 Apr, periods are quarters',
    )
    expect(say('inFiscalPeriodAndYear', '1', '2027')).toBe(
      '1 Apr to 30 Jun, fiscal years start on 1 Apr, named by the year they end in, periods are quarters',
    )
    expect(words('dateonly')('inFiscalYear', '2026')).toBe('1 Jan to 31 Dec, fiscal years start on 1 Jan')
  })

  it('is the one of this year for a period of any year', () => {
    expect(words('dateonly')('inFiscalPeriod', '2')).toBe(
      'period 2 of every fiscal year, in this one 1 Apr to 30 Jun, fiscal years start on 1 Jan, periods are quarters',
    )
    expect(words('datetime')('inFiscalPeriod', '5')).toBe(
      'no date: a fiscal year has 4 periods, Europe/Berlin, fiscal years start on 1 Jan, periods are quarters',
    )
    expect(words('dateonly')('inFiscalPeriodAndYear', '5', '2026')).toBe(
      'no date, fiscal years start on 1 Jan, periods are quarters',
    )
  })

  it('is said at the hour a day begins where clocks skip midnight, which a wall clock does not', () => {
    const santiago = { timeZone: 'America/Santiago' }
    expect(words('datetime', santiago)('on', '2026-09-06')).toBe(
      '6 Sept 01:00 to 7 Sept 00:00, America/Santiago',
    )
    expect(words('datetime-local', santiago)('on', '2026-09-06')).toBe('6 Sept 00:00 to 7 Sept 00:00')
  })

  it('is open where it goes beyond the years that dates can have', () => {
    expect(words('datetime')('lastXYears', '9999')).toBe('before now, Europe/Berlin')
    expect(words('dateonly')('lastXYears', '9999')).toBe('up to today (13 Nov), Europe/Berlin')
    expect(words('dateonly')('nextXYears', '9999')).toBe('from 14 Nov on, Europe/Berlin')
    expect(words('datetime')('olderThanXYears', '9999')).toBe('no date, Europe/Berlin')
  })

  it('is not said for rows that are no dates or not finished', () => {
    expect(words('datetime')('lastXDays')).toBeNull()
    expect(words('dateonly')('inFiscalPeriod')).toBeNull()
    expect(words('string')('contains', 'x')).toBeNull()
  })
})
