import type { Database } from '#backend/store/database.ts'
import { createCommandTable, type Command } from '#backend/store/command-table.ts'
import { createWorkspaceTable } from '#backend/store/workspace-table.ts'
import { failure } from '#shared/contract/failure.ts'
import { changesResults, createDefinitionStore, type Put } from './definition-store.ts'

export interface CommandDescription {
  readonly kind: string
  /** What undo and redo call it: "delete Trade show UK". */
  readonly label: string
  /** Commands that follow each other with the same word are one: typing into a field is one gesture. */
  readonly merge?: string | undefined
}

/** What was undone or done again. */
export interface Reverted {
  readonly label: string
  readonly puts: readonly Put[]
}

/** What can be done to definitions, each all or nothing. */
export interface Commands {
  /** Puts things in place, raises the version and remembers how to undo it. */
  do(description: CommandDescription, puts: readonly Put[]): void
  /** Fails with NOTHING_TO_UNDO. */
  undo(): Reverted
  /** Whether undoing takes an import back, which can be long work. */
  undoesImport(): boolean
  /** Fails with NOTHING_TO_REDO. */
  redo(): Reverted
  labels(): { readonly undo: string | null; readonly redo: string | null }
}

/** The one write path for definitions: every change is a command that can be undone (docs/adr: one write path). */
export function createCommands(
  database: Database,
  { now, newId }: { readonly now: () => number; readonly newId: () => string },
): Commands {
  const commands = createCommandTable(database)
  const definitions = createDefinitionStore(database)
  const workspace = createWorkspaceTable(database)

  function raise(puts: readonly Put[]): number {
    return changesResults(puts) ? workspace.raiseRecordsVersion() : workspace.raiseVersion()
  }

  /** The command a step belongs to: the last one, when it is part of the same gesture on the same things. */
  function gesture(kind: string, merge: string | undefined, puts: readonly Put[]): Command | undefined {
    if (merge === undefined) return undefined
    const last = commands.toUndo()
    const isSame = last?.kind === mergeable(kind, merge) && commands.toRedo() === undefined
    return isSame && targets(last.forward as readonly Put[]) === targets(puts) ? last : undefined
  }

  return {
    do: database.transaction(({ kind, label, merge }: CommandDescription, puts: readonly Put[]) => {
      const at = now()
      const last = gesture(kind, merge, puts)
      const inverse = definitions.present(puts)
      definitions.apply(puts, { at, label, continues: last !== undefined })
      const version = raise(puts)
      if (last !== undefined) commands.extend({ id: last.id, forward: puts, at, version })
      else {
        const named = merge === undefined ? kind : mergeable(kind, merge)
        commands.add({ id: newId(), kind: named, label, at, version, forward: puts, inverse })
      }
    }),
    undo: () => undoLast(database, now()),
    undoesImport: () => isImport(commands.toUndo()),
    redo: database.transaction((): Reverted => {
      const command = commands.toRedo()
      if (command === undefined) throw failure('NOTHING_TO_REDO', {})
      const puts = command.forward as readonly Put[]
      definitions.apply(puts, { at: now(), label: `Redo ${command.label}` })
      commands.mark(command.id, 'done')
      raise(puts)
      return { label: command.label, puts }
    }),
    labels: () => ({ undo: commands.toUndo()?.label ?? null, redo: commands.toRedo()?.label ?? null }),
  }
}

/** Undoes the last command. Fails with NOTHING_TO_UNDO. */
export function undoLast(database: Database, now: number): Reverted {
  const commands = createCommandTable(database)
  const workspace = createWorkspaceTable(database)
  return database.transaction((): Reverted => {
    const command = commands.toUndo()
    if (command === undefined) throw failure('NOTHING_TO_UNDO', {})
    const puts = command.inverse as readonly Put[]
    createDefinitionStore(database).apply(puts, { at: now, label: `Undo ${command.label}` })
    commands.mark(command.id, isImport(command) ? 'superseded' : 'undone')
    if (changesResults(puts)) workspace.raiseRecordsVersion()
    else workspace.raiseVersion()
    return { label: command.label, puts }
  })()
}

function mergeable(kind: string, merge: string): string {
  return `${kind}/${merge}`
}

function targets(puts: readonly Put[]): string {
  return puts.map(({ of, id }) => `${of} ${id}`).join()
}

function isImport(command: Command | undefined): boolean {
  return ((command?.inverse ?? []) as readonly Put[]).some(({ of }) => of === 'import')
}
