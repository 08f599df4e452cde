import { Temporal } from 'temporal-polyfill'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { fiscalYearStart, periodStartFrom, periodStarts, yearCalled, yearHolding } from './plain-fiscal.ts'

/** One end of a window: a day, an instant, this very moment, or open. */
export type Edge = Temporal.PlainDate | Temporal.Instant | 'now' | null

/** A half-open window; null holds nothing. */
export type PlainWindow = readonly [from: Edge, to: Edge] | null

/** What the tables of docs/domain.md 4.3 speak of: D, W and H on the clock of the zone, and the operands. */
interface Asked {
  readonly context: EvaluationContext
  readonly today: Temporal.PlainDate
  readonly week: Temporal.PlainDate
  readonly hour: Temporal.Instant
  readonly minute: Temporal.Instant
  /** The operands as numbers, and the first as a day. */
  readonly x: number
  readonly y: number
  readonly v: () => Temporal.PlainDate
}

/** The tables of docs/domain.md 4.3 line by line: where the window of an operator begins and ends. */
const table = {
  on: ({ v }) => [v(), v().add({ days: 1 })],
  onOrAfter: ({ v }) => [v(), null],
  onOrBefore: ({ v }) => [null, v().add({ days: 1 })],
  today: ({ today }) => [today, today.add({ days: 1 })],
  yesterday: ({ today }) => [today.subtract({ days: 1 }), today],
  tomorrow: ({ today }) => [today.add({ days: 1 }), today.add({ days: 2 })],
  lastSevenDays: ({ today }) => [today.subtract({ days: 7 }), 'now'],
  nextSevenDays: ({ today }) => ['now', today.add({ days: 8 })],
  lastWeek: ({ week }) => [week.subtract({ days: 7 }), week],
  thisWeek: ({ week }) => [week, week.add({ days: 7 })],
  nextWeek: ({ week }) => [week.add({ days: 7 }), week.add({ days: 14 })],
  lastMonth: ({ today }) => [monthStart(today, -1), monthStart(today, 0)],
  thisMonth: ({ today }) => [monthStart(today, 0), monthStart(today, 1)],
  nextMonth: ({ today }) => [monthStart(today, 1), monthStart(today, 2)],
  lastYear: ({ today }) => [newYear(today.year - 1), newYear(today.year)],
  thisYear: ({ today }) => [newYear(today.year), newYear(today.year + 1)],
  nextYear: ({ today }) => [newYear(today.year + 1), newYear(today.year + 2)],
  lastXHours: ({ hour, x }) => [hour.subtract({ hours: x }), 'now'],
  nextXHours: ({ hour, x }) => ['now', hour.add({ hours: x + 1 })],
  lastXDays: ({ today, x }) => [today.subtract({ days: x }), 'now'],
  nextXDays: ({ today, x }) => ['now', today.add({ days: x + 1 })],
  lastXWeeks: ({ today, x }) => [today.subtract({ days: 7 * x }), 'now'],
  nextXWeeks: ({ today, x }) => ['now', today.add({ days: 7 * x + 1 })],
  lastXMonths: ({ today, x }) => [today.subtract({ months: x }), 'now'],
  nextXMonths: ({ today, x }) => ['now', today.add({ days: 1 }).add({ months: x })],
  lastXYears: ({ today, x }) => [today.subtract({ years: x }), 'now'],
  nextXYears: ({ today, x }) => ['now', today.add({ days: 1 }).add({ years: x })],
  olderThanXMinutes: ({ minute, x }) => [null, minute.subtract({ minutes: x })],
  olderThanXHours: ({ hour, x }) => [null, hour.subtract({ hours: x })],
  olderThanXDays: ({ today, x }) => [null, today.subtract({ days: x })],
  olderThanXWeeks: ({ today, x }) => [null, today.subtract({ days: 7 * x })],
  olderThanXMonths: ({ today, x }) => [null, today.subtract({ months: x })],
  olderThanXYears: ({ today, x }) => [null, today.subtract({ years: x })],
  inFiscalYear: ({ context: { fiscal }, x }) => [
    fiscalYearStart(yearCalled(x, fiscal), fiscal),
    fiscalYearStart(yearCalled(x, fiscal) + 1, fiscal),
  ],
  inFiscalPeriodAndYear: (asked) => periodAndYear(asked),
  inOrBeforeFiscalPeriodAndYear: (asked) => withEnds(periodAndYear(asked), (_, to) => [null, to]),
  inOrAfterFiscalPeriodAndYear: (asked) => withEnds(periodAndYear(asked), (from) => [from, null]),
  lastFiscalYear: (asked) => [fiscalYear(asked, -1), fiscalYear(asked, 0)],
  thisFiscalYear: (asked) => [fiscalYear(asked, 0), fiscalYear(asked, 1)],
  nextFiscalYear: (asked) => [fiscalYear(asked, 1), fiscalYear(asked, 2)],
  lastFiscalPeriod: (asked) => [fiscalPeriod(asked, -1), fiscalPeriod(asked, 0)],
  thisFiscalPeriod: (asked) => [fiscalPeriod(asked, 0), fiscalPeriod(asked, 1)],
  nextFiscalPeriod: (asked) => [fiscalPeriod(asked, 1), fiscalPeriod(asked, 2)],
  lastXFiscalYears: (asked) => [fiscalYear(asked, -asked.x), 'now'],
  nextXFiscalYears: (asked) => ['now', fiscalYear(asked, asked.x + 1)],
  lastXFiscalPeriods: (asked) => [fiscalPeriod(asked, -asked.x), 'now'],
  nextXFiscalPeriods: (asked) => ['now', fiscalPeriod(asked, asked.x + 1)],
} satisfies Record<string, (asked: Asked) => PlainWindow>

/** An operator that is one window. */
export type WindowName = keyof typeof table

export const windowNames = Object.keys(table) as readonly WindowName[]

/** The window of an operator in a context. */
export function plainWindow(
  name: WindowName,
  operands: readonly string[],
  context: EvaluationContext,
): PlainWindow {
  const now = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(context.timeZone)
  const today = now.toPlainDate()
  const [first = '', second = ''] = operands
  return table[name]({
    context,
    today,
    week: today.subtract({ days: ((today.dayOfWeek % 7) - context.weekStart + 7) % 7 }),
    hour: lastShown(now, now.toPlainDateTime().round({ smallestUnit: 'hour', roundingMode: 'floor' })),
    minute: lastShown(now, now.toPlainDateTime().round({ smallestUnit: 'minute', roundingMode: 'floor' })),
    x: Number(first),
    y: Number(second),
    v: () => Temporal.PlainDate.from(first),
  })
}

/** When the clock last showed a time; where it skipped it, when it did. */
function lastShown(now: Temporal.ZonedDateTime, time: Temporal.PlainDateTime): Temporal.Instant {
  const shown = (which: 'earlier' | 'later') =>
    time.toZonedDateTime(now.timeZoneId, { disambiguation: which }).toInstant()
  return Temporal.Instant.compare(shown('later'), now.toInstant()) > 0 ? shown('earlier') : shown('later')
}

function monthStart(day: Temporal.PlainDate, shift: number): Temporal.PlainDate {
  return day.toPlainYearMonth().add({ months: shift }).toPlainDate({ day: 1 })
}

function newYear(year: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month: 1, day: 1 })
}

function periodAndYear({ context: { fiscal }, x, y }: Asked): PlainWindow {
  const starts = periodStarts(yearCalled(y, fiscal), fiscal)
  const [from, to] = [starts[x - 1], starts[x]]
  return from === undefined || to === undefined ? null : [from, to]
}

function withEnds(window: PlainWindow, ends: (from: Edge, to: Edge) => PlainWindow): PlainWindow {
  return window === null ? null : ends(...window)
}

/** The first day of the fiscal year so many after this one. */
function fiscalYear({ context: { fiscal }, today }: Asked, shift: number): Temporal.PlainDate {
  return fiscalYearStart(yearHolding(today, fiscal) + shift, fiscal)
}

/** The first day of the fiscal period so many after this one. */
function fiscalPeriod({ context: { fiscal }, today }: Asked, shift: number): Temporal.PlainDate {
  return periodStartFrom(today, shift, fiscal)
}
