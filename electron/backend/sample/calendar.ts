import { again } from './random.ts'

/** The instant the sample organisation is looked at: pinned, so that relative dates mean the same for ever. */
export const asOf = '2026-11-13T09:41:00Z'

/** Where the sample organisation's day begins and ends. */
export const timeZone = 'Europe/Berlin'

const minute = 60_000
const hour = 60 * minute
export const day = 24 * hour

/** The pinned instant in milliseconds since 1970. */
export const now = Date.parse(asOf)

/** How far back records were created, in days. */
const history = 3 * 365

/** Milliseconds since 1970 of a past working moment: recent ones likelier, seldom on a weekend. */
export function pastMoment(draw: number): number {
  return workingMoment(now - Math.floor(history * draw * (0.3 + 0.7 * draw)) * day, again(draw, 1))
}

/** A moment in working hours on the day of `instant`, moved off the weekend as a rule, never after now. */
export function workingMoment(instant: number, draw: number): number {
  const weekday = new Date(instant).getUTCDay()
  const back = draw < 0.12 ? 0 : weekday === 6 ? 1 : weekday === 0 ? 2 : 0
  const midnight = instant - (instant % day) - back * day
  // One in a hundred lies on Berlin's winter midnight exactly: the edge every date window must get right.
  if (again(draw, 2) < 0.01) return midnight - hour
  const within = midnight + 6 * hour + Math.floor((again(draw, 3) + again(draw, 4)) * 6 * 3600) * 1000
  return within <= now ? within : now - Math.floor(again(draw, 5) * 180) * minute
}

/** A moment from `from` up to now, early ones likelier. */
export function momentSince(from: number, draw: number): number {
  return from + Math.floor(((now - from) * draw * draw) / 1000) * 1000
}

/** `YYYY-MM-DD` of the day some days from `instant`. */
export function dateFrom(instant: number, days: number): string {
  return new Date(instant + days * day).toISOString().slice(0, 10)
}
