import type { Database } from '#backend/store/database.ts'
import { failure } from '#shared/contract/failure.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'
import { createCatalogTable, type StoredRecordType } from '#backend/store/catalog-table.ts'
import { addRecordColumn, createRecordTable } from '#backend/store/record-table.ts'

/** The record types of an open workspace, read again after every change. */
export interface WorkspaceCatalog {
  types(): readonly StoredRecordType[]
  /** Fails with RECORD_TYPE_UNKNOWN. */
  type(name: string): StoredRecordType
  addType(type: RecordType): void
  addColumn(recordType: string, column: Column): void
  /** Forgets what was read, after something else has written to the catalogue. */
  reload(): void
}

export function createCatalog(database: Database): WorkspaceCatalog {
  const table = createCatalogTable(database)
  let loaded: readonly StoredRecordType[] | null = null
  const types = () => (loaded ??= table.load())
  const type = (name: string) => {
    const found = types().find((one) => one.name === name)
    if (found === undefined) throw failure('RECORD_TYPE_UNKNOWN', { recordType: name })
    return found
  }
  const addColumn = (recordType: string, column: Column) => {
    const owner = type(recordType)
    const id = table.addColumn(owner.id, column)
    addRecordColumn(database, owner, { ...column, id })
    loaded = null
  }
  return {
    types,
    type,
    addColumn,
    addType(newType) {
      const id = table.addType(newType)
      const columns = newType.columns.map((column) => ({ ...column, id: table.addColumn(id, column) }))
      createRecordTable(database, { id }, columns)
      loaded = null
    },
    reload() {
      loaded = null
    },
  }
}
