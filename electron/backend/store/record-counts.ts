import type { Database } from 'better-sqlite3'
import { countRecords } from './record-table.ts'

/** How many records of a type there are. */
export type RecordCounts = (recordType: { readonly id: number }) => number

/**
 * Counts the records of each type once per version of the workspace: even the index that is counted has tens of
 * megabytes at a million records.
 */
export function createRecordCounts(database: Database, version: () => number): RecordCounts {
  const counts = new Map<number, number>()
  let countedAt = -1
  return (recordType) => {
    const now = version()
    if (now !== countedAt) counts.clear()
    countedAt = now
    const count = counts.get(recordType.id) ?? countRecords(database, recordType)
    counts.set(recordType.id, count)
    return count
  }
}
