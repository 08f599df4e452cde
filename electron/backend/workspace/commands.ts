import type { Database } from '#backend/store/database.ts'
import { failure } from '#shared/contract/failure.ts'
import { createCommandTable, type Command } from '#backend/store/command-table.ts'
import { createSegmentTable, type StoredSegment } from '#backend/store/segment-table.ts'
import { undoImport } from '#backend/store/undo-import.ts'
import { createWorkspaceTable } from '#backend/store/workspace-table.ts'

/** One thing put in another state; going back is putting `before` in place. */
export type Change =
  | {
      readonly of: 'segment'
      readonly id: string
      readonly before: StoredSegment | null
      readonly after: StoredSegment | null
    }
  /** An import, named by its run; it can be undone but not done again. */
  | { readonly of: 'import'; readonly id: string; readonly before: null; readonly after: number }

export interface CommandDescription {
  readonly kind: string
  /** What undo and redo call it: "delete Trade show UK". */
  readonly label: string
}

/** What can be done to definitions, each all or nothing. */
export interface Commands {
  /** Makes the changes, raises the version and remembers how to undo them. */
  do(description: CommandDescription, changes: readonly Change[]): void
  /** Returns the label of what was undone. Fails with NOTHING_TO_UNDO. */
  undo(): string
  /** Whether undoing takes an import back, which can be long work. */
  undoesImport(): boolean
  /** Returns the label of what was done again. Fails with NOTHING_TO_REDO. */
  redo(): string
  labels(): { readonly undo: string | null; readonly redo: string | null }
}

/** The one write path for definitions: every change is a command that can be undone (docs/adr: one write path). */
export function createCommands(
  database: Database,
  options: { readonly now: () => number; readonly newId: () => string },
): Commands {
  const commands = createCommandTable(database)
  const workspace = createWorkspaceTable(database)

  const apply = createApply(database)

  return {
    do: database.transaction(({ kind, label }: CommandDescription, changes: readonly Change[]) => {
      apply(changes, 'after')
      const version = workspace.raiseVersion()
      commands.add({
        id: options.newId(),
        kind,
        label,
        at: options.now(),
        version,
        forward: changes,
        inverse: changes,
      })
    }),
    undo: () => undoLast(database),
    undoesImport: () => isImport(commands.toUndo()),
    redo: database.transaction((): string => {
      const command = commands.toRedo()
      if (command === undefined) throw failure('NOTHING_TO_REDO', {})
      apply(command.forward as readonly Change[], 'after')
      commands.mark(command.id, 'done')
      workspace.raiseVersion()
      return command.label
    }),
    labels: () => ({ undo: commands.toUndo()?.label ?? null, redo: commands.toRedo()?.label ?? null }),
  }
}

/** Undoes the last command and returns its label. Fails with NOTHING_TO_UNDO. */
export function undoLast(database: Database): string {
  const commands = createCommandTable(database)
  return database.transaction((): string => {
    const command = commands.toUndo()
    if (command === undefined) throw failure('NOTHING_TO_UNDO', {})
    createApply(database)(command.inverse as readonly Change[], 'before')
    commands.mark(command.id, isImport(command) ? 'superseded' : 'undone')
    createWorkspaceTable(database).raiseVersion()
    return command.label
  })()
}

function createApply(database: Database) {
  const segments = createSegmentTable(database)
  return (changes: readonly Change[], to: 'before' | 'after'): void => {
    // Removals first, so that a name set free by one change can be taken by another.
    for (const change of changes) {
      if (change.of === 'import') undoImport(database, Number(change.id))
      else if (change[to] === null) segments.remove(change.id)
    }
    for (const change of changes) {
      if (change.of === 'segment' && change[to] !== null) segments.put(change[to])
    }
  }
}

function isImport(command: Command | undefined): boolean {
  return ((command?.inverse ?? []) as readonly Change[]).some((change) => change.of === 'import')
}
