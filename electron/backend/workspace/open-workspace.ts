import { constants, accessSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { standardRecordTypes } from '#shared/catalog/index.ts'
import { failure } from '#shared/contract/failure.ts'
import type { OpenWorkspace } from '#shared/contract/workspace.ts'
import { createCatalog } from '#backend/catalog/catalog.ts'
import { isRunning, startOf } from '#backend/platform/process-identity.ts'
import { compact } from '#backend/store/compaction.ts'
import { closeDatabase, openDatabase, type Database } from '#backend/store/database.ts'
import { migrate } from '#backend/store/migrate.ts'
import { createOwnerTable, type Owner } from '#backend/store/owner-table.ts'
import { createSettingTable } from '#backend/store/setting-table.ts'
import { createWorkspaceTable } from '#backend/store/workspace-table.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import { defaultSegment } from '#backend/store/default-segment.ts'
import { createSegmentTable } from '#backend/store/segment-table.ts'
import { backUp, copyTo } from '#backend/store/workspace-copies.ts'
import { inspect, refuseTruncated } from './inspect.ts'
import { defaultSettings, readSettings, writeSettings } from './settings.ts'
import { removeStaging } from '#backend/store/staging-file.ts'
import { translatingErrors } from '#backend/store/translate-errors.ts'
import { createWorkspace, type Touched, type Workspace } from './workspace.ts'

interface Opening {
  readonly surroundings: Surroundings
  readonly onTouched: (touched: readonly Touched[]) => void
}

/** Makes a new workspace file with the standard record types. Fails with WORKSPACE_EXISTS when there is a file. */
export function createWorkspaceFile(path: string, timeZone: string, opening: Opening): Workspace {
  if (existsSync(path)) throw failure('WORKSPACE_EXISTS', { file: path })
  const settings = defaultSettings(timeZone)
  refuseUnwritableFolder(dirname(path))
  translatingErrors(path, () => {
    const database = openDatabase(path, { readonly: false, mustExist: false })
    try {
      migrate(database)
      database.transaction(() => {
        createWorkspaceTable(database).create(opening.surroundings.clock.now())
        writeSettings(createSettingTable(database), settings)
        const catalog = createCatalog(database)
        for (const type of standardRecordTypes) catalog.addType(type)
        addDefaultSegments(database, opening.surroundings)
      })()
      closeDatabase(database)
    } catch (error) {
      database.close()
      for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true })
      throw error
    }
  })
  return openWorkspaceFile(path, { ...opening, readOnly: false })
}

/**
 * Opens a workspace file: looks at it first, migrates it after a backup, and takes it for writing. A file from a
 * newer program, with foreign objects or without write permission opens read-only. Fails with WORKSPACE_BUSY when
 * another process has it and read-only was not asked for.
 */
export function openWorkspaceFile(
  path: string,
  opening: Opening & { readonly readOnly: boolean },
): Workspace {
  if (!existsSync(path)) throw failure('WORKSPACE_MISSING', { file: path })
  const permitted = mayWrite(path) && mayWrite(dirname(path))
  return translatingErrors(path, () => {
    if (!existsSync(`${path}-wal`)) refuseTruncated(path)
    const looking = openDatabase(path, { readonly: true, mustExist: true })
    const verdict = closing(looking, () => inspect(looking, path))
    const why = whyReadOnly(verdict, permitted, opening.readOnly)
    if (why !== null) return readOnlyWorkspace(path, why, verdict === 'older', opening)

    const database = openDatabase(path, { readonly: false, mustExist: true })
    try {
      const ownerToken = takeOwnership(database, path, opening.surroundings)
      removeStaging(path)
      if (verdict === 'older') {
        backUp(database, path, opening.surroundings.clock.now())
        migrate(database)
      }
      // Also where bringing it up to date was cut short after its last step.
      addDefaultSegments(database, opening.surroundings)
      compact(database, opening.surroundings.clock.now(), readSettings(createSettingTable(database)))
      return createWorkspace(database, path, { ...opening, readOnly: null, ownerToken })
    } catch (error) {
      database.close()
      throw error
    }
  })
}

function whyReadOnly(
  verdict: ReturnType<typeof inspect>,
  permitted: boolean,
  asked: boolean,
): OpenWorkspace['readOnly'] {
  if (verdict === 'newer' || verdict === 'foreign') return verdict
  if (!permitted) return 'permission'
  return asked ? 'busy' : null
}

/** What is only read is never changed: a file of an older layout is brought up to date in a copy of its own. */
function readOnlyWorkspace(
  path: string,
  why: OpenWorkspace['readOnly'],
  isOlder: boolean,
  opening: Opening,
): Workspace {
  const options = { ...opening, readOnly: why, ownerToken: null }
  if (!isOlder) {
    return createWorkspace(openDatabase(path, { readonly: true, mustExist: true }), path, options)
  }
  const folder = mkdtempSync(join(tmpdir(), 'segment-studio-'))
  const copy = join(folder, 'copy.segws')
  try {
    const original = openDatabase(path, { readonly: true, mustExist: true })
    closing(original, () => copyTo(original, copy))
    const database = openDatabase(copy, { readonly: false, mustExist: true })
    migrate(database)
    addDefaultSegments(database, opening.surroundings)
    const workspace = createWorkspace(database, path, options)
    return {
      ...workspace,
      close() {
        workspace.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

/** Gives every record type in work assignment its default segment (docs/domain.md 1.6). */
function addDefaultSegments(database: Database, { clock, newId }: Surroundings): void {
  const segments = createSegmentTable(database)
  const present = new Set(segments.list().flatMap((one) => (one.isDefault ? [one.recordType] : [])))
  for (const recordType of readSettings(createSettingTable(database)).workAssignment) {
    if (present.has(recordType)) continue
    const isFree = (name: string) => segments.idByName(recordType, name) === undefined
    segments.put(defaultSegment({ id: newId(), recordType, at: clock.now(), isFree }))
  }
}

function takeOwnership(database: Database, path: string, { clock, newId, door }: Surroundings): string {
  const own: Owner = {
    process: process.pid,
    started: startOf(process.pid),
    door,
    token: newId(),
    since: clock.now(),
  }
  const present = createOwnerTable(database).take(own, (owner) => isRunning(owner.process, owner.started))
  if (present === null) return own.token
  throw failure('WORKSPACE_BUSY', {
    file: path,
    process: present.process,
    door: present.door,
    since: new Date(present.since).toISOString(),
  })
}

function closing<Result>(database: Database, action: () => Result): Result {
  try {
    return action()
  } finally {
    database.close()
  }
}

function refuseUnwritableFolder(folder: string): void {
  if (!mayWrite(folder)) throw failure('FOLDER_UNWRITABLE', { folder })
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
