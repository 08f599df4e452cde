import type { Database } from 'better-sqlite3'
import type { Cell } from '#shared/values/cell.ts'
import { foldId } from '#shared/values/text.ts'
import type { StoredColumn } from './catalog-table.ts'
import { cellColumn, tableOf } from './physical-names.ts'

/** A record to be added: its key as it came, and its cells in the order of the columns given. */
export interface NewRecord {
  readonly key: string
  readonly cells: readonly Cell[]
}

/** Adds new records in one transaction per call; lookups are resolved afterwards by `resolveLookups`. */
export function createRecordInsert(
  database: Database,
  recordType: { readonly id: number },
  columns: readonly StoredColumn[],
  added: number,
): (records: readonly NewRecord[]) => void {
  const names = ['key', 'key_folded', 'added', ...columns.map(cellColumn)]
  const insert = database.prepare(
    `INSERT INTO ${tableOf(recordType)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
  )
  return database.transaction((records: readonly NewRecord[]) => {
    for (const { key, cells } of records) insert.run(key, foldId(key), added, ...cells)
  })
}
