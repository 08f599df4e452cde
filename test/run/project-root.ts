import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Absolute path of the clone. */
export const projectRoot = dirname(dirname(import.meta.dirname))

/**
 * Command line that runs an installed tool with this very Node: the files in `node_modules/.bin` would take
 * whichever Node the shell finds first.
 */
export function tool(packageName: string, ...parameters: readonly string[]): string[] {
  const folder = join(projectRoot, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const script = typeof bin === 'string' ? bin : Object.values(bin)[0]
  if (script === undefined) throw new Error(`${packageName} has no command`)
  return [process.execPath, join(folder, script), ...parameters]
}
