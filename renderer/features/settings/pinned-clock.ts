import { Temporal } from 'temporal-polyfill'

/** An instant as a date and time field shows it in a zone: `2026-03-18T09:41`. */
export function fieldOfInstant(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}

/** The instant, ISO 8601 UTC, of what a date and time field holds in a zone; null while it is incomplete. */
export function instantOfField(field: string, timeZone: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(field)) return null
  return Temporal.PlainDateTime.from(field).toZonedDateTime(timeZone).toInstant().toString()
}
