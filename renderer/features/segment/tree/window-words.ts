import { addDays } from '#shared/dates/calendar-day.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { fiscalPeriod, fiscalStartYear, periodCount } from '#shared/dates/fiscal.ts'
import { earliestDay } from '#shared/dates/literal.ts'
import { today, type Bound, type DateWindow, type WindowSource } from '#shared/dates/window.ts'
import { dayOf, startOfDay } from '#shared/dates/zone.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import type { Row } from '#shared/model/condition.ts'
import type { Column } from '#shared/model/record-type.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import { operandText } from '#shared/operators/operand.ts'
import { windowSettings } from './window-settings.ts'

/**
 * The window a date row stands for right now, in words with the settings it follows from:
 * `6 Nov 00:00 to now, Europe/Berlin`; null for other rows.
 */
export function windowWords(
  row: Row,
  column: Column,
  context: EvaluationContext,
  locale: string | undefined,
): string | null {
  const operator = operatorNamed(row.operator)
  const compiled = operator?.compile(row.operands, { column, context })
  if (operator === undefined || compiled?.ok !== true) return null
  const telling = { type: column.type, context, locale }
  const settings = (follows: readonly WindowSource[]) => windowSettings(follows, column.type, context, locale)
  if (operator.takes === 'fiscalPeriod') {
    const period = Number(row.operands.map(operandText)[0])
    return [periodWords(period, telling), ...settings(['fiscalStart', 'fiscalPeriods'])].join(', ')
  }
  const { window } = compiled.value
  if (window === null) return null
  const told = column.type === 'dateonly' ? dayWords : momentWords
  return [told(possibleSpan(window), telling), ...settings(window.follows)].join(', ')
}

interface Telling {
  readonly type: ColumnType
  readonly context: EvaluationContext
  readonly locale: string | undefined
}

type Span = Pick<DateWindow, 'from' | 'to'>

/** A window as far as dates can be in it, from 1753 to 9999; null when none can. */
function possibleSpan({ from, to }: DateWindow): Span | null {
  const [first, end] = [dayIn(from), dayIn(to)]
  const isEmpty = first !== null && first === end
  if (isEmpty || first?.startsWith('+') || (end !== null && !isAfterEarliest(end))) return null
  return {
    from: first === null || first === earliestDay || isAfterEarliest(first) ? from : null,
    to: end?.startsWith('+') && end !== dayAfterLast ? null : to,
  }
}

const dayAfterLast = '+010000-01-01'

function dayIn(bound: Bound | null): string | null {
  return bound?.at === 'day' ? bound.day : null
}

function isAfterEarliest(day: string): boolean {
  return day.startsWith('+') || (!day.startsWith('-') && day > earliestDay)
}

/** Date-only windows are told in whole days, both ends included (docs/domain.md 4.3). */
function dayWords(span: Span | null, telling: Telling): string {
  if (span === null) return 'no date'
  const now = today(telling.context)
  const first = span.from?.at === 'now' ? addDays(now, 1) : dayIn(span.from)
  const end = dayIn(span.to)
  const last = span.to?.at === 'now' ? now : end && addDays(end, -1)
  const show = (day: string) => (day === now ? `today (${dayText(day, telling)})` : dayText(day, telling))
  if (first === null) return last === null ? 'any day' : `up to ${show(last)}`
  if (last === null) return `from ${show(first)} on`
  return first === last ? show(first) : `${show(first)} to ${show(last)}`
}

function momentWords(span: Span | null, telling: Telling): string {
  if (span === null) return 'no date'
  const { from, to } = span
  if (from === null) return to === null ? 'any time' : `before ${boundText(to, telling)}`
  if (to === null) return `from ${boundText(from, telling)} on`
  return `${boundText(from, telling)} to ${boundText(to, telling)}`
}

/** A period of any year is not one window: its days in the fiscal year that holds today stand for the others. */
function periodWords(period: number, telling: Telling): string {
  const { fiscal } = telling.context
  const span = fiscalPeriod(fiscalStartYear(today(telling.context), fiscal), period, fiscal)
  if (span === null) {
    const count = periodCount(fiscal)
    return `no date: a fiscal year has ${count} ${count === 1 ? 'period' : 'periods'}`
  }
  const days = `${dayText(span.from, telling)} to ${dayText(addDays(span.to, -1), telling)}`
  return `period ${period} of every fiscal year, in this one ${days}`
}

function boundText(bound: Bound, telling: Telling): string {
  if (bound.at === 'now') return 'now'
  const { timeZone } = telling.context
  if (bound.at === 'instant') {
    return `${dayText(dayOf(bound.instant, timeZone), telling)} ${clockText(bound.instant, timeZone, telling)}`
  }
  // Where daylight saving skips midnight, a day begins later; a wall clock shows midnight all the same.
  const zone = telling.type === 'datetime-local' ? 'UTC' : timeZone
  return `${dayText(bound.day, telling)} ${clockText(startOfDay(bound.day, zone), zone, telling)}`
}

function clockText(instant: number, timeZone: string, { locale }: Telling): string {
  const parts = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
  return new Intl.DateTimeFormat(locale, parts).format(instant)
}

/** The year is only said where it is another one than today's. */
function dayText(day: string, { context, locale }: Telling): string {
  const otherYear = day.slice(0, 4) !== today(context).slice(0, 4)
  const parts = {
    day: 'numeric',
    month: 'short',
    ...(otherYear ? { year: 'numeric' as const } : {}),
  } as const
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`))
}
