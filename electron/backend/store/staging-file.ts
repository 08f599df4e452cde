import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Where an import of this workspace prepares its rows: beside it, so that the disk is the same. */
export function stagingPath(workspacePath: string, id: string): string {
  return join(dirname(workspacePath), `${prefix(workspacePath)}${id}`)
}

/** Removes what imports left behind when their process died; nothing of it was ever in the workspace. */
export function removeStaging(workspacePath: string): void {
  for (const name of readdirSync(dirname(workspacePath))) {
    if (name.startsWith(prefix(workspacePath))) rmSync(join(dirname(workspacePath), name), { force: true })
  }
}

function prefix(workspacePath: string): string {
  return `.${basename(workspacePath)}.staging-`
}
