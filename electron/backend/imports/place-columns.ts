import type { Database } from '#backend/store/database.ts'
import type { WorkspaceCatalog } from '#backend/catalog/catalog.ts'
import { createCatalogTable, type StoredColumn } from '#backend/store/catalog-table.ts'
import { failure } from '#shared/contract/failure.ts'
import type { ImportPlan } from '#shared/contract/imports.ts'
import type { PreparedColumn } from './prepared-column.ts'
import type { ValueReader } from './read-values.ts'

/** Makes what the catalogue lacks for an import, and returns its columns in the order of the prepared ones. */
export function placeColumns(
  database: Database,
  catalog: WorkspaceCatalog,
  plan: ImportPlan,
  columns: readonly PreparedColumn[],
  readers: readonly ValueReader[],
): readonly StoredColumn[] {
  const table = createCatalogTable(database)
  if (!catalog.types().some(({ name }) => name === plan.recordType)) addRecordType(catalog, plan)
  for (const [at, { column, existing, replaces }] of columns.entries()) {
    const choices = [...column.choices, ...(readers[at]?.newChoices() ?? [])]
    if (replaces !== null) table.removeColumn(replaces.id)
    if (existing === null) catalog.addColumn(plan.recordType, { ...column, choices })
    else if (choices.length > existing.choices.length) table.setChoices(existing.id, choices)
  }
  const type = catalog.type(plan.recordType)
  table.setNaming(
    type.id,
    plan.key ?? type.keyColumn,
    plan.nameColumn ?? type.nameColumn ?? guessedName(columns),
  )
  catalog.reload()
  const stored = new Map(catalog.type(plan.recordType).columns.map((column) => [column.name, column]))
  return columns.map(({ column: { name } }) => {
    const column = stored.get(name)
    if (column === undefined) throw failure('COLUMN_UNKNOWN', { recordType: plan.recordType, column: name })
    return column
  })
}

function addRecordType(catalog: WorkspaceCatalog, { recordType, recordTypeLabel }: ImportPlan): void {
  if (!/^[a-z][a-z0-9_]{0,99}$/.test(recordType)) throw failure('NAME_UNUSABLE', { name: recordType })
  const label =
    recordTypeLabel ?? recordType.charAt(0).toUpperCase() + recordType.slice(1).replaceAll('_', ' ')
  catalog.addType({
    name: recordType,
    label,
    pluralLabel: label.endsWith('s') ? label : `${label}s`,
    keyColumn: null,
    nameColumn: null,
    columns: [],
  })
}

/** The column that most likely names a record of a new type. */
function guessedName(columns: readonly PreparedColumn[]): string | null {
  const names = columns.filter(({ column }) => column.type === 'string').map(({ column }) => column.name)
  return ['fullname', 'name', 'title', 'subject'].find((name) => names.includes(name)) ?? null
}
