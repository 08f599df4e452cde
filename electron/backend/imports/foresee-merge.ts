import type { Database } from '#backend/store/database.ts'
import type { StoredRecordType } from '#backend/store/catalog-table.ts'
import { cellColumn, isReference, tableOf } from '#backend/store/physical-names.ts'
import type { ImportJob } from './job.ts'
import { foreseeLookup } from './foresee-lookup.ts'
import type { Merged } from './merge-staged.ts'
import type { PreparedColumn } from './prepared-column.ts'
import type { ProblemLog } from './problem-log.ts'
import { stagedColumn } from './staging-table.ts'

/** What merging the staged rows would do to the workspace, told without touching it; lookups are reported too. */
export function foreseeMerge(
  database: Database,
  types: readonly StoredRecordType[],
  plan: {
    readonly job: ImportJob
    readonly columns: readonly PreparedColumn[]
    readonly problems: ProblemLog
  },
): Merged {
  const { job, columns, problems } = plan
  const recordType = types.find(({ name }) => name === job.plan.recordType) ?? null
  for (const [at, prepared] of columns.entries()) {
    if (!isReference(prepared.column)) continue
    const lookup = { types, recordType, plan: job.plan, columns, prepared, staged: stagedColumn(at) }
    for (const problem of foreseeLookup(database, lookup)) problems.add(problem)
  }
  const staged = count(database, 'SELECT count(*) FROM staging.row')
  if (recordType === null) return { imported: staged, updated: 0, unchanged: 0, removed: 0 }
  const table = tableOf(recordType)
  const known = `${table} r JOIN staging.row s ON s.key_folded = r.key_folded`
  const updated = count(database, `SELECT count(*) FROM ${known}`)
  const now = columns.map(({ existing }) => (existing === null ? 'NULL' : `r.${cellColumn(existing)}`))
  const next = columns.map((_, at) => `s.${stagedColumn(at)}`)
  const unchanged = count(
    database,
    `SELECT count(*) FROM ${known} WHERE r.gone IS NULL AND (NULL, ${now.join(', ')}) IS (NULL, ${next.join(', ')})`,
  )
  const removed =
    job.plan.mode === 'merge'
      ? 0
      : count(
          database,
          `SELECT count(*) FROM ${table} WHERE gone IS NULL AND key_folded NOT IN (SELECT key_folded FROM staging.row)`,
        )
  return { imported: staged - updated, updated, unchanged, removed }
}

function count(database: Database, sql: string): number {
  return Number(database.prepare(sql).pluck().get() ?? 0)
}
