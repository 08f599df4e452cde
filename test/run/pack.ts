import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { extractAll, listPackage, statFile } from '@electron/asar'
import { type PackedPlatform, writeFakeRuntime } from './fake-runtime.ts'
import { projectRoot, tool } from './project-root.ts'
import { runProcess } from './run-process.ts'

/** What cannot be done with a fake runtime: its executable has no resources to edit and nothing to sign. */
const without = [
  '-c.disableAsarIntegrity=true',
  '-c.win.signAndEditExecutable=false',
  '-c.mac.identity=null',
  '-c.npmRebuild=false',
]

/**
 * Packs the built application with electron-builder around a fake runtime and returns the path of its archive.
 * electron-builder checks `electron-builder.yml` against its schema first and names what does not fit.
 */
export async function pack(folder: string, platform: PackedPlatform, signal: AbortSignal): Promise<string> {
  const runtime = join(folder, 'runtime')
  const output = join(folder, 'packed')
  writeFakeRuntime(runtime, platform)
  const places = [`-c.electronDist=${runtime}`, `-c.directories.output=${output}`]
  const command = tool(
    'electron-builder',
    '--dir',
    `--${platform}`,
    '--publish',
    'never',
    ...places,
    ...without,
  )
  const end = await runProcess(command, { signal, cwd: projectRoot })
  const [archive] = globSync('**/app.asar', { cwd: output })
  if (end.code !== 0 || archive === undefined)
    throw new Error(`${platform}: could not be packed\n${end.output}`)
  return join(output, archive)
}

/** Paths of the files in an archive, each beginning with a slash. */
export function packedFiles(archive: string): string[] {
  const paths = listPackage(archive, { isPack: false })
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !('files' in statFile(archive, path.slice(1))))
}

/** Unpacks an archive into a folder that can be started like a clone. */
export function unpack(archive: string, folder: string): void {
  extractAll(archive, folder)
  if (!statSync(join(folder, 'package.json')).isFile()) throw new Error('the archive holds no package.json')
}
