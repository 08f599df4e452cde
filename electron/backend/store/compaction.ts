import { Compaction } from '#shared/contract/history.ts'
import type { Keeping } from '#shared/model/keeping.ts'
import type { Database } from './database.ts'

/**
 * Lets go of what is too old or too many: commands, which can no longer be undone, versions except the newest of each
 * thing, and what lies in the trash. What was let go stands in the run log, so that a gap in the history explains itself.
 */
export function compact(
  database: Database,
  now: number,
  { keepDays, keepEntries, keepBytes = mostBytes }: Keeping & { readonly keepBytes?: number },
): void {
  const oldest = now - keepDays * dayMs
  const old = { oldest, keepEntries, keepBytes }
  database.transaction(() => {
    const letGo = {
      commands: database.prepare(oldCommands).run(old).changes,
      versions: database.prepare(oldVersions).run(old).changes,
      trash: database.prepare(oldTrash).run(old).changes,
    }
    if (Object.values(letGo).every((count) => count === 0)) return
    database
      .prepare(`INSERT INTO run_log (at, kind, detail) VALUES (?, 'compaction', ?)`)
      .run(now, JSON.stringify(letGo))
  })()
}

/** What was let go last; null when nothing ever was. */
export function lastCompaction(database: Database): Compaction | null {
  const row = database
    .prepare<[], { at: number; detail: string }>(
      `SELECT at, detail FROM run_log WHERE kind = 'compaction' ORDER BY seq DESC LIMIT 1`,
    )
    .get()
  if (row === undefined) return null
  const detail = JSON.parse(row.detail) as Partial<Compaction>
  return Compaction.parse({ versions: 0, trash: 0, ...detail, at: new Date(row.at).toISOString() })
}

const oldCommands = `
  DELETE FROM command
  WHERE at < @oldest OR seq <= (SELECT coalesce(max(seq), 0) - @keepEntries FROM command)
    OR seq IN (SELECT seq FROM (
      SELECT seq, sum(length(forward) + length(inverse)) OVER (ORDER BY seq DESC) AS bytes FROM command)
      WHERE bytes > @keepBytes)`

const oldVersions = `
  DELETE FROM definition_version
  WHERE (at < @oldest OR seq <= (SELECT coalesce(max(seq), 0) - @keepEntries FROM definition_version))
    AND seq NOT IN (SELECT max(seq) FROM definition_version GROUP BY kind, item)`

const oldTrash = `
  DELETE FROM trash
  WHERE at < @oldest OR id NOT IN (SELECT id FROM trash ORDER BY at DESC, id LIMIT @keepEntries)`

/** Edits of large definitions must not make the log outgrow the records it describes. */
const mostBytes = 128 * 1024 * 1024

const dayMs = 86_400_000
