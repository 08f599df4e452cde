import { Temporal } from 'temporal-polyfill'
import type { FiscalCalendar } from '#shared/model/fiscal-calendar.ts'
import { addCalendar, addDays } from './calendar-day.ts'

/** Days from the first to the one before the last; fiscal years and periods are told apart by where they begin. */
export interface DaySpan {
  readonly from: string
  readonly to: string
}

/** The fiscal year that begins in a calendar year (docs/domain.md 4.3). */
export function fiscalYear(startYear: number, calendar: FiscalCalendar): DaySpan {
  return { from: firstDay(startYear, calendar), to: firstDay(startYear + 1, calendar) }
}

/** The calendar year in which the fiscal year that holds a day begins. */
export function fiscalStartYear(day: string, calendar: FiscalCalendar): number {
  const date = Temporal.PlainDate.from(day)
  const begins = Temporal.PlainDate.from(firstDay(date.year, calendar))
  return Temporal.PlainDate.compare(date, begins) < 0 ? date.year - 1 : date.year
}

/** The calendar year in which the fiscal year of this name begins: years may be named by their last day (O-11). */
export function startYearOfName(name: number, calendar: FiscalCalendar): number {
  return name - (endsInNextYear(calendar) && calendar.namedBy === 'end' ? 1 : 0)
}

/** How many periods a fiscal year has. */
export function periodCount({ period }: FiscalCalendar): number {
  return templates[period].count
}

/** A period of the fiscal year that begins in a calendar year, 1 for the first; null where the template has fewer. */
export function fiscalPeriod(startYear: number, period: number, calendar: FiscalCalendar): DaySpan | null {
  return period >= 1 && period <= periodCount(calendar) ? periodSpan(startYear, period, calendar) : null
}

/** The fiscal period so many periods after the one that holds a day, before it when `shift` is negative. */
export function fiscalPeriodFrom(day: string, shift: number, calendar: FiscalCalendar): DaySpan {
  const count = periodCount(calendar)
  const startYear = fiscalStartYear(day, calendar)
  const shifted = periodOf(day, startYear, calendar) + shift
  const years = Math.floor((shifted - 1) / count)
  return periodSpan(startYear + years, shifted - years * count, calendar)
}

/** How a fiscal year is divided; the last period runs to the end of the year. */
const templates = {
  monthly: { count: 12, length: 1, unit: 'months' },
  quarterly: { count: 4, length: 3, unit: 'months' },
  semiannually: { count: 2, length: 6, unit: 'months' },
  annually: { count: 1, length: 12, unit: 'months' },
  fourweek: { count: 13, length: 28, unit: 'days' },
} as const

function periodSpan(startYear: number, period: number, calendar: FiscalCalendar): DaySpan {
  const { count, length, unit } = templates[calendar.period]
  const year = fiscalYear(startYear, calendar)
  return {
    from: addCalendar(year.from, (period - 1) * length, unit),
    to: period === count ? year.to : addCalendar(year.from, period * length, unit),
  }
}

function periodOf(day: string, startYear: number, calendar: FiscalCalendar): number {
  let period = periodCount(calendar)
  while (isBefore(day, periodSpan(startYear, period, calendar).from)) period -= 1
  return period
}

function firstDay(year: number, { start }: FiscalCalendar): string {
  const [month = 1, day = 1] = start.split('-').map(Number)
  return Temporal.PlainDate.from({ year, month, day }).toString()
}

function isBefore(day: string, other: string): boolean {
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(day), Temporal.PlainDate.from(other)) < 0
}

function endsInNextYear(calendar: FiscalCalendar): boolean {
  return !addDays(fiscalYear(2026, calendar).to, -1).startsWith('2026')
}
