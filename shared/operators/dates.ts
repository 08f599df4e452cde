import { addDays, firstDayOf, addCalendar } from '#shared/dates/calendar-day.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { WindowSource } from '#shared/dates/window.ts'
import { within, type End } from './dates-within.ts'
import { day, nothing } from './operand.ts'

/** Date operators about a given day and about days, weeks, months and years around today (docs/domain.md 4.2). */
export const dateOperators = {
  on: aboutDay('On', 'on', (v) => [v, addDays(v, 1)]),
  onOrAfter: aboutDay('On or after', 'on-or-after', (v) => [v, null]),
  onOrBefore: aboutDay('On or before', 'on-or-before', (v) => [null, addDays(v, 1)]),
  today: aroundToday('Today', 'today', 'is today', (now) => [now, addDays(now, 1)]),
  yesterday: aroundToday('Yesterday', 'yesterday', 'was yesterday', (now) => [addDays(now, -1), now]),
  tomorrow: aroundToday('Tomorrow', 'tomorrow', 'is tomorrow', (now) => [addDays(now, 1), addDays(now, 2)]),
  lastSevenDays: aroundToday('Last 7 days', 'last-seven-days', 'is in the last 7 days', (now) => [
    addDays(now, -7),
    'now',
  ]),
  nextSevenDays: aroundToday('Next 7 days', 'next-seven-days', 'is in the next 7 days', (now) => [
    'now',
    addDays(now, 8),
  ]),
  lastWeek: calendarUnit('Last week', 'last-week', 'was last week', 'week', -1),
  thisWeek: calendarUnit('This week', 'this-week', 'is this week', 'week', 0),
  nextWeek: calendarUnit('Next week', 'next-week', 'is next week', 'week', 1),
  lastMonth: calendarUnit('Last month', 'last-month', 'was last month', 'month', -1),
  thisMonth: calendarUnit('This month', 'this-month', 'is this month', 'month', 0),
  nextMonth: calendarUnit('Next month', 'next-month', 'is next month', 'month', 1),
  lastYear: calendarUnit('Last year', 'last-year', 'was last year', 'year', -1),
  thisYear: calendarUnit('This year', 'this-year', 'is this year', 'year', 0),
  nextYear: calendarUnit('Next year', 'next-year', 'is next year', 'year', 1),
}

function aboutDay(label: string, fetchXml: string, ends: (day: string) => readonly [End, End]) {
  return within({
    label,
    fetchXml: { [fetchXml]: 'one' },
    phrase: (v) => `is ${label.toLowerCase()} ${v}`,
    operand: day,
    follows: [],
    ends,
  })
}

function aroundToday(
  label: string,
  fetchXml: string,
  phrase: string,
  ends: (today: string, context: EvaluationContext) => readonly [End, End],
  follows: readonly WindowSource[] = ['today'],
) {
  return within({
    label,
    fetchXml: { [fetchXml]: 'none' },
    phrase: () => phrase,
    operand: nothing,
    follows,
    ends: (_, today, context) => ends(today, context),
  })
}

/** The whole week, month or year so many after the one today is in. */
function calendarUnit(
  label: string,
  fetchXml: string,
  phrase: string,
  unit: 'week' | 'month' | 'year',
  shift: number,
) {
  return aroundToday(
    label,
    fetchXml,
    phrase,
    (today, { weekStart }) => {
      const first = firstDayOf(unit, today, weekStart)
      return [addCalendar(first, shift, `${unit}s`), addCalendar(first, shift + 1, `${unit}s`)]
    },
    unit === 'week' ? ['today', 'weekStart'] : ['today'],
  )
}
