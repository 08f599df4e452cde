import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserForTests } from './browser.ts'
import { appFolderVariable } from './desktop-options.ts'
import type { PackedPlatform } from './fake-runtime.ts'
import { failedOnce, type Outcome, passedOnce } from './outcome.ts'
import { pack, packedFiles, unpack } from './pack.ts'
import { packedFileProblems } from './packed-files.ts'
import { runPlaywright } from './playwright-stage.ts'

const platforms: readonly PackedPlatform[] = ['linux', 'win', 'mac']

/** Packs for every platform, compares what is in it with what should be, and starts the packed application. */
export async function runPackaging(signal: AbortSignal): Promise<readonly Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'segment-studio-packaging-'))
  try {
    const lists: Outcome[] = []
    for (const platform of platforms) lists.push(await checkFiles(join(folder, platform), platform, signal))
    return [...lists, await startPacked(folder, signal)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function checkFiles(folder: string, platform: PackedPlatform, signal: AbortSignal): Promise<Outcome> {
  const name = `packed files (${platform})`
  try {
    const problems = packedFileProblems(packedFiles(await pack(folder, platform, signal)), platform)
    return problems.length === 0 ? passedOnce(name) : failedOnce(name, problems.join('\n'))
  } catch (error) {
    return failedOnce(name, error instanceof Error ? error.message : String(error))
  }
}

/** The Linux archive, unpacked and started in the stand-in: nothing that the application needs was left out. */
async function startPacked(folder: string, signal: AbortSignal): Promise<Outcome> {
  const [archive] = globSync('linux/packed/**/app.asar', { cwd: folder })
  if (archive === undefined) return failedOnce('packed application', 'Not run: nothing was packed for Linux.')
  const appFolder = join(folder, 'app')
  unpack(join(folder, archive), appFolder)
  const browser = await browserForTests(signal, (line) => process.stdout.write(`  ${line}\n`))
  const env = { CHROMIUM: browser, [appFolderVariable]: appFolder }
  return runPlaywright({ name: 'packed application', project: 'packed', signal, env })
}
