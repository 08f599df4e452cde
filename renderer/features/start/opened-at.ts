import type { Formats } from '#renderer/ui/format.ts'

/** When a workspace was opened, as people say it: `today 08:12`, `yesterday 17:40`, `11 Mar 2026`. */
export function openedAt(instant: string, now: Date, formats: Formats): string {
  const day = formats.date(instant)
  const yesterday = new Date(now.getTime() - dayMs)
  const time = () => formats.dateTime(instant).slice(day.length + 2)
  if (day === formats.date(now)) return `today ${time()}`
  if (day === formats.date(yesterday)) return `yesterday ${time()}`
  return day
}

const dayMs = 86_400_000
