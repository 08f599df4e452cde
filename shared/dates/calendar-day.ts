import { Temporal } from 'temporal-polyfill'

/** Units of calendar arithmetic: how long they last depends on where they begin. */
export type CalendarUnit = 'days' | 'weeks' | 'months' | 'years'

/** A day some days later, or earlier when `days` is negative. */
export function addDays(day: string, days: number): string {
  return addCalendar(day, days, 'days')
}

/** A day some units later or earlier; where that month is too short its last day (docs/domain.md 4.3). */
export function addCalendar(day: string, amount: number, unit: CalendarUnit): string {
  return Temporal.PlainDate.from(day)
    .add({ [unit]: amount })
    .toString()
}

/** The first day of the week, month or year a day is in; weeks begin on `weekStart`, 0 = Sunday. */
export function firstDayOf(unit: 'week' | 'month' | 'year', day: string, weekStart: number): string {
  const date = Temporal.PlainDate.from(day)
  switch (unit) {
    case 'week':
      return date.subtract({ days: (date.dayOfWeek - weekStart + 7) % 7 }).toString()
    case 'month':
      return date.with({ day: 1 }).toString()
    case 'year':
      return date.with({ month: 1, day: 1 }).toString()
    default:
      return unit satisfies never
  }
}
