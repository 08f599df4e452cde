import { Temporal } from 'temporal-polyfill'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { dateTypes } from '#shared/model/column-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { periodHolding } from './plain-fiscal.ts'
import type { Edge, PlainWindow } from './plain-windows.ts'

export type DateType = (typeof dateTypes)[number]

/** Whether a window holds a cell (docs/domain.md 4.3): it has begun and not ended there. A blank is in none. */
export function windowHolds(
  window: PlainWindow,
  cell: Cell,
  type: DateType,
  context: EvaluationContext,
): boolean {
  if (window === null || cell === null) return false
  const [from, to] = window
  const isReached = reachedBy(cell, type, context)
  return (from === null || isReached(from)) && (to === null || !isReached(to))
}

/** Whether the local day of a cell is in this period of any fiscal year. */
export function periodHolds(period: number, cell: Cell, type: DateType, context: EvaluationContext): boolean {
  return cell !== null && periodHolding(localDay(cell, type, context), context.fiscal) === period
}

/** The cell that stands at an edge; null where no cell can stand. */
export function cellAt(edge: Edge, type: DateType, context: EvaluationContext): Cell {
  if (edge === null) return null
  const at = edge === 'now' ? instantOf(context.now) : edge
  const local =
    at instanceof Temporal.Instant ? at.toZonedDateTimeISO(context.timeZone).toPlainDateTime() : at
  if (local.year < 1753 || local.year > 9999) return null
  if (type === 'dateonly') return local.toString().slice(0, 10)
  if (type === 'datetime-local') return wallClock(local)
  return at instanceof Temporal.Instant
    ? at.epochMilliseconds
    : at.toZonedDateTime(context.timeZone).epochMilliseconds
}

function wallClock(local: Temporal.PlainDateTime | Temporal.PlainDate): number {
  return local.toZonedDateTime('UTC').epochMilliseconds
}

/** Days are compared with the local day of the cell, so that no midnight has to be worked out. */
function reachedBy(
  cell: string | number,
  type: DateType,
  context: EvaluationContext,
): (edge: Edge) => boolean {
  const day = localDay(cell, type, context)
  const now = instantOf(context.now)
  return (edge) => {
    if (edge instanceof Temporal.PlainDate) return Temporal.PlainDate.compare(day, edge) >= 0
    if (type === 'dateonly') {
      // Today has begun before now: a day has reached now when it is a later one.
      return Temporal.PlainDate.compare(day, localDateTime(now, context).toPlainDate()) > 0
    }
    const instant = edge instanceof Temporal.Instant ? edge : now
    return type === 'datetime'
      ? Number(cell) >= instant.epochMilliseconds
      : Number(cell) >= wallClock(localDateTime(instant, context))
  }
}

function localDay(cell: string | number, type: DateType, context: EvaluationContext): Temporal.PlainDate {
  if (type === 'dateonly') return Temporal.PlainDate.from(String(cell))
  const clock = type === 'datetime' ? context.timeZone : 'UTC'
  return instantOf(Number(cell)).toZonedDateTimeISO(clock).toPlainDate()
}

function localDateTime(instant: Temporal.Instant, { timeZone }: EvaluationContext): Temporal.PlainDateTime {
  return instant.toZonedDateTimeISO(timeZone).toPlainDateTime()
}

function instantOf(milliseconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds)
}
