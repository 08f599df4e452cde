import { closeSync, openSync, readSync, statSync } from 'node:fs'
import type { Database } from '#backend/store/database.ts'
import { failure } from '#shared/contract/failure.ts'
import { applicationId, layoutOf, layoutVersion } from '#backend/store/migrate.ts'

/** What a file from outside turned out to be; anything foreign is only ever read. */
export type Inspection = 'own' | 'older' | 'newer' | 'foreign'

/**
 * Looks at a file before anything in it is trusted: whose it is, which layout it has, whether it is whole, and
 * that it holds nothing we would not have made. Fails with WORKSPACE_FOREIGN or WORKSPACE_DAMAGED.
 */
export function inspect(database: Database, file: string): Inspection {
  if (Number(database.pragma('application_id', { simple: true })) !== applicationId) {
    throw failure('WORKSPACE_FOREIGN', { file })
  }
  const layout = layoutOf(database)
  if (layout > layoutVersion) return 'newer'
  if (layout < layoutVersion) {
    refuseUnlessWhole(database, file)
    // What we did not make would run while the file is brought up to date, in a copy as well.
    if (holdsForeignObjects(database)) throw failure('WORKSPACE_FOREIGN', { file })
    return 'older'
  }
  return holdsForeignObjects(database) ? 'foreign' : 'own'
}

/** Fails unless the file has all the pages its header promises; a file cut off on its way here has not. */
export function refuseTruncated(path: string): void {
  const found = statSync(path)
  const { size } = found
  if (!found.isFile() || size === 0) throw failure('WORKSPACE_FOREIGN', { file: path })
  const header = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    readSync(file, header, 0, 100, 0)
  } finally {
    closeSync(file)
  }
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3')
    throw failure('WORKSPACE_FOREIGN', { file: path })
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  if (size < pages * pageSize) {
    throw failure('WORKSPACE_DAMAGED', { file: path, detail: `${size} of ${pages * pageSize} bytes` })
  }
}

/** Fails unless every page of the database is sound. */
export function refuseUnlessWhole(database: Database, file: string): void {
  const verdict = String(database.pragma('quick_check(1)', { simple: true }))
  if (verdict !== 'ok') throw failure('WORKSPACE_DAMAGED', { file, detail: verdict })
}

function holdsForeignObjects(database: Database): boolean {
  const objects = database
    .prepare<[], { type: string; name: string }>('SELECT type, name FROM sqlite_schema')
    .all()
  return objects.some(({ type, name }) => (type !== 'table' && type !== 'index') || !ownName.test(name))
}

const ownName =
  /^(setting|workspace|owner|record_type|record_column|import_run|change|before_\d+|command|segment(_version|_draft|_order)?|sequence|assignment_rule(_of_segment)?|trash|definition_version(_of_item)?|membership|run_log|r\d+(_c\d+_n|_gone)?|sqlite_\w+)$/
