import type { Database } from 'better-sqlite3'
import { fold, foldId } from '#shared/values/text.ts'

/**
 * Gives SQL the foldings that comparisons use (docs/domain.md 4.1): `fold(text, accentSensitive)` for text and
 * `fold_id(text)` for ids, the same functions that `matches` calls. Null stays null.
 */
export function registerFunctions(database: Database): void {
  database.function('fold', { deterministic: true }, (text: string | null, accentSensitive: number) =>
    text === null ? null : fold(text, accentSensitive === 1),
  )
  database.function('fold_id', { deterministic: true }, (text: string | null) =>
    text === null ? null : foldId(text),
  )
}
