import type { Database } from 'better-sqlite3'

/** Who may write to the workspace: one process at a time. */
export interface Owner {
  readonly process: number
  /** When that process started, as its system tells it; tells a later process with the same number apart. */
  readonly started: string
  readonly door: string
  readonly token: string
  /** Milliseconds since 1970 UTC. */
  readonly since: number
}

export function createOwnerTable(database: Database) {
  const read = database.prepare<[], Owner>('SELECT process, started, door, token, since FROM owner')
  const write = database.prepare<[Owner]>(
    `INSERT OR REPLACE INTO owner (only, process, started, door, token, since)
     VALUES (1, @process, @started, @door, @token, @since)`,
  )
  const release = database.prepare<[string]>('DELETE FROM owner WHERE token = ?')
  const take = database.transaction((owner: Owner, isAlive: (present: Owner) => boolean): Owner | null => {
    const present = read.get()
    if (present !== undefined && present.token !== owner.token && isAlive(present)) return present
    write.run(owner)
    return null
  })
  return {
    get: (): Owner | undefined => read.get(),
    /** Takes the workspace unless `isAlive` says its present owner still runs; then that owner is returned. */
    take: (owner: Owner, isAlive: (present: Owner) => boolean): Owner | null =>
      take.immediate(owner, isAlive),
    release(token: string): void {
      release.run(token)
    },
  }
}
