import { describe, expect, it } from 'vitest'
import type { FiscalCalendar } from '#shared/model/fiscal-calendar.ts'
import { fiscalPeriodName } from '#renderer/features/segment/values/fiscal-names.ts'
import { dayOptions, fiscalYearWords } from '#renderer/features/settings/fiscal-words.ts'
import { createFormats } from '#renderer/ui/format.ts'

const formats = createFormats('en-GB')
const calendar = (more: Partial<FiscalCalendar> = {}): FiscalCalendar => ({
  start: '04-01',
  period: 'quarterly',
  namedBy: 'start',
  ...more,
})

describe('fiscal periods', () => {
  it.each<[string, string, FiscalCalendar]>([
    ['2', 'Q2', calendar()],
    ['2', 'May', calendar({ period: 'monthly' })],
    ['10', 'January', calendar({ period: 'monthly' })],
    ['10', 'P10', calendar({ period: 'monthly', start: '04-06' })],
    ['2', 'H2', calendar({ period: 'semiannually' })],
    ['13', 'P13', calendar({ period: 'fourweek' })],
    ['5', '5', calendar()],
    ['', '', calendar()],
  ])('%s is called %s', (period, name, fiscal) => {
    expect(fiscalPeriodName(period, fiscal, 'en-GB')).toBe(name)
  })
})

describe('the fiscal year of a day', () => {
  it('is told with its name, its days and its periods, the present one marked', () => {
    const { year, periods } = fiscalYearWords('2027-02-10', calendar(), formats)
    expect(year).toEqual({ name: 'FY 2026', days: '1 Apr 2026 to 31 Mar 2027', isNow: true })
    expect(periods.map(({ name, days, isNow }) => `${name} ${days}${isNow ? ' now' : ''}`)).toEqual([
      'Q1 1 Apr 2026 to 30 Jun 2026',
      'Q2 1 Jul 2026 to 30 Sept 2026',
      'Q3 1 Oct 2026 to 31 Dec 2026',
      'Q4 1 Jan 2027 to 31 Mar 2027 now',
    ])
  })

  it('may be named by the year it ends in, which is the same for calendar years', () => {
    const named = (start: string) =>
      fiscalYearWords('2026-05-05', calendar({ start, namedBy: 'end' }), formats).year.name
    expect([named('04-01'), named('01-01')]).toEqual(['FY 2027', 'FY 2026'])
  })
})

describe('the day a fiscal year begins on', () => {
  it('is one the month has', () => {
    expect(['02', '04', '12'].map((month) => dayOptions(month).at(-1)?.value)).toEqual(['29', '30', '31'])
  })
})
