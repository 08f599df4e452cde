import { inject, provide, type InjectionKey } from 'vue'
import { decimalMarks, type DecimalMarks } from './decimal-text.ts'

/** How numbers and moments are written. One per workspace setting; the app provides it, parts take it by `useFormats()`. */
export interface Formats {
  /** `1,284`; takes a bigint too. */
  integer(value: number | bigint): string
  /** `+312`, `-148`, `0`. */
  signed(value: number): string
  /** An exact decimal given as text, all its digits kept: `50000000.50` is `50,000,000.50`. */
  decimal(value: string): string
  /** `62 %` of a share between 0 and 1. */
  percent(share: number): string
  /** `13 Nov 2026`. A date without time (`2026-11-13`) is taken as it is, a moment in the workspace's zone; text that is no date is returned as it is. */
  date(value: string | Date): string
  /** `13 Nov 2026, 14:05` in the workspace's zone. */
  dateTime(value: string | Date): string
  /** `0.9 ms`, `41 ms`, `3 s`, `2 min 5 s`. */
  duration(ms: number): string
  /** `214 MB`. */
  size(bytes: number): string
  readonly marks: DecimalMarks
  readonly locale: string | undefined
  readonly timeZone: string
}

export function createFormats(locale?: string, timeZone = 'UTC'): Formats {
  const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const signs = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' })
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const dates = new Intl.DateTimeFormat(locale, { ...day, timeZone })
  const plainDates = new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' })
  const times = new Intl.DateTimeFormat(locale, { ...clock, timeZone })

  const date = (value: string | Date) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? plainDates.format(new Date(`${value}T00:00:00Z`))
      : dates.format(new Date(value))
  const known = (value: string | Date) => !Number.isNaN(new Date(value).getTime())

  return {
    integer: (value) => integers.format(value),
    signed: (value) => signs.format(value),
    decimal: (value) => exactDecimal(value, locale),
    percent: (share) => `${tenths.format(share * 100)} %`,
    date: (value) => (known(value) ? date(value) : String(value)),
    dateTime: (value) => (known(value) ? `${date(value)}, ${times.format(new Date(value))}` : String(value)),
    duration: (ms) => duration(ms, tenths, integers),
    size: (bytes) => size(bytes, tenths),
    marks: decimalMarks(locale),
    locale,
    timeZone,
  }
}

const formatsKey: InjectionKey<Formats> = Symbol('formats')

export function provideFormats(formats: Formats): void {
  provide(formatsKey, formats)
}

/** The app's formats; the system's locale and UTC where none are provided. */
export function useFormats(): Formats {
  return inject(formatsKey, () => createFormats(), true)
}

function exactDecimal(value: string, locale: string | undefined): string {
  const fraction = value.split('.')[1]?.length ?? 0
  const digits = {
    minimumFractionDigits: Math.min(fraction, 100),
    maximumFractionDigits: Math.min(fraction, 100),
  }
  // Intl reads the text as an exact decimal; TypeScript knows that only for literals.
  return new Intl.NumberFormat(locale, digits).format(value as `${number}`)
}

function duration(ms: number, tenths: Intl.NumberFormat, integers: Intl.NumberFormat): string {
  if (ms < 10) return `${tenths.format(ms)} ms`
  if (ms < 1000) return `${integers.format(ms)} ms`
  if (ms < 10_000) return `${tenths.format(ms / 1000)} s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`
  const rest = minutes % 60
  return rest === 0 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}

function size(bytes: number, tenths: Intl.NumberFormat): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const amount = bytes / 1000 ** step
  return `${tenths.format(amount >= 100 ? Math.round(amount) : amount)} ${units[step] ?? ''}`
}
