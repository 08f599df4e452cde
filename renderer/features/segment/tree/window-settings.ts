import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { WindowSource } from '#shared/dates/window.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import type { FiscalCalendar } from '#shared/model/fiscal-calendar.ts'

/** The settings that a date window follows from, in words: `Europe/Berlin`, `weeks start on Monday`. */
export function windowSettings(
  follows: readonly WindowSource[],
  type: ColumnType,
  { timeZone, weekStart, fiscal }: EvaluationContext,
  locale: string | undefined,
): readonly string[] {
  const isNamedByYear = follows.includes('fiscalNames') && fiscal.start !== '01-01'
  return [
    ...(type === 'datetime' || follows.includes('today') ? [timeZone] : []),
    ...(follows.includes('weekStart') ? [`weeks start on ${weekdayName(weekStart, locale)}`] : []),
    ...(follows.includes('fiscalStart') ? [`fiscal years start on ${dayName(fiscal.start, locale)}`] : []),
    ...(isNamedByYear ? [`named by the year they ${fiscal.namedBy} in`] : []),
    ...(follows.includes('fiscalPeriods') ? [periodsAre[fiscal.period]] : []),
  ]
}

const periodsAre = {
  monthly: 'periods are months',
  quarterly: 'periods are quarters',
  semiannually: 'periods are half years',
  annually: 'periods are years',
  fourweek: 'periods are four weeks',
} as const satisfies Record<FiscalCalendar['period'], string>

function weekdayName(weekStart: number, locale: string | undefined): string {
  // 4 January 1970 was a Sunday.
  return format({ weekday: 'long' }, Date.UTC(1970, 0, 4 + weekStart), locale)
}

function dayName(monthAndDay: string, locale: string | undefined): string {
  return format({ day: 'numeric', month: 'short' }, Date.parse(`2000-${monthAndDay}T00:00:00Z`), locale)
}

function format(parts: Intl.DateTimeFormatOptions, instant: number, locale: string | undefined): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(instant)
}
