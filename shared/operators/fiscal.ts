import {
  fiscalPeriod,
  fiscalPeriodFrom,
  fiscalStartYear,
  fiscalYear,
  startYearOfName,
  type DaySpan,
} from '#shared/dates/fiscal.ts'
import type { WindowSource } from '#shared/dates/window.ts'
import type { FiscalCalendar } from '#shared/model/fiscal-calendar.ts'
import { within, type End } from './dates-within.ts'
import { fiscalPeriodAndYear, fiscalYearName } from './fiscal-operand.ts'
import { inFiscalPeriod } from './fiscal-period.ts'
import { count, nothing } from './operand.ts'

type Ends = readonly [from: End, to: End]

/** What operators around today count: fiscal years or periods. */
interface Counted {
  readonly name: 'years' | 'periods'
  readonly follows: readonly WindowSource[]
  /** The one so many after the one that holds a day. */
  readonly from: (day: string, shift: number, calendar: FiscalCalendar) => DaySpan
}

const years: Counted = {
  name: 'years',
  follows: ['today', 'fiscalStart'],
  from: (day, shift, calendar) => fiscalYear(fiscalStartYear(day, calendar) + shift, calendar),
}

const periods: Counted = {
  name: 'periods',
  follows: ['today', 'fiscalStart', 'fiscalPeriods'],
  from: fiscalPeriodFrom,
}

/** Date operators about years and periods of the workspace's fiscal calendar (docs/domain.md 4.3). */
export const fiscalOperators = {
  inFiscalYear: within({
    label: 'In fiscal year',
    fetchXml: { 'in-fiscal-year': 'one' },
    phrase: (year) => `is in fiscal year ${year}`,
    operand: fiscalYearName,
    follows: ['fiscalStart', 'fiscalNames'],
    ends: (name, _, { fiscal }) => wholly(fiscalYear(startYearOfName(name, fiscal), fiscal)),
  }),
  inFiscalPeriod,
  inFiscalPeriodAndYear: aboutPeriod(
    'In fiscal period and year',
    'in-fiscal-period-and-year',
    'is in fiscal period',
    wholly,
  ),
  inOrBeforeFiscalPeriodAndYear: aboutPeriod(
    'In or before fiscal period',
    'in-or-before-fiscal-period-and-year',
    'is in or before fiscal period',
    ({ to }) => [null, to],
  ),
  inOrAfterFiscalPeriodAndYear: aboutPeriod(
    'In or after fiscal period',
    'in-or-after-fiscal-period-and-year',
    'is in or after fiscal period',
    ({ from }) => [from, null],
  ),
  lastFiscalYear: around('Last fiscal year', 'was in the last fiscal year', -1, years),
  thisFiscalYear: around('This fiscal year', 'is in this fiscal year', 0, years),
  nextFiscalYear: around('Next fiscal year', 'is in the next fiscal year', 1, years),
  lastFiscalPeriod: around('Last fiscal period', 'was in the last fiscal period', -1, periods),
  thisFiscalPeriod: around('This fiscal period', 'is in this fiscal period', 0, periods),
  nextFiscalPeriod: around('Next fiscal period', 'is in the next fiscal period', 1, periods),
  lastXFiscalYears: last(years),
  nextXFiscalYears: next(years),
  lastXFiscalPeriods: last(periods),
  nextXFiscalPeriods: next(periods),
}

function wholly({ from, to }: DaySpan): Ends {
  return [from, to]
}

/** A period that the calendar does not have holds nothing, and nothing is before or after it. */
function aboutPeriod(label: string, fetchXml: string, words: string, ends: (span: DaySpan) => Ends) {
  return within({
    label,
    fetchXml: { [fetchXml]: 'two' },
    phrase: (periodOfYear) => `${words} ${periodOfYear}`,
    operand: fiscalPeriodAndYear,
    follows: ['fiscalStart', 'fiscalPeriods', 'fiscalNames'],
    ends: ({ period, year }, _, { fiscal }) => {
      const startYear = startYearOfName(year, fiscal)
      const span = fiscalPeriod(startYear, period, fiscal)
      if (span !== null) return ends(span)
      const { to } = fiscalYear(startYear, fiscal)
      return [to, to]
    },
  })
}

function around(label: string, phrase: string, shift: number, { follows, from }: Counted) {
  return within({
    label,
    fetchXml: { [label.toLowerCase().replaceAll(' ', '-')]: 'none' },
    phrase: () => phrase,
    operand: nothing,
    follows,
    ends: (_, today, { fiscal }) => wholly(from(today, shift, fiscal)),
  })
}

function last({ name, follows, from }: Counted) {
  return within({
    label: `Last X fiscal ${name}`,
    fetchXml: { [`last-x-fiscal-${name}`]: 'one' },
    phrase: (x) => `is in the last ${counted(x, name)}`,
    operand: count,
    follows,
    ends: (x, today, { fiscal }) => [from(today, -x, fiscal).from, 'now'],
  })
}

function next({ name, follows, from }: Counted) {
  return within({
    label: `Next X fiscal ${name}`,
    fetchXml: { [`next-x-fiscal-${name}`]: 'one' },
    phrase: (x) => `is in the next ${counted(x, name)}`,
    operand: count,
    follows,
    ends: (x, today, { fiscal }) => ['now', from(today, x, fiscal).to],
  })
}

function counted(x: string, name: Counted['name']): string {
  return `${x} fiscal ${x === '1' ? name.slice(0, -1) : name}`
}
