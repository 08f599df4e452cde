import { Temporal } from 'temporal-polyfill'
import { dayOf, startOfDay, wallClockOf, wallClockOfDay, wallClockOfPlain } from './zone.ts'

/** A date or date-time as a person or a file wrote it (docs/domain.md 4.3: a literal without zone is local). */
export type DateLiteral =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'local'; readonly dateTime: Temporal.PlainDateTime }
  | { readonly kind: 'instant'; readonly instant: number }

/** The earliest day the CRM knows (docs/domain.md 4.3). */
export const earliestDay = '1753-01-01'

/** Reads `2026-11-13`, `2026-11-13T09:41[:00[.000]]` or the same with `Z` or an offset; null otherwise. */
export function readDateLiteral(text: string): DateLiteral | null {
  const match = iso.exec(text.trim())
  if (match === null) return null
  try {
    const [, day = '', time, zone] = match
    const date = Temporal.PlainDate.from(day, { overflow: 'reject' }).toString()
    if (date < earliestDay) return null
    if (time === undefined) return { kind: 'day', day: date }
    if (zone === undefined) return { kind: 'local', dateTime: Temporal.PlainDateTime.from(`${day}T${time}`) }
    return { kind: 'instant', instant: Temporal.Instant.from(`${day}T${time}${zone}`).epochMilliseconds }
  } catch {
    return null
  }
}

/** The local day a literal falls on. */
export function literalDay(literal: DateLiteral, timeZone: string): string {
  if (literal.kind === 'day') return literal.day
  if (literal.kind === 'local') return literal.dateTime.toPlainDate().toString()
  return dayOf(literal.instant, timeZone)
}

/** The instant a literal means, milliseconds since 1970 UTC; a day means its first instant. */
export function literalInstant(literal: DateLiteral, timeZone: string): number {
  if (literal.kind === 'instant') return literal.instant
  if (literal.kind === 'day') return startOfDay(literal.day, timeZone)
  return literal.dateTime.toZonedDateTime(timeZone).epochMilliseconds
}

/** The wall clock a literal means, milliseconds since 1970 of that wall clock. */
export function literalWallClock(literal: DateLiteral, timeZone: string): number {
  if (literal.kind === 'instant') return wallClockOf(literal.instant, timeZone)
  if (literal.kind === 'day') return wallClockOfDay(literal.day)
  return wallClockOfPlain(literal.dateTime)
}

const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/
