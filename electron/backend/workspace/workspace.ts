import { basename, dirname, extname } from 'node:path'
import { createCatalog, type WorkspaceCatalog } from '#backend/catalog/catalog.ts'
import type { RecordSource } from '#backend/engine/record-source.ts'
import { folderKind } from '#backend/platform/folder-kind.ts'
import { createGate, type Gate } from '#backend/platform/gate.ts'
import { closeDatabase, type Database } from '#backend/store/database.ts'
import { createOwnerTable } from '#backend/store/owner-table.ts'
import { createRecordCounts, type RecordCounts } from '#backend/store/record-counts.ts'
import { createAssignmentRuleTable } from '#backend/store/assignment-rule-table.ts'
import { createDefinitionVersionTable } from '#backend/store/definition-version-table.ts'
import { createSegmentOrderTable } from '#backend/store/segment-order-table.ts'
import { createSegmentTable } from '#backend/store/segment-table.ts'
import { createSequenceTable } from '#backend/store/sequence-table.ts'
import { createTrashTable } from '#backend/store/trash-table.ts'
import { createSettingTable } from '#backend/store/setting-table.ts'
import { createWorkspaceTable } from '#backend/store/workspace-table.ts'
import { failure } from '#shared/contract/failure.ts'
import type { OpenWorkspace, WorkspaceEvent, WorkspaceSettings } from '#shared/contract/workspace.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import { createCommands, type CommandDescription, type Commands } from './commands.ts'
import { areasOf, type Put } from './definition-store.ts'
import { createRecordSource } from './record-source.ts'
import { evaluationContext } from '#shared/contract/workspace.ts'
import { readSettings } from './settings.ts'
import { translated } from '#backend/store/translate-errors.ts'
import { workspaceId } from './workspace-id.ts'

export type { Put } from './definition-store.ts'
export type Touched = WorkspaceEvent['touched'][number]

/** What a change does and answers. */
export interface Decision<Result> extends CommandDescription {
  readonly puts: readonly Put[]
  readonly answer: () => Result
}

interface Reverting {
  readonly label: string
  readonly touched: readonly Touched[]
}

/** An open workspace file: everything features work with. */
export interface Workspace {
  readonly path: string
  readonly readOnly: OpenWorkspace['readOnly']
  readonly database: Database
  readonly catalog: WorkspaceCatalog
  readonly segments: ReturnType<typeof createSegmentTable>
  readonly orders: ReturnType<typeof createSegmentOrderTable>
  readonly sequences: ReturnType<typeof createSequenceTable>
  readonly rules: ReturnType<typeof createAssignmentRuleTable>
  readonly trash: ReturnType<typeof createTrashTable>
  readonly versions: ReturnType<typeof createDefinitionVersionTable>
  readonly commands: Commands
  /** One writer at a time, the import worker included. */
  readonly gate: Gate
  version(): number
  /** The version at which records, columns or settings changed last: results computed since then hold. */
  recordsVersion(): number
  /** To be called inside a write that changes records past the command log. */
  raiseRecordsVersion(): void
  settings(): WorkspaceSettings
  /** What conditions are evaluated against now. */
  context(): EvaluationContext
  source(): RecordSource
  readonly countRecords: RecordCounts
  /** Writes in turn; refuses on a read-only workspace; tells the listeners what was touched. */
  write<Result>(touched: readonly Touched[], action: () => Result | Promise<Result>): Promise<Result>
  /**
   * Changes definitions in turn as one undoable command. `decide` looks at how things stand and says what to put in
   * place, nothing at all included, and what to answer once it is.
   */
  change<Result>(decide: () => Decision<Result>): Promise<Result>
  /** Takes the last command back; `takeBack` does so where it is an import. Returns what it was called. */
  undo(takeBack: () => Promise<string>): Promise<string>
  redo(): Promise<string>
  describe(): OpenWorkspace
  close(): void
}

export function createWorkspace(
  database: Database,
  path: string,
  options: {
    readonly readOnly: OpenWorkspace['readOnly']
    readonly ownerToken: string | null
    readonly surroundings: Surroundings
    readonly onTouched: (touched: readonly Touched[]) => void
  },
): Workspace {
  const { clock, newId } = options.surroundings
  const settingTable = createSettingTable(database)
  const workspaceTable = createWorkspaceTable(database)
  const catalog = createCatalog(database)
  const countRecords = createRecordCounts(database, () => workspaceTable.recordsVersion())
  const commands = createCommands(database, { now: clock.now, newId })
  const gate = createGate()
  const kindOfFolder = folderKind(dirname(path))
  const settings = () => readSettings(settingTable)
  const context = () => evaluationContext(settings(), clock.now())

  async function inTurn<Result>(action: () => Result | Promise<Result>): Promise<Result> {
    if (options.readOnly !== null) throw failure('WORKSPACE_READ_ONLY', { file: path, why: options.readOnly })
    return gate.run(async () => {
      try {
        return await action()
      } catch (error) {
        throw translated(path, error)
      }
    })
  }
  function tell(touched: readonly Touched[]): void {
    if (touched.includes('catalog')) catalog.reload()
    if (touched.length > 0) options.onTouched(touched)
  }
  async function write<Result>(touched: readonly Touched[], action: () => Result | Promise<Result>) {
    const result = await inTurn(action)
    tell(touched)
    return result
  }
  async function revert(action: () => Reverting | Promise<Reverting>) {
    const { label, touched } = await inTurn(action)
    tell(touched)
    return label
  }

  return {
    path,
    readOnly: options.readOnly,
    database,
    catalog,
    commands,
    gate,
    segments: createSegmentTable(database),
    orders: createSegmentOrderTable(database),
    sequences: createSequenceTable(database),
    rules: createAssignmentRuleTable(database),
    trash: createTrashTable(database),
    versions: createDefinitionVersionTable(database),
    settings,
    context,
    write,
    async change(decide) {
      const { touched, answer } = await inTurn(() => {
        const { kind, label, merge, puts, answer: answerNow } = decide()
        if (puts.length > 0) commands.do({ kind, label, merge }, puts)
        return { touched: areasOf(puts), answer: answerNow() }
      })
      tell(touched)
      return answer
    },
    undo: (takeBack) =>
      revert(async () => {
        if (commands.undoesImport())
          return { label: await takeBack(), touched: ['segments', 'records', 'catalog'] }
        const { label, puts } = commands.undo()
        return { label, touched: areasOf(puts) }
      }),
    redo: () =>
      revert(() => {
        const { label, puts } = commands.redo()
        return { label, touched: areasOf(puts) }
      }),
    version: () => workspaceTable.version(),
    recordsVersion: () => workspaceTable.recordsVersion(),
    raiseRecordsVersion: () => void workspaceTable.raiseRecordsVersion(),
    countRecords,
    source: () => createRecordSource(database, catalog.types(), countRecords),
    describe: () => ({
      id: workspaceId(path),
      name: basename(path, extname(path)),
      folder: dirname(path),
      version: workspaceTable.version(),
      readOnly: options.readOnly,
      sample: settingTable.get('sample') === true,
      folderKind: kindOfFolder,
      settings: settings(),
      now: new Date(context().now).toISOString(),
      ...commands.labels(),
    }),
    close() {
      if (options.ownerToken !== null) createOwnerTable(database).release(options.ownerToken)
      closeDatabase(database)
    },
  }
}
