/** Which part of a date comes first where it is not written the ISO way. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy'

/** A date as a file writes it, checked against the calendar. */
export interface DateText {
  /** Midnight of the day on the wall clock, milliseconds since 1970. */
  readonly day: number
  /** Milliseconds since midnight; null when the text has no time. */
  readonly time: number | null
  /** Minutes east of UTC; null when the text has no zone. */
  readonly offset: number | null
}

/** Reads `2026-11-13`, `2026-11-13 09:41[:00[.000]]`, either with `Z` or an offset behind the time. */
export function readIsoDate(text: string): DateText | null {
  const match = iso.exec(text)
  if (match === null) return null
  const [, year, month, day, hour, minute, second, fraction, zone] = match
  return build(
    [year, month, day],
    hour === undefined ? null : { hour, minute, second, fraction },
    zone === undefined ? null : zoneOffset(zone),
  )
}

/** Reads `13/11/2026`, `13.11.2026 09:41`, `11-13-2026 9:41:00 PM` and the like in this order of the parts. */
export function readOrderedDate(text: string, order: DateOrder): DateText | null {
  const match = (order === 'ymd' ? yearFirst : yearLast).exec(text)
  if (match === null) return null
  const [, first, , second, third, hour, minute, seconds, half] = match
  const parts =
    order === 'mdy'
      ? [third, first, second]
      : order === 'dmy'
        ? [third, second, first]
        : [first, second, third]
  return build(parts, hour === undefined ? null : { hour, minute, second: seconds, half }, null)
}

interface TimeText {
  readonly hour: string
  readonly minute: string | undefined
  readonly second: string | undefined
  readonly fraction?: string | undefined
  readonly half?: string | undefined
}

/** The earliest day the CRM knows (docs/domain.md 4.3). */
const earliest = Date.UTC(1753, 0, 1)
const widestOffset = 18 * 60

function build(
  parts: readonly (string | undefined)[],
  time: TimeText | null,
  offset: number | null,
): DateText | null {
  const [year = 0, month = 0, day = 0] = parts.map(Number)
  const midnight = Date.UTC(year, month - 1, day)
  const date = new Date(midnight)
  const inCalendar =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!inCalendar || midnight < earliest || Math.abs(offset ?? 0) > widestOffset) return null
  const sinceMidnight = time === null ? null : readTime(time)
  if (Number.isNaN(sinceMidnight)) return null
  return { day: midnight, time: sinceMidnight, offset }
}

function readTime({ hour, minute = '0', second = '0', fraction = '0', half }: TimeText): number {
  const [hours, minutes, seconds] = [readHour(Number(hour), half), Number(minute), Number(second)]
  if (!(hours < 24 && minutes < 60 && seconds < 60)) return NaN
  return ((hours * 60 + minutes) * 60 + seconds) * 1000 + Math.trunc(Number(`0.${fraction}`) * 1000)
}

function readHour(hour: number, half: string | undefined): number {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return NaN
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function zoneOffset(zone: string): number {
  if (zone === 'Z' || zone === 'z') return 0
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/
const yearLast =
  /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?(?:[ \u202f]?([aApP])[mM])?)?$/
const yearFirst =
  /^(\d{4})([/.])(\d{1,2})\2(\d{1,2})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?(?:[ \u202f]?([aApP])[mM])?)?$/
