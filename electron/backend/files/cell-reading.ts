import type { ValueFormat } from '#shared/contract/imports.ts'
import { isOneOf, dateTypes, numberTypes, type ColumnType } from '#shared/model/column-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { decimalCell } from '#shared/values/decimal.ts'
import { multiChoiceCell } from '#shared/values/read-cell.ts'
import { foldId } from '#shared/values/text.ts'
import { readIsoDate, readOrderedDate, type DateText } from './date-text.ts'
import { plainNumber, readNumberText, splitCurrency, withoutExponent } from './number-text.ts'
import type { ZoneOffsets } from './zone-offsets.ts'

export type CellReading = { readonly cell: Cell } | { readonly unreadable: true }

const unreadable: CellReading = { unreadable: true }
const blank: CellReading = { cell: null }

/**
 * Turns the text of a file into the stored form of a column's type (`shared/values/cell.ts`). Without a format
 * numbers have a decimal point and dates are ISO; a local time is one of `zone`. Choices and lookups come back as
 * text: matching them to options and records needs more than the text.
 */
export function readCell(
  type: ColumnType,
  text: string,
  format: ValueFormat | null,
  zone: ZoneOffsets,
): CellReading {
  if (text === '') return blank
  if (type === 'string' || type === 'memo') return { cell: text }
  const trimmed = text.trim()
  if (trimmed === '') return blank
  if (isOneOf(numberTypes, type)) return readNumber(type, trimmed, format)
  if (isOneOf(dateTypes, type)) return readDate(type, trimmed, format, zone)
  if (type === 'bool') return readBool(trimmed)
  if (type === 'guid') return { cell: foldId(trimmed) }
  if (type === 'multichoice') {
    return { cell: multiChoiceCell(trimmed.split(';').map((token) => token.trim())) }
  }
  return { cell: trimmed }
}

function readNumber(
  type: (typeof numberTypes)[number],
  text: string,
  format: ValueFormat | null,
): CellReading {
  const number = withoutExponent(splitCurrency(text).number)
  const parts = readNumberText(number, format?.decimal ?? '.')
  if (parts === null) return unreadable
  if ((type === 'int' || type === 'bigint') && /[1-9]/.test(parts.fraction)) return unreadable
  const plain = plainNumber(parts)
  if (type === 'double') return Number.isFinite(Number(plain)) ? { cell: Number(plain) } : unreadable
  if (type === 'int') {
    const whole = Number(plain)
    return Number.isSafeInteger(whole) ? { cell: whole === 0 ? 0 : whole } : unreadable
  }
  const cell = decimalCell(plain)
  return cell === null ? unreadable : { cell }
}

function readDate(
  type: (typeof dateTypes)[number],
  text: string,
  format: ValueFormat | null,
  zone: ZoneOffsets,
): CellReading {
  const order = format?.dateOrder ?? null
  const date = readIsoDate(text) ?? (order === null ? null : readOrderedDate(text, order))
  if (date === null) return unreadable
  const wallClock = date.day + (date.time ?? 0)
  if (type === 'dateonly') return readDay(date)
  if (type === 'datetime-local') return { cell: wallClock }
  return { cell: date.offset === null ? zone.instantOf(wallClock) : wallClock - date.offset * 60_000 }
}

/** A time of day does not belong into a column of days, except midnight, which many programs write there. */
function readDay({ day, time }: DateText): CellReading {
  return time === null || time === 0 ? { cell: new Date(day).toISOString().slice(0, 10) } : unreadable
}

const truths: Readonly<Record<string, 0 | 1>> = { true: 1, yes: 1, '1': 1, false: 0, no: 0, '0': 0 }

function readBool(text: string): CellReading {
  const cell = truths[text.toLowerCase()]
  return cell === undefined ? unreadable : { cell }
}
