import type { Database } from 'better-sqlite3'
import { dayOf } from '#shared/dates/zone.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import { printCell } from '#shared/values/print-cell.ts'
import { compareText } from '#shared/values/text-order.ts'
import { fold, foldId } from '#shared/values/text.ts'

/**
 * Gives SQL the foldings that comparisons use (docs/domain.md 4.1): `fold(text, accentSensitive)` for text and
 * `fold_id(text)` for ids, the same functions that `matches` calls; and `local_day(instant, timeZone)`, the day
 * `YYYY-MM-DD` of an instant in milliseconds (4.3). Null stays null.
 */
export function registerFunctions(database: Database): void {
  database.function('fold', { deterministic: true }, (text: string | null, accentSensitive: number) =>
    text === null ? null : fold(text, accentSensitive === 1),
  )
  database.function(
    'text_order',
    { deterministic: true },
    (one: string | null, other: string | null, accentSensitive: number) =>
      one === null || other === null ? null : compareText(one, other, accentSensitive === 1),
  )
  database.function(
    'print_cell',
    { deterministic: true },
    (cell: string | number | null, type: ColumnType) => (cell === null ? null : printCell(cell, type)),
  )
  database.function('fold_id', { deterministic: true }, (text: string | null) =>
    text === null ? null : foldId(text),
  )
  database.function('local_day', { deterministic: true }, (instant: number | null, timeZone: string) =>
    instant === null ? null : dayOf(instant, timeZone),
  )
}
