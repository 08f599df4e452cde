import type { Database } from '#backend/store/database.ts'
import type { StoredRecordType } from '#backend/store/catalog-table.ts'
import { cellColumn, storageOf, tableOf } from '#backend/store/physical-names.ts'
import type { Problem } from '#shared/contract/import-problem.ts'
import type { ImportPlan } from '#shared/contract/imports.ts'
import type { PreparedColumn } from './prepared-column.ts'
import { stagedColumn } from './staging-table.ts'

interface StagedLookup {
  readonly types: readonly StoredRecordType[]
  /** The imported record type; null while it is new. */
  readonly recordType: StoredRecordType | null
  readonly plan: ImportPlan
  readonly columns: readonly PreparedColumn[]
  readonly prepared: PreparedColumn
  /** The column of the staging table with the lookup's texts. */
  readonly staged: string
}

/**
 * The texts of a staged lookup that would point to no record or to several, row by row. Records come from the
 * workspace and, for a lookup into the imported record type, from the file itself.
 */
export function* foreseeLookup(database: Database, lookup: StagedLookup): Generator<Problem> {
  const { prepared, staged } = lookup
  database.exec('DROP TABLE IF EXISTS temp.sought')
  database.exec('CREATE TEMP TABLE sought (text TEXT PRIMARY KEY, bearers INTEGER NOT NULL) STRICT')
  database.exec(
    `INSERT INTO temp.sought SELECT DISTINCT ${staged}, 0 FROM staging.row WHERE ${staged} IS NOT NULL`,
  )
  for (const target of targetsOf(lookup)) {
    if (prepared.lookupBy === null) settleByKey(database, target)
    if (target.values !== null) settleByValue(database, target.values)
  }
  const waiting = database
    .prepare<[], { line: number; text: string; bearers: number }>(
      `SELECT s.line, t.text, t.bearers FROM staging.row s JOIN temp.sought t ON t.text = s.${staged}
       WHERE t.bearers <> 1 ORDER BY s.rowid`,
    )
    .iterate()
  for (const { line, text, bearers } of waiting) {
    const shared = { line, effect: 'repaired', column: prepared.header, value: text } as const
    yield bearers > 1
      ? { ...shared, code: 'LOOKUP_AMBIGUOUS', count: bearers }
      : { ...shared, code: 'LOOKUP_UNRESOLVED' }
  }
  database.exec('DROP TABLE temp.sought')
}

/** Where a lookup looks: SQL that selects the keys, folded, and the values compared. */
interface SoughtIn {
  readonly keys: string
  readonly values: string | null
}

function targetsOf({ types, recordType, plan, columns, prepared }: StagedLookup): readonly SoughtIn[] {
  return prepared.column.targets.flatMap((name): SoughtIn[] => {
    const target = types.find((type) => type.name === name)
    const isOwn = name === plan.recordType
    const compared = prepared.lookupBy ?? (isOwn ? plan.nameColumn : null) ?? target?.nameColumn
    const at = isOwn ? columns.findIndex(({ column }) => column.name === compared) : -1
    const own = columns[at]
    const stored = target?.columns.find((column) => column.name === compared)
    const remaining = plan.mode === 'replace' ? 'FALSE' : 'gone IS NULL'
    const there =
      recordType !== null && isOwn
        ? `${remaining} AND key_folded NOT IN (SELECT key_folded FROM staging.row)`
        : 'gone IS NULL'
    const keys = [
      ...(target === undefined ? [] : [`SELECT key_folded FROM ${tableOf(target)} WHERE ${there}`]),
      ...(isOwn ? ['SELECT key_folded FROM staging.row'] : []),
    ]
    const values = [
      ...(target === undefined || stored === undefined || storageOf(stored.type) !== 'TEXT'
        ? []
        : [`SELECT ${cellColumn(stored)} AS value FROM ${tableOf(target)} WHERE ${there}`]),
      ...(own === undefined || storageOf(own.column.type) !== 'TEXT'
        ? []
        : [`SELECT ${stagedColumn(at)} AS value FROM staging.row`]),
    ]
    if (keys.length === 0) return []
    return [
      { keys: keys.join(' UNION ALL '), values: values.length === 0 ? null : values.join(' UNION ALL ') },
    ]
  })
}

function settleByKey(database: Database, { keys }: SoughtIn): void {
  database.exec(
    `UPDATE temp.sought SET bearers = 1 WHERE bearers <> 1 AND fold_id(text) IN (SELECT key_folded FROM (${keys}))`,
  )
}

function settleByValue(database: Database, values: string): void {
  const folded = (value: string) => `rtrim(fold(${value}, 1), ' ')`
  database.exec('DROP TABLE IF EXISTS temp.found_value')
  database.exec(
    `CREATE TEMP TABLE found_value AS SELECT ${folded('value')} AS value, count(*) AS bearers
     FROM (${values}) WHERE value IS NOT NULL GROUP BY 1`,
  )
  database.exec('CREATE INDEX temp.found_value_value ON found_value (value)')
  database.exec(
    `UPDATE temp.sought SET bearers = iif(f.bearers = 1, 1, max(temp.sought.bearers, f.bearers))
     FROM temp.found_value f WHERE temp.sought.bearers <> 1 AND f.value = ${folded('temp.sought.text')}`,
  )
  database.exec('DROP TABLE temp.found_value')
}
