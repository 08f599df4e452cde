import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Path of the Electron binary that belongs to the installed package, or undefined. Never asks the package itself:
 * requiring it starts a download.
 */
export function findElectron(projectFolder: string): string | undefined {
  const folder = join(projectFolder, 'node_modules', 'electron')
  const relativePath = textOf(join(folder, 'path.txt'))
  const version = textOf(join(folder, 'dist', 'version'))
  if (relativePath === undefined || version === undefined) return undefined
  const { version: wanted } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string
  }
  const binary = join(folder, 'dist', relativePath)
  return version.replace(/^v/, '') === wanted && existsSync(binary) ? binary : undefined
}

function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}
