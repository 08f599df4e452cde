/** How a number in a worksheet is shown, as far as it changes what the number means. */
export type NumberMeaning = 'number' | 'date' | 'datetime' | 'time' | 'duration'

/** Excel's own date and time formats, by number; the others of its own are numbers. */
const builtIn = new Map<number, NumberMeaning>([
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, 'time'] as const),
  [22, 'datetime'],
  [46, 'duration'],
])

/** What a number format means: its code where the workbook has its own (`yyyy-mm-dd hh:mm`), else its number. */
export function meaningOf(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) return builtIn.get(id) ?? 'number'
  const [positive = ''] = code.split(';')
  const letters = positive
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replace(/AM\/PM|A\/P/gi, 'h')
    .toLowerCase()
  if (/\[[hms]+\]/.test(letters)) return 'duration'
  const day = /[yd]/.test(letters) || (letters.includes('m') && !/[hs]/.test(letters))
  const time = /[hs]/.test(letters)
  if (day && time) return 'datetime'
  return day ? 'date' : time ? 'time' : 'number'
}

/**
 * A worksheet's number as text: what Excel would show of its digits (it keeps 15), or for dates and times the ISO
 * form. `date1904` is the workbook's day zero.
 */
export function numberText(raw: string, meaning: NumberMeaning, date1904: boolean): string {
  const number = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(number)) return raw
  const value = Number(number.toPrecision(15))
  if (meaning === 'number') return String(value)
  if (meaning === 'duration') return durationText(value)
  const serial = date1904 ? value + 1462 : value
  if (serial < 0 || serial >= 2_958_466) return String(value)
  if (meaning === 'time' && serial < 1) return isoOf(serial).slice(11)
  // Day 60 of 1900 is a 29 February that never was; the days before it are one off.
  const days = serial < 60 ? serial + 1 : serial
  const iso = isoOf(days)
  return meaning === 'date' ? iso.slice(0, 10) : iso
}

const dayMs = 86_400_000
/** 1970-01-01 as Excel counts days from 1900. */
const unixEpoch = 25_569

/** Hours may be more than a day has: `30:15:00`. */
function durationText(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400)
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'))
  return `${days < 0 ? '-' : ''}${Math.floor(seconds / 3600)}:${parts.join(':')}`
}

function isoOf(days: number): string {
  const iso = new Date(Math.round((days - unixEpoch) * dayMs)).toISOString()
  return iso.endsWith('.000Z') ? iso.slice(0, 19) : iso.slice(0, 23)
}
