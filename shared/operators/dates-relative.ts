import { addCalendar, addDays, type CalendarUnit } from '#shared/dates/calendar-day.ts'
import { startOfClockUnit } from '#shared/dates/zone.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import { within, type Within } from './dates-within.ts'
import { count } from './operand.ts'

/** A date-only column has no hours: operators about them are refused (docs/domain.md 4.2). */
const momentTypes = ['datetime', 'datetime-local'] as const satisfies readonly ColumnType[]

const unitMs = { minute: 60_000, hour: 3_600_000 } as const

/**
 * Last X, Next X and Older than X. Days and longer are calendar arithmetic from today; hours and minutes are elapsed
 * time from the start of the current one (docs/domain.md 4.3). The next X hours run to the end of an hour.
 */
export const relativeDateOperators = {
  lastXHours: last('hours', (x, _, { now, timeZone }) => [
    startOfClockUnit('hour', now, timeZone) - x * unitMs.hour,
    'now',
  ]),
  nextXHours: next('hours', (x, _, { now, timeZone }) => [
    'now',
    startOfClockUnit('hour', now, timeZone) + (x + 1) * unitMs.hour,
  ]),
  lastXDays: lastCalendar('days'),
  lastXWeeks: lastCalendar('weeks'),
  lastXMonths: lastCalendar('months'),
  lastXYears: lastCalendar('years'),
  nextXDays: nextCalendar('days'),
  nextXWeeks: nextCalendar('weeks'),
  nextXMonths: nextCalendar('months'),
  nextXYears: nextCalendar('years'),
  olderThanXMinutes: olderThanClock('minute'),
  olderThanXHours: olderThanClock('hour'),
  olderThanXDays: olderThanCalendar('days'),
  olderThanXWeeks: olderThanCalendar('weeks'),
  olderThanXMonths: olderThanCalendar('months'),
  olderThanXYears: olderThanCalendar('years'),
}

type Unit = 'minutes' | 'hours' | CalendarUnit
type Ends = Within<number>['ends']

function lastCalendar(unit: CalendarUnit) {
  return last(unit, (x, today) => [addCalendar(today, -x, unit), 'now'])
}

/** Whole days after today: the day after the window is so many units after tomorrow. */
function nextCalendar(unit: CalendarUnit) {
  return next(unit, (x, today) => ['now', addCalendar(addDays(today, 1), x, unit)])
}

function olderThanCalendar(unit: CalendarUnit) {
  return olderThan(unit, (x, today) => [null, addCalendar(today, -x, unit)])
}

function olderThanClock(unit: 'minute' | 'hour') {
  return olderThan(`${unit}s`, (x, _, { now, timeZone }) => [
    null,
    startOfClockUnit(unit, now, timeZone) - x * unitMs[unit],
  ])
}

function last(unit: Unit, ends: Ends) {
  return relative(`Last X ${unit}`, `last-x-${unit}`, (x) => `is in the last ${counted(x, unit)}`, unit, ends)
}

function next(unit: Unit, ends: Ends) {
  return relative(`Next X ${unit}`, `next-x-${unit}`, (x) => `is in the next ${counted(x, unit)}`, unit, ends)
}

function olderThan(unit: Unit, ends: Ends) {
  return relative(
    `Older than X ${unit}`,
    `olderthan-x-${unit}`,
    (x) => `is older than ${counted(x, unit)}`,
    unit,
    ends,
  )
}

function relative(label: string, fetchXml: string, phrase: (x: string) => string, unit: Unit, ends: Ends) {
  const hasClock = unit === 'hours' || unit === 'minutes'
  return within({
    label,
    fetchXml: { [fetchXml]: 'one' },
    phrase,
    operand: count,
    ...(hasClock ? { types: momentTypes } : {}),
    follows: ['today'],
    ends,
  })
}

function counted(x: string, unit: Unit): string {
  return `${x} ${x === '1' ? unit.slice(0, -1) : unit}`
}
