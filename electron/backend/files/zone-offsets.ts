import { Temporal } from 'temporal-polyfill'
import { startOfDay } from '#shared/dates/zone.ts'

/** Turns wall clocks of one time zone into instants; remembers the offset of every day it met. */
export interface ZoneOffsets {
  /** `wallClock` and the result in milliseconds since 1970; a time that is skipped or repeated is read as Temporal's "compatible" does. */
  instantOf(wallClock: number): number
}

const dayMs = 86_400_000

export function createZoneOffsets(timeZone: string): ZoneOffsets {
  const offsets = new Map<number, number | null>()
  return {
    instantOf(wallClock) {
      const day = Math.floor(wallClock / dayMs)
      let offset = offsets.get(day)
      if (offset === undefined) {
        offset = steadyOffset(day, timeZone)
        offsets.set(day, offset)
      }
      return offset === null ? exactInstant(wallClock, timeZone) : wallClock - offset
    },
  }
}

/** The offset of a day that has one from midnight to midnight; null for a day on which the clocks change. */
function steadyOffset(day: number, timeZone: string): number | null {
  const start = startOfDay(dayText(day), timeZone)
  const end = startOfDay(dayText(day + 1), timeZone)
  return end - start === dayMs ? day * dayMs - start : null
}

function exactInstant(wallClock: number, timeZone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(wallClock).toZonedDateTimeISO('UTC').toPlainDateTime()
  return local.toZonedDateTime(timeZone).epochMilliseconds
}

function dayText(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}
