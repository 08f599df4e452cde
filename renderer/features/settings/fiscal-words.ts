import { addDays } from '#shared/dates/calendar-day.ts'
import {
  fiscalPeriod,
  fiscalStartYear,
  fiscalYear,
  periodCount,
  startYearOfName,
} from '#shared/dates/fiscal.ts'
import type { FiscalCalendar } from '#shared/model/fiscal-calendar.ts'
import { fiscalPeriodName } from '#renderer/features/segment/values/fiscal-names.ts'
import type { Formats } from '#renderer/ui/format.ts'

/** A fiscal year or period with its days, both ends included. */
export interface FiscalSpan {
  readonly name: string
  readonly days: string
  readonly isNow: boolean
}

/** The fiscal year that holds a day, and its periods, in words. */
export function fiscalYearWords(
  day: string,
  fiscal: FiscalCalendar,
  { date, locale }: Pick<Formats, 'date' | 'locale'>,
): { readonly year: FiscalSpan; readonly periods: readonly FiscalSpan[] } {
  const startYear = fiscalStartYear(day, fiscal)
  const told = (name: string, { from, to }: { readonly from: string; readonly to: string }): FiscalSpan => ({
    name,
    days: `${date(from)} to ${date(addDays(to, -1))}`,
    isNow: from <= day && day < to,
  })
  const periods = Array.from({ length: periodCount(fiscal) }, (_, at) => {
    const span = fiscalPeriod(startYear, at + 1, fiscal)
    return span === null ? [] : [told(fiscalPeriodName(String(at + 1), fiscal, locale), span)]
  })
  // A name that is one year off begins that year earlier.
  const name = 2 * startYear - startYearOfName(startYear, fiscal)
  return { year: told(`FY ${String(name)}`, fiscalYear(startYear, fiscal)), periods: periods.flat() }
}

/** The months a fiscal year may begin in; values are `01` to `12`. */
export function monthOptions(locale?: string): readonly { readonly value: string; readonly label: string }[] {
  const names = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, at) => ({
    value: twoDigits(at + 1),
    label: names.format(new Date(Date.UTC(2000, at, 1))),
  }))
}

/** The days of a month as a list; February has 29. */
export function dayOptions(month: string): readonly { readonly value: string; readonly label: string }[] {
  const count = new Date(Date.UTC(2000, Number(month), 0)).getUTCDate()
  return Array.from({ length: count }, (_, at) => ({ value: twoDigits(at + 1), label: String(at + 1) }))
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
