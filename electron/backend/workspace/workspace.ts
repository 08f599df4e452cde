import { basename, dirname, extname } from 'node:path'
import { createCatalog, type WorkspaceCatalog } from '#backend/catalog/catalog.ts'
import type { RecordSource } from '#backend/engine/record-source.ts'
import { folderKind } from '#backend/platform/folder-kind.ts'
import { createGate, type Gate } from '#backend/platform/gate.ts'
import { closeDatabase, type Database } from '#backend/store/database.ts'
import { createOwnerTable } from '#backend/store/owner-table.ts'
import { createRecordCounts, type RecordCounts } from '#backend/store/record-counts.ts'
import { createSegmentTable } from '#backend/store/segment-table.ts'
import { createSettingTable } from '#backend/store/setting-table.ts'
import { createWorkspaceTable } from '#backend/store/workspace-table.ts'
import { failure } from '#shared/contract/failure.ts'
import type { OpenWorkspace, WorkspaceEvent, WorkspaceSettings } from '#shared/contract/workspace.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import { createCommands, type Commands } from './commands.ts'
import { createRecordSource } from './record-source.ts'
import { evaluationContext } from '#shared/contract/workspace.ts'
import { readSettings, writeSettings } from './settings.ts'
import { translated } from '#backend/store/translate-errors.ts'
import { workspaceId } from './workspace-id.ts'

export type Touched = WorkspaceEvent['touched'][number]

/** An open workspace file: everything features work with. */
export interface Workspace {
  readonly path: string
  readonly readOnly: OpenWorkspace['readOnly']
  readonly database: Database
  readonly catalog: WorkspaceCatalog
  readonly segments: ReturnType<typeof createSegmentTable>
  readonly commands: Commands
  /** One writer at a time, the import worker included. */
  readonly gate: Gate
  version(): number
  /** To be called inside a write that changes records past the command log. */
  raiseVersion(): void
  settings(): WorkspaceSettings
  changeSettings(change: Partial<WorkspaceSettings>): Promise<void>
  /** What conditions are evaluated against now. */
  context(): EvaluationContext
  source(): RecordSource
  readonly countRecords: RecordCounts
  /** Writes in turn; refuses on a read-only workspace; tells the listeners what was touched. */
  write<Result>(touched: readonly Touched[], action: () => Result | Promise<Result>): Promise<Result>
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
  const countRecords = createRecordCounts(database, () => workspaceTable.version())
  const commands = createCommands(database, { now: clock.now, newId })
  const gate = createGate()
  const kindOfFolder = folderKind(dirname(path))
  const settings = () => readSettings(settingTable)
  const context = () => evaluationContext(settings(), clock.now())

  async function write<Result>(touched: readonly Touched[], action: () => Result | Promise<Result>) {
    if (options.readOnly !== null) throw failure('WORKSPACE_READ_ONLY', { file: path, why: options.readOnly })
    const result = await gate.run(async () => {
      try {
        return await action()
      } catch (error) {
        throw translated(path, error)
      }
    })
    if (touched.includes('catalog')) catalog.reload()
    options.onTouched(touched)
    return result
  }

  return {
    path,
    readOnly: options.readOnly,
    database,
    catalog,
    commands,
    gate,
    segments: createSegmentTable(database),
    settings,
    context,
    write,
    version: () => workspaceTable.version(),
    raiseVersion: () => void workspaceTable.raiseVersion(),
    countRecords,
    source: () => createRecordSource(database, catalog.types(), countRecords),
    changeSettings: (change) =>
      write(
        ['settings'],
        database.transaction(() => {
          writeSettings(settingTable, change)
          workspaceTable.raiseVersion()
        }),
      ),
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
