import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { today, type Bound, type DateWindow } from '#shared/dates/window.ts'
import { addDays, startOfDay } from '#shared/dates/zone.ts'
import type { Row } from '#shared/model/condition.ts'
import type { Column } from '#shared/model/record-type.ts'
import { operatorNamed } from '#shared/operators/index.ts'

/** The window a date row stands for right now, in words with its zone: `6 Nov 00:00 to now, Europe/Berlin`; null for other rows. */
export function windowWords(
  row: Row,
  column: Column,
  context: EvaluationContext,
  locale: string | undefined,
): string | null {
  const compiled = operatorNamed(row.operator)?.compile(row.operands, { column, context })
  if (compiled?.ok !== true || compiled.value.window === null) return null
  return column.type === 'dateonly'
    ? dayWords(compiled.value.window, context, locale)
    : momentWords(compiled.value.window, context, locale)
}

/** Date-only windows are told in whole days, both ends included, without a zone (docs/domain.md 4.3). */
function dayWords(window: DateWindow, context: EvaluationContext, locale: string | undefined): string {
  const now = today(context)
  const first = window.from === null ? null : window.from.at === 'now' ? addDays(now, 1) : window.from.day
  const last = window.to === null ? null : window.to.at === 'now' ? now : addDays(window.to.day, -1)
  const show = (day: string) =>
    day === today(context) ? `today (${dayText(day, context, locale)})` : dayText(day, context, locale)
  if (first === null) return last === null ? 'any day' : `up to ${show(last)}`
  if (last === null) return `from ${show(first)} on`
  if (first === last) return show(first)
  return first > last ? 'no day' : `${show(first)} to ${show(last)}`
}

function momentWords(window: DateWindow, context: EvaluationContext, locale: string | undefined): string {
  const show = (bound: Bound) =>
    bound.at === 'now'
      ? 'now'
      : `${dayText(bound.day, context, locale)} ${clockText(bound.day, context, locale)}`
  const zone = context.timeZone
  if (window.from === null)
    return window.to === null ? `any time, ${zone}` : `before ${show(window.to)}, ${zone}`
  if (window.to === null) return `from ${show(window.from)} on, ${zone}`
  return `${show(window.from)} to ${show(window.to)}, ${zone}`
}

/** The year is only said where it is another one than today's. */
function dayText(day: string, context: EvaluationContext, locale: string | undefined): string {
  const otherYear = day.slice(0, 4) !== today(context).slice(0, 4)
  const parts = {
    day: 'numeric',
    month: 'short',
    ...(otherYear ? { year: 'numeric' as const } : {}),
  } as const
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** The clock at which a local day begins: midnight, except where daylight saving skips it. */
function clockText(day: string, { timeZone }: EvaluationContext, locale: string | undefined): string {
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat(locale, { ...clock, timeZone }).format(startOfDay(day, timeZone))
}
