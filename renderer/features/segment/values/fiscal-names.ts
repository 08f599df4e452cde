import { periodCount } from '#shared/dates/fiscal.ts'
import type { FiscalCalendar } from '#shared/model/fiscal-calendar.ts'
import type { Option } from '#renderer/ui/option-match.ts'

/** The periods of a fiscal year to choose from; values are their numbers as text. */
export function fiscalPeriodOptions(fiscal: FiscalCalendar, locale: string | undefined): readonly Option[] {
  return Array.from({ length: periodCount(fiscal) }, (_, at) => {
    const value = String(at + 1)
    return { value, label: fiscalPeriodName(value, fiscal, locale) }
  })
}

/** A period as people call it: `Q2`, a month's name, `H1`, `P5`; the number itself where the calendar has no such period. */
export function fiscalPeriodName(period: string, fiscal: FiscalCalendar, locale: string | undefined): string {
  const number = Number(period)
  if (!Number.isInteger(number) || number < 1 || number > periodCount(fiscal)) return period
  switch (fiscal.period) {
    case 'monthly':
      return monthName(number, fiscal, locale)
    case 'quarterly':
      return `Q${period}`
    case 'semiannually':
      return `H${period}`
    case 'annually':
      return 'Whole year'
    case 'fourweek':
      return `P${period}`
    default:
      return fiscal.period satisfies never
  }
}

/** Periods that begin inside a month are no months: then they are counted. */
function monthName(number: number, { start }: FiscalCalendar, locale: string | undefined): string {
  const [month = 1, day = 1] = start.split('-').map(Number)
  if (day !== 1) return `P${String(number)}`
  const named = new Date(Date.UTC(2000, month - 1 + number - 1, 1))
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(named)
}
