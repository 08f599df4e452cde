import type { Database } from 'better-sqlite3'
import type { StoredRecordType } from './catalog-table.ts'
import { cellColumn, storageOf, tableOf } from './physical-names.ts'

/** A record that answers a search. */
export interface FoundHere {
  readonly number: number
  readonly key: string
  readonly name: string
  /** Whether its name begins with the text. */
  readonly begins: boolean
}

/**
 * Searches records by number, `after` to `until`: those whose name or key contains the text, case and accents aside;
 * the first `limit` of them, those that begin with it first, then by name.
 */
export function createRecordSearch(
  database: Database,
  recordType: StoredRecordType,
  text: string,
  limit: number,
): (after: number, until: number) => FoundHere[] {
  const column = recordType.columns.find((one) => one.name === recordType.nameColumn)
  const name = column !== undefined && storageOf(column.type) === 'TEXT' ? `r.${cellColumn(column)}` : 'r.key'
  const shown = `coalesce(${name}, r.key)`
  const statement = database.prepare<
    [{ text: string; limit: number; after: number; until: number }],
    Omit<FoundHere, 'begins'> & { readonly begins: number }
  >(
    `SELECT r.n AS number, r.key, ${shown} AS name, instr(fold(${shown}, 0), fold(@text, 0)) = 1 AS begins
     FROM ${tableOf(recordType)} r
     WHERE r.n > @after AND r.n <= @until AND r.gone IS NULL
       AND (instr(fold(${name}, 0), fold(@text, 0)) > 0 OR instr(r.key_folded, fold_id(@text)) > 0)
     ORDER BY begins DESC, name, r.n LIMIT @limit`,
  )
  return (after, until) =>
    statement.all({ text, limit, after, until }).map((found) => ({ ...found, begins: found.begins === 1 }))
}
