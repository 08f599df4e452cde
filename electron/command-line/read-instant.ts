import { WrongUsage } from './wrong-usage.ts'

/** The moment `--now` names, in UTC. Fails with WrongUsage. */
export function readInstant(text: string): string {
  const instant = Date.parse(text)
  if (Number.isNaN(instant) || !/^\d{4}-\d{2}-\d{2}/.test(text)) {
    throw new WrongUsage(`--now takes a moment such as 2026-11-13T09:41:00Z, not ${text}.`)
  }
  return new Date(instant).toISOString()
}
