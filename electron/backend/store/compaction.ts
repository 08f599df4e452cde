import type { Database } from './database.ts'

/** How long and how much the command log remembers. */
export const kept = { days: 90, commands: 10_000 } as const

/**
 * Lets go of commands that are too old or too many; they can no longer be undone. What was let go stands in the run
 * log, so that a gap in the history explains itself.
 */
export function compactCommands(database: Database, now: number): void {
  const oldest = now - kept.days * dayMs
  database.transaction(() => {
    const { changes } = database
      .prepare(`DELETE FROM command WHERE at < ? OR seq <= (SELECT coalesce(max(seq), 0) - ? FROM command)`)
      .run(oldest, kept.commands)
    if (changes === 0) return
    database
      .prepare(`INSERT INTO run_log (at, kind, detail) VALUES (?, 'compaction', ?)`)
      .run(now, JSON.stringify({ commands: changes }))
  })()
}

const dayMs = 86_400_000
