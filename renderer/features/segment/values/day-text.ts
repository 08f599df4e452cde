import { readDateLiteral } from '#shared/dates/literal.ts'

/** A day a person typed: `YYYY-MM-DD`, or why it cannot be one. */
export type DayReading =
  { readonly ok: true; readonly day: string | null } | { readonly ok: false; readonly reason: string }

/** Reads `2026-11-13`, `13 Nov 2026`, and `13.11.2026` or `11/13/2026` in the order of the locale; blank text is no day. */
export function readDay(text: string, locale?: string): DayReading {
  const typed = text.trim()
  if (typed === '') return { ok: true, day: null }
  const parts = isoParts(typed) ?? namedParts(typed, locale) ?? numberParts(typed, locale)
  if (parts === null) return { ok: false, reason: `${typed} is no date. Try ${example}.` }
  const day = dayOf(parts)
  if (readDateLiteral(day) !== null) return { ok: true, day }
  const last = lastOfMonth(parts)
  return {
    ok: false,
    reason: last === null ? `${typed} is no date. Try ${example}.` : `${typed} is no date. Try ${last}.`,
  }
}

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const example = '2026-02-28'

function isoParts(text: string): Parts | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  return match === null ? null : partsOf(match[1], match[2], match[3])
}

/** Day or month first, the month by name or its beginning. */
function namedParts(text: string, locale: string | undefined): Parts | null {
  const match = /^(\d{1,2})\.?\s+(\p{L}{3,})\.?,?\s+(\d{4})$/u.exec(text)
  const turned = /^(\p{L}{3,})\.?\s+(\d{1,2}),?\s+(\d{4})$/u.exec(text)
  const name = match?.[2] ?? turned?.[1]
  if (name === undefined) return null
  const month = monthNamed(name, locale)
  return month === null ? null : partsOf(match?.[3] ?? turned?.[3], String(month), match?.[1] ?? turned?.[2])
}

function numberParts(text: string, locale: string | undefined): Parts | null {
  const match = /^(\d{1,4})[./\s-](\d{1,2})[./\s-](\d{1,4})$/.exec(text)
  if (match === null) return null
  const numbers = [match[1], match[2], match[3]]
  if (match[1]?.length === 4) return partsOf(numbers[0], numbers[1], numbers[2])
  const order = orderIn(locale)
  const year = numbers[2]
  if (year?.length !== 4) return null
  return order === 'month first'
    ? partsOf(year, numbers[0], numbers[1])
    : partsOf(year, numbers[1], numbers[0])
}

function orderIn(locale: string | undefined): 'month first' | 'day first' {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date(Date.UTC(2026, 10, 13)))
  const at = (type: string) => parts.findIndex((part) => part.type === type)
  return at('month') < at('day') && at('year') > at('day') ? 'month first' : 'day first'
}

function monthNamed(name: string, locale: string | undefined): number | null {
  const wanted = name.toLowerCase()
  for (const language of [locale, 'en']) {
    const names = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
    for (let month = 0; month < 12; month += 1) {
      if (
        names
          .format(new Date(Date.UTC(2026, month, 1)))
          .toLowerCase()
          .startsWith(wanted)
      )
        return month + 1
    }
  }
  return null
}

function partsOf(year: string | undefined, month: string | undefined, day: string | undefined): Parts {
  return { year: Number(year), month: Number(month), day: Number(day) }
}

function dayOf({ year, month, day }: Parts): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** For the 31st of a shorter month: its last day. */
function lastOfMonth({ year, month, day }: Parts): string | null {
  if (month < 1 || month > 12 || day < 29 || day > 31) return null
  return dayOf({ year, month, day: new Date(Date.UTC(year, month, 0)).getUTCDate() })
}
