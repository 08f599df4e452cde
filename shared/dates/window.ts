import type { ColumnType } from '#shared/model/column-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import type { EvaluationContext } from './evaluation-context.ts'
import { addDays, dayOf, startOfDay, wallClockOf, wallClockOfDay } from './zone.ts'

/** One end of a date window before it is resolved for a column's behaviour. */
export type Bound = { readonly at: 'now' } | { readonly at: 'day'; readonly day: string }

/** A half-open window [from, to); null leaves that side open (docs/domain.md 4.3). */
export interface DateWindow {
  readonly from: Bound | null
  readonly to: Bound | null
}

/** A window as cells of one column type: `from <= cell < to`. */
export interface CellWindow {
  readonly from: Cell
  readonly to: Cell
}

/** The instant, wall clock or day the two ends of a window are for a column of this type (docs/domain.md 4.3). */
export function resolveWindow(window: DateWindow, type: ColumnType, context: EvaluationContext): CellWindow {
  return { from: resolve(window.from, type, context), to: resolve(window.to, type, context) }
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

/** Days are compared as text; the day after 9999-12-31, written +010000-01-01, has to come last. */
function sortableDay(day: string): string {
  return day.startsWith('+') ? afterEveryDay : day
}

const afterEveryDay = '9999-12-32'

function resolve(bound: Bound | null, type: ColumnType, context: EvaluationContext): Cell {
  if (bound === null) return null
  const { now, timeZone } = context
  switch (type) {
    case 'dateonly':
      // A date-only window that ends at now includes today, one that starts at now excludes it.
      return sortableDay(bound.at === 'now' ? addDays(today(context), 1) : bound.day)
    case 'datetime-local':
      return bound.at === 'now' ? wallClockOf(now, timeZone) : wallClockOfDay(bound.day)
    default:
      return bound.at === 'now' ? now : startOfDay(bound.day, timeZone)
  }
}
