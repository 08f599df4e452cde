import type { ColumnType } from '#shared/model/column-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { addDays } from './calendar-day.ts'
import type { EvaluationContext } from './evaluation-context.ts'
import { dayOf, startOfDay, wallClockOf, wallClockOfDay } from './zone.ts'

/** One end of a date window before it is resolved for a column's behaviour: now, the start of a day, an instant. */
export type Bound =
  | { readonly at: 'now' }
  | { readonly at: 'day'; readonly day: string }
  | { readonly at: 'instant'; readonly instant: number }

/** What a window follows from besides its operands: the moment it is asked, and settings. */
export type WindowSource = 'today' | 'weekStart' | 'fiscalStart' | 'fiscalPeriods' | 'fiscalNames'

/** A half-open window [from, to); null leaves that side open (docs/domain.md 4.3). */
export interface DateWindow {
  readonly from: Bound | null
  readonly to: Bound | null
  readonly follows: readonly WindowSource[]
}

/** A window as cells of one column type: `from <= cell < to`. */
export interface CellWindow {
  readonly from: Cell
  readonly to: Cell
}

/** The instant, wall clock or day the two ends of a window are for a column of this type (docs/domain.md 4.3). */
export function resolveWindow(
  { from, to }: Pick<DateWindow, 'from' | 'to'>,
  type: ColumnType,
  context: EvaluationContext,
): CellWindow {
  return { from: resolve(from, type, context), to: resolve(to, type, context) }
}

/** Today in the evaluation time zone. */
export function today(context: EvaluationContext): string {
  return dayOf(context.now, context.timeZone)
}

export const atNow: Bound = { at: 'now' }

/** The start of a day. */
export function atDay(day: string): Bound {
  return { at: 'day', day }
}

/**
 * Days are compared as text. A day before the year 0, written -000001-…, comes first; one after 9999-12-31, written
 * +010000-…, has to come last.
 */
function sortableDay(day: string): string {
  return day.startsWith('+') ? afterEveryDay : day
}

const afterEveryDay = '9999-12-32'

function resolve(bound: Bound | null, type: ColumnType, context: EvaluationContext): Cell {
  if (bound === null) return null
  switch (type) {
    case 'dateonly':
      return sortableDay(dayOfBound(bound, context))
    case 'datetime-local':
      return bound.at === 'day'
        ? wallClockOfDay(bound.day)
        : wallClockOf(instantOf(bound, context), context.timeZone)
    default:
      return instantOf(bound, context)
  }
}

/** A date-only window that ends at now includes today, one that starts at now excludes it. */
function dayOfBound(bound: Bound, context: EvaluationContext): string {
  if (bound.at === 'now') return addDays(today(context), 1)
  return bound.at === 'day' ? bound.day : dayOf(bound.instant, context.timeZone)
}

function instantOf(bound: Bound, { now, timeZone }: EvaluationContext): number {
  if (bound.at === 'now') return now
  return bound.at === 'day' ? startOfDay(bound.day, timeZone) : bound.instant
}
