import type { Database } from 'better-sqlite3'
import type { StoredRecordType } from './catalog-table.ts'
import { cellColumn, storageOf, tableOf } from './physical-names.ts'

/** Records whose name or key contains the text, case and accents aside; those that begin with it first. */
export function findRecords(
  database: Database,
  recordType: StoredRecordType,
  text: string,
  limit: number,
): { key: string; name: string; recordType: string }[] {
  const column = recordType.columns.find((one) => one.name === recordType.nameColumn)
  const name = column !== undefined && storageOf(column.type) === 'TEXT' ? `r.${cellColumn(column)}` : 'r.key'
  return database
    .prepare<[Record<string, unknown>], { key: string; name: string; recordType: string }>(
      `SELECT r.key, coalesce(${name}, r.key) AS name, @recordType AS recordType FROM ${tableOf(recordType)} r
       WHERE r.gone IS NULL AND (instr(fold(${name}, 0), fold(@text, 0)) > 0 OR instr(r.key_folded, fold_id(@text)) > 0)
       ORDER BY instr(fold(${name}, 0), fold(@text, 0)) <> 1, name, r.n LIMIT @limit`,
    )
    .all({ recordType: recordType.name, text, limit })
}
