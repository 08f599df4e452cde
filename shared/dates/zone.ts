import { Temporal } from 'temporal-polyfill'

/** The local calendar day of an instant, `YYYY-MM-DD`. */
export function dayOf(instant: number, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDate().toString()
}

/** The first instant of a local day: midnight, or the moment the day begins where midnight is skipped. */
export function startOfDay(day: string, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds
}

/** An instant's wall clock, as milliseconds since 1970 of that wall clock. */
export function wallClockOf(instant: number, timeZone: string): number {
  return wallClockOfPlain(zoned(instant, timeZone).toPlainDateTime())
}

/** The wall clock reading of a date and time without zone, as milliseconds since 1970 of that wall clock. */
export function wallClockOfPlain(dateTime: Temporal.PlainDateTime): number {
  return dateTime.toZonedDateTime('UTC').epochMilliseconds
}

/** Midnight of a day on the wall clock. */
export function wallClockOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** The instant at which the clock of the zone began the hour or minute that an instant is in. */
export function startOfClockUnit(unit: 'hour' | 'minute', instant: number, timeZone: string): number {
  return zoned(instant, timeZone).round({ smallestUnit: unit, roundingMode: 'floor' }).epochMilliseconds
}

/** Whether the platform knows this IANA time zone. */
export function isTimeZone(name: string): boolean {
  try {
    zoned(0, name)
    return true
  } catch {
    return false
  }
}

function zoned(instant: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
}
