import type { Database } from '#backend/store/database.ts'
import type { StoredColumn, StoredRecordType } from '#backend/store/catalog-table.ts'
import { cellColumn, isReference, referenceColumn, tableOf } from '#backend/store/physical-names.ts'
import { lookupsTouching, namesake, resolveLookupInSlices } from '#backend/store/resolve-lookups.ts'
import type { PreparedColumn } from './prepared-column.ts'
import type { ProblemLog } from './problem-log.ts'

/**
 * Points lookups at their records after an import: those of the imported type, and those of other types that were
 * waiting for it. What still points to nothing keeps its text and is reported with its line.
 */
export function pointLookups(
  database: Database,
  types: readonly StoredRecordType[],
  recordType: StoredRecordType,
  columns: readonly PreparedColumn[],
  stored: readonly StoredColumn[],
  problems: ProblemLog,
  heedCancel: () => void,
): void {
  const matchedBy = new Map(columns.map(({ column, lookupBy }) => [column.name, lookupBy]))
  for (const lookup of lookupsTouching(types, recordType.name)) {
    const isImported = lookup.recordType.id === recordType.id
    const by = isImported ? (matchedBy.get(lookup.column.name) ?? null) : null
    for (const _ of resolveLookupInSlices(database, { ...lookup, by })) heedCancel()
  }
  for (const [at, column] of stored.entries()) {
    if (isReference(column)) report(database, types, recordType, column, columns[at], problems)
  }
}

function report(
  database: Database,
  types: readonly StoredRecordType[],
  recordType: StoredRecordType,
  column: StoredColumn,
  prepared: PreparedColumn | undefined,
  problems: ProblemLog,
): void {
  const targets = types.filter(({ name }) => column.targets.includes(name))
  const bearers = new Map<string, number>()
  const waiting = database
    .prepare<[], { line: number; text: string }>(
      `SELECT s.line, r.${cellColumn(column)} AS text
       FROM staging.row s JOIN ${tableOf(recordType)} r ON r.key_folded = s.key_folded
       WHERE r.${cellColumn(column)} IS NOT NULL AND r.${referenceColumn(column)} IS NULL ORDER BY s.rowid`,
    )
    .iterate()
  for (const { line, text } of waiting) {
    const count =
      bearers.get(text) ??
      Math.max(0, ...targets.map((target) => namesake(database, target, text, prepared?.lookupBy ?? null)))
    bearers.set(text, count)
    const shared = {
      line,
      effect: 'repaired',
      column: prepared?.header ?? column.label,
      value: text,
    } as const
    problems.add(
      count > 1 ? { ...shared, code: 'LOOKUP_AMBIGUOUS', count } : { ...shared, code: 'LOOKUP_UNRESOLVED' },
    )
  }
}
