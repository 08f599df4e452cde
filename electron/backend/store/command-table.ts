import type { Database } from 'better-sqlite3'

/** One change as it was made: what to put in place to do it again, and to undo it. */
export interface Command {
  readonly id: string
  readonly kind: string
  readonly label: string
  /** Milliseconds since 1970 UTC. */
  readonly at: number
  readonly version: number
  readonly forward: unknown
  readonly inverse: unknown
}

interface CommandRow extends Omit<Command, 'forward' | 'inverse'> {
  readonly forward: string
  readonly inverse: string
}

/** The log every change of definitions goes through; undo, redo and history read it. */
export function createCommandTable(database: Database) {
  const columns = 'id, kind, label, at, version, forward, inverse'
  const add = database.prepare<[CommandRow]>(
    `INSERT INTO command (${columns}, state) VALUES (@id, @kind, @label, @at, @version, @forward, @inverse, 'done')`,
  )
  const supersede = database.prepare(`UPDATE command SET state = 'superseded' WHERE state = 'undone'`)
  const lastDone = database.prepare<[], CommandRow>(
    `SELECT ${columns} FROM command WHERE state = 'done' ORDER BY seq DESC LIMIT 1`,
  )
  const firstUndone = database.prepare<[], CommandRow>(
    `SELECT ${columns} FROM command WHERE state = 'undone' ORDER BY seq LIMIT 1`,
  )
  const extend = database.prepare<[string, number, number, string]>(
    'UPDATE command SET forward = ?, at = ?, version = ? WHERE id = ?',
  )
  const mark = database.prepare<[string, string]>('UPDATE command SET state = ? WHERE id = ?')
  return {
    /** Adds a command; what was undone before can no longer be redone. */
    add(command: Command): void {
      supersede.run()
      add.run({
        ...command,
        forward: JSON.stringify(command.forward),
        inverse: JSON.stringify(command.inverse),
      })
    },
    /** Makes the last command lead somewhere else: steps of one gesture are one command. */
    extend({ id, forward, at, version }: Pick<Command, 'id' | 'forward' | 'at' | 'version'>): void {
      extend.run(JSON.stringify(forward), at, version, id)
    },
    toUndo: (): Command | undefined => parsed(lastDone.get()),
    toRedo: (): Command | undefined => parsed(firstUndone.get()),
    mark(id: string, state: 'done' | 'undone' | 'superseded'): void {
      mark.run(state, id)
    },
  }
}

function parsed(row: CommandRow | undefined): Command | undefined {
  if (row === undefined) return undefined
  return { ...row, forward: JSON.parse(row.forward) as unknown, inverse: JSON.parse(row.inverse) as unknown }
}
