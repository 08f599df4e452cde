import fc, { type Arbitrary } from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { fiscalPeriods } from '#shared/model/fiscal-calendar.ts'

/** Zones with daylight saving at two in the morning, at midnight, of half an hour, and zones off the full hour. */
const zones = [
  'UTC',
  'Europe/Berlin',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'America/Los_Angeles',
]

/** Local times at which months, years, weeks and fiscal years turn, and days that some months or years do not have. */
const localTimes = [
  '2024-02-29T12:00',
  '2025-02-28T23:59:59.999',
  '2026-01-01T00:00',
  '2026-01-31T08:05',
  '2026-03-01T00:00',
  '2026-03-31T09:00',
  '2026-05-31T23:30',
  '2026-11-13T14:27:09',
  '2026-11-15T00:00',
  '2027-03-31T23:59:59.999',
  '2027-04-01T00:00',
  '2026-12-31T00:59:59.999',
  '2028-02-29T00:00',
  '1969-12-31T23:00',
]

/** Settings, and moments about which months, years and clocks change. */
export const awkwardContexts: Arbitrary<EvaluationContext> = fc
  .record({
    moment: fc.oneof(
      fc.constantFrom(...zones.flatMap(clockChanges)),
      fc.constantFrom(...zones.flatMap((timeZone) => localTimes.map((time) => momentAt(time, timeZone)))),
    ),
    shift: fc.constantFrom(0, -1, 1, -1_800_000, 1_800_000, 2_700_000, -3_600_000, 5_400_000, 86_400_000),
    weekStart: fc.integer({ min: 0, max: 6 }),
    fiscal: fc.record({
      start: fc.constantFrom('01-01', '01-31', '02-28', '02-29', '04-01', '07-15', '10-25', '12-31'),
      period: fc.constantFrom(...fiscalPeriods),
      namedBy: fc.constantFrom('start', 'end'),
    }),
  })
  .map(({ moment: { timeZone, instant }, shift, weekStart, fiscal }) => ({
    now: instant + shift,
    timeZone,
    weekStart,
    accentSensitive: false,
    fiscal,
    user: null,
  }))

interface Moment {
  readonly timeZone: string
  readonly instant: number
}

function momentAt(time: string, timeZone: string): Moment {
  const instant = Temporal.PlainDateTime.from(time).toZonedDateTime(timeZone).epochMilliseconds
  return { timeZone, instant }
}

/** When clocks are put forward or back from 2025 to 2027. */
function clockChanges(timeZone: string): readonly Moment[] {
  const changes: Moment[] = []
  let at = Temporal.PlainDate.from('2025-01-01').toZonedDateTime(timeZone).getTimeZoneTransition('next')
  while (at !== null && at.year < 2028) {
    changes.push({ timeZone, instant: at.epochMilliseconds })
    at = at.getTimeZoneTransition('next')
  }
  return changes
}
