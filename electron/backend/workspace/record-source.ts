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
  /** Long work reads on between turns of the event loop, and the workspace may be closed in one of them. */
  const whileOpen =
    <Asked extends unknown[], Read>(read: (...asked: Asked) => Read) =>
    (...asked: Asked): Read => {
      if (!database.open) throw failure('WORKSPACE_NONE', {})
      return read(...asked)
    }
  return {
    recordType: (name) => byName.get(name),
    extent: (name) => ({
      count: countRecords(named(name)),
      highest: highestNumber(database, named(name)),
    }),
    scan: (name, columns) => whileOpen(createScan(database, types, named(name), columns)),
    pick: (name, columns) => whileOpen(createPick(database, types, named(name), columns)),
  }
}
