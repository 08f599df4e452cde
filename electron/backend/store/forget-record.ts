import type { StoredRecordType } from './catalog-table.ts'
import type { Database } from './database.ts'
import { cellColumn, isReference, referenceColumn, referenceTypeColumn, tableOf } from './physical-names.ts'
import { keptBeforeTables } from './undo-import.ts'

/**
 * Takes every trace of one record out of the workspace: its row, its history, its membership, what imports kept of
 * it, what reports quote of it, and the lookups that point to it. Returns false when there is no such record.
 */
export function forgetRecord(
  database: Database,
  types: readonly StoredRecordType[],
  type: StoredRecordType,
  number: number,
): boolean {
  const { changes } = database.prepare(`DELETE FROM ${tableOf(type)} WHERE n = ?`).run(number)
  if (changes === 0) return false
  database
    .prepare('DELETE FROM change WHERE record_type = ? AND record = ? AND until = ?')
    .run(type.id, number, number)
  database.prepare('DELETE FROM membership WHERE record_type = ? AND record = ?').run(type.id, number)
  for (const table of keptBeforeTables(database, type.id)) {
    database.prepare(`DELETE FROM ${table} WHERE n = ?`).run(number)
  }
  // A report quotes values by line, not by record: what it quotes of this type goes as a whole.
  database.prepare(`UPDATE import_run SET problems = '[]' WHERE record_type = ?`).run(type.id)
  for (const other of types) {
    for (const column of other.columns.filter((one) => isReference(one) && one.targets.includes(type.name))) {
      database
        .prepare(
          `UPDATE ${tableOf(other)}
           SET ${cellColumn(column)} = NULL, ${referenceColumn(column)} = NULL, ${referenceTypeColumn(column)} = NULL
           WHERE ${referenceTypeColumn(column)} = ? AND ${referenceColumn(column)} = ?`,
        )
        .run(type.id, number)
    }
  }
  return true
}
