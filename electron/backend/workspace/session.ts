import { EventEmitter, on } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { failure } from '#shared/contract/failure.ts'
import type { RecentWorkspace, WorkspaceEvent } from '#shared/contract/workspace.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import { createWorkspaceFile, openWorkspaceFile } from './open-workspace.ts'
import { createRecent } from './recent.ts'
import type { Touched, Workspace } from './workspace.ts'

/** The one workspace this process has open, and the list of those it had open before. */
export interface Session {
  current(): Workspace | null
  /** Fails with WORKSPACE_NONE. */
  require(): Workspace
  openFile(path: string, options: { readonly readOnly?: boolean | undefined }): Workspace
  openRecent(id: string, options: { readonly readOnly?: boolean | undefined }): Workspace
  createFile(path: string, timeZone: string): Workspace
  /** A new file of that name in the folder for workspaces. Fails with NAME_UNUSABLE. */
  createNamed(name: string, timeZone: string): Workspace
  /** Where a workspace of that name in the folder for workspaces is kept. */
  pathFor(name: string): string
  close(): void
  recent(): RecentWorkspace[]
  forgetRecent(id: string | null): RecentWorkspace[]
  /** The present state, then one event per change, until the signal. */
  watch(signal: AbortSignal | undefined): AsyncGenerator<WorkspaceEvent, void>
}

export function createSession(surroundings: Surroundings): Session {
  const recent = createRecent(surroundings.home)
  const emitter = new EventEmitter().setMaxListeners(0)
  let current: Workspace | null = null

  const tell = (touched: readonly Touched[]) => {
    const event: WorkspaceEvent = { workspace: current?.describe() ?? null, touched: [...touched] }
    emitter.emit('changed', event)
  }
  const opening = { surroundings, onTouched: tell }

  const become = (open: () => Workspace): Workspace => {
    const next = open()
    close()
    current = next
    remember(next)
    tell(['workspace'])
    return next
  }
  const remember = (workspace: Workspace) => {
    const leads = workspace.catalog.types().find(({ name }) => name === 'lead')
    recent.remember({
      path: workspace.path,
      openedAt: new Date(surroundings.clock.now()).toISOString(),
      leads: leads === undefined ? null : workspace.countRecords(leads),
      sample: workspace.describe().sample,
    })
  }
  const close = () => {
    if (current === null) return
    remember(current)
    current.close()
    current = null
  }
  const openFile: Session['openFile'] = (path, { readOnly = false }) => {
    const absolute = resolve(path)
    if (current?.path === absolute && readOnly === (current.readOnly !== null)) return current
    if (current?.path === absolute) close()
    return become(() => openWorkspaceFile(absolute, { ...opening, readOnly }))
  }
  const pathFor = (name: string) => join(surroundings.home, 'workspaces', `${name}.segws`)

  return {
    current: () => current,
    require() {
      if (current === null) throw failure('WORKSPACE_NONE', {})
      return current
    },
    openFile,
    openRecent(id, options) {
      const path = recent.pathOf(id)
      if (path === undefined) throw failure('WORKSPACE_MISSING', { file: id })
      return openFile(path, options)
    },
    createFile: (path, timeZone) => become(() => createWorkspaceFile(resolve(path), timeZone, opening)),
    createNamed(name, timeZone) {
      if (!usableName.test(name)) throw failure('NAME_UNUSABLE', { name })
      const path = pathFor(name)
      mkdirSync(join(surroundings.home, 'workspaces'), { recursive: true })
      return become(() => createWorkspaceFile(path, timeZone, opening))
    },
    pathFor,
    close() {
      close()
      tell(['workspace'])
    },
    recent: () => recent.list(),
    forgetRecent(id) {
      recent.forget(id)
      return recent.list()
    },
    async *watch(signal) {
      const changes = on(emitter, 'changed', signal === undefined ? {} : { signal })
      yield { workspace: current?.describe() ?? null, touched: ['workspace'] }
      try {
        for await (const [event] of changes) yield event as WorkspaceEvent
      } catch (error) {
        if (signal?.aborted !== true) throw error
      }
    },
  }
}

/** Letters, digits, blanks and a few signs: a name every file system takes. */
const usableName = /^(?!\.)[\p{L}\p{N} ._()&+-]{1,100}(?<![. ])$/u
