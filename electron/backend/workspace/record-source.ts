import type { Database } from '#backend/store/database.ts'
import type { RecordSource } from '#backend/engine/record-source.ts'
import type { StoredRecordType } from '#backend/store/catalog-table.ts'
import { createPick, createScan } from '#backend/store/record-scan.ts'
import type { RecordCounts } from '#backend/store/record-counts.ts'
import { highestNumber } from '#backend/store/record-table.ts'
import { failure } from '#shared/contract/failure.ts'

/** The workspace's records as the engine asks for them. */
export function createRecordSource(
  database: Database,
  types: readonly StoredRecordType[],
  countRecords: RecordCounts,
): RecordSource {
  const byName = new Map(types.map((type) => [type.name, type]))
  const named = (name: string): StoredRecordType => {
    const type = byName.get(name)
    if (type === undefined) throw failure('RECORD_TYPE_UNKNOWN', { recordType: name })
    return type
  }
  return {
    recordType: (name) => byName.get(name),
    extent: (name) => ({
      count: countRecords(named(name)),
      highest: highestNumber(database, named(name)),
    }),
    scan: (name, columns) => createScan(database, types, named(name), columns),
    pick: (name, columns) => createPick(database, types, named(name), columns),
  }
}
