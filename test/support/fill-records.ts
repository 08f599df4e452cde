import { createRecordInsert } from '#backend/store/record-insert.ts'
import { lookupsTouching, resolveLookup } from '#backend/store/resolve-lookups.ts'
import type { Backend } from '#backend/index.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import type { NaiveRecords } from './naive-evaluation.ts'

/** Puts records into the workspace that is open, and makes what its catalogue lacks for them. */
export function fillRecords({ session }: Backend, types: readonly RecordType[], records: NaiveRecords): void {
  const { catalog, database } = session.require()
  for (const type of types) {
    if (!catalog.types().some(({ name }) => name === type.name)) catalog.addType(type)
    for (const column of type.columns) {
      const isThere = catalog.type(type.name).columns.some(({ name }) => name === column.name)
      if (!isThere) catalog.addColumn(type.name, column)
    }
    const stored = catalog.type(type.name)
    const insert = createRecordInsert(database, stored, stored.columns, 0)
    insert(
      (records[type.name] ?? []).map(({ key, cells }) => ({
        key,
        cells: stored.columns.map(({ name }) => cells[name] ?? null),
      })),
    )
  }
  for (const lookup of lookupsTouching(catalog.types())) resolveLookup(database, lookup)
}
