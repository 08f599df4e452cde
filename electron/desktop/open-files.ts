import { join } from 'node:path'
import { dialog } from 'electron'
import { importableEndings } from '#shared/contract/importable-files.ts'
import type { HandedFile } from '#shared/contract/shell.ts'
import type { BackendCalls } from './backend-calls.ts'
import { tellOfFailure } from './failure-dialog.ts'

export interface OpenFilesOptions {
  readonly calls: () => Promise<BackendCalls>
  /** Folder for workspaces and the list of recent ones. */
  readonly home: string
}

/** Opens, makes and hands over files by their paths, which only the shell knows; what fails is told in a dialog. */
export function createFileOpener({ calls, home }: OpenFilesOptions) {
  async function attempt(action: (calls: BackendCalls, readOnly: boolean) => Promise<unknown>) {
    for (const readOnly of [false, true]) {
      try {
        await action(await calls(), readOnly)
        return true
      } catch (error) {
        if (!(await tellOfFailure(error))) return false
      }
    }
    return false
  }

  return {
    openWorkspace: (path: string): Promise<boolean> =>
      attempt(({ workspace }, readOnly) => workspace.openFile({ path, readOnly })),

    openRecent: (id: string): Promise<boolean> =>
      attempt(({ workspace }, readOnly) => workspace.open({ id, readOnly })),

    async chooseWorkspace(): Promise<boolean> {
      const { filePaths } = await dialog.showOpenDialog({
        title: 'Open workspace',
        properties: ['openFile'],
        filters: [workspaceFiles, allFiles],
      })
      return filePaths[0] === undefined ? false : this.openWorkspace(filePaths[0])
    },

    async createWorkspace({ name, timeZone }: { name: string; timeZone: string }): Promise<boolean> {
      const { filePath } = await dialog.showSaveDialog({
        title: 'New workspace',
        defaultPath: join(home, 'workspaces', `${name === '' ? 'Workspace' : name}.segws`),
        filters: [workspaceFiles],
      })
      if (filePath === '') return false
      return attempt(async ({ workspace }) => {
        await workspace.openFile({ path: withEnding(filePath), create: true })
        await workspace.changeSettings({ timeZone })
      })
    },

    /** The file a person chose for import; null when there is none. */
    async chooseImport(): Promise<HandedFile | null> {
      const { filePaths } = await dialog.showOpenDialog({
        title: 'Import file',
        properties: ['openFile'],
        filters: [{ name: 'Tables', extensions: [...importableEndings] }, allFiles],
      })
      const [path] = filePaths
      if (path === undefined) return null
      const chosen: { file: HandedFile | null } = { file: null }
      await attempt(async ({ imports }) => {
        chosen.file = await imports.offerPath({ path })
      })
      return chosen.file
    },
  }
}

export type FileOpener = ReturnType<typeof createFileOpener>

const workspaceFiles = { name: 'Segment Studio workspaces', extensions: ['segws'] }
const allFiles = { name: 'All files', extensions: ['*'] }

function withEnding(path: string): string {
  return path.toLowerCase().endsWith('.segws') ? path : `${path}.segws`
}
