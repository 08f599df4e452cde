import type { FiscalCalendar } from '#shared/model/fiscal-calendar.ts'

/** How many periods a fiscal year has. */
export function fiscalPeriodCount({ period }: FiscalCalendar): number {
  return periodCounts[period]
}

/** A period as people call it: `Q2`, a month's name, `H1`, `Period 5`; the number itself where the calendar has no such period. */
export function fiscalPeriodName(period: string, fiscal: FiscalCalendar, locale: string | undefined): string {
  const number = Number(period)
  if (!Number.isInteger(number) || number < 1 || number > fiscalPeriodCount(fiscal)) return `period ${period}`
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
      return `Period ${period}`
    default:
      return fiscal.period satisfies never
  }
}

const periodCounts = {
  monthly: 12,
  quarterly: 4,
  semiannually: 2,
  annually: 1,
  fourweek: 13,
} as const satisfies Record<FiscalCalendar['period'], number>

/** Periods that begin inside a month are no months: then they are counted. */
function monthName(number: number, { start }: FiscalCalendar, locale: string | undefined): string {
  const [month = 1, day = 1] = start.split('-').map(Number)
  if (day !== 1) return `Period ${String(number)}`
  const named = new Date(Date.UTC(2000, month - 1 + number - 1, 1))
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(named)
}
