import { Temporal } from 'temporal-polyfill'
import type { FiscalCalendar } from '#shared/model/fiscal-calendar.ts'

/** Fiscal years and periods as a person would list them (docs/domain.md 4.3), for tests to compare with. */

/** The day on which the fiscal year that starts in a calendar year begins. */
export function fiscalYearStart(year: number, { start }: FiscalCalendar): Temporal.PlainDate {
  const month = Temporal.PlainYearMonth.from({ year, month: Number(start.slice(0, 2)) })
  return month.toPlainDate({ day: Math.min(Number(start.slice(3)), month.daysInMonth) })
}

/** The first days of all periods of that fiscal year, then the first day of the next year. */
export function periodStarts(year: number, calendar: FiscalCalendar): readonly Temporal.PlainDate[] {
  const first = fiscalYearStart(year, calendar)
  const steps: readonly Temporal.DurationLike[] = {
    monthly: Array.from({ length: 12 }, (_, at) => ({ months: at })),
    quarterly: [{ months: 0 }, { months: 3 }, { months: 6 }, { months: 9 }],
    semiannually: [{ months: 0 }, { months: 6 }],
    annually: [{ months: 0 }],
    fourweek: Array.from({ length: 13 }, (_, at) => ({ weeks: 4 * at })),
  }[calendar.period]
  return [...steps.map((step) => first.add(step)), fiscalYearStart(year + 1, calendar)]
}

/** The calendar year in which the fiscal year that holds a day starts. */
export function yearHolding(day: Temporal.PlainDate, calendar: FiscalCalendar): number {
  return isBefore(day, fiscalYearStart(day.year, calendar)) ? day.year - 1 : day.year
}

/** Which period, 1 for the first, holds a day. */
export function periodHolding(day: Temporal.PlainDate, calendar: FiscalCalendar): number {
  const starts = periodStarts(yearHolding(day, calendar), calendar).slice(0, -1)
  return starts.filter((start) => !isBefore(day, start)).length
}

/** The calendar year in which the fiscal year called `name` starts: by its first or by its last day. */
export function yearCalled(name: number, calendar: FiscalCalendar): number {
  if (calendar.namedBy === 'start') return name
  const last = (year: number) => fiscalYearStart(year + 1, calendar).subtract({ days: 1 })
  return last(name).year === name ? name : name - 1
}

/** The first day of the period so many after the one that holds a day. */
export function periodStartFrom(
  day: Temporal.PlainDate,
  shift: number,
  calendar: FiscalCalendar,
): Temporal.PlainDate {
  const year = yearHolding(day, calendar)
  const periods = periodStarts(year, calendar).length - 1
  const after = periodHolding(day, calendar) - 1 + shift
  const inYear = ((after % periods) + periods) % periods
  const start = periodStarts(year + (after - inYear) / periods, calendar)[inYear]
  if (start === undefined) throw new Error(`${String(after)} is no period.`)
  return start
}

function isBefore(day: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(day, other) < 0
}
