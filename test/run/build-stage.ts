import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noticesFile, thirdPartyNotices } from './notices.ts'
import { failedOnce, type Outcome, passedOnce } from './outcome.ts'
import { projectRoot, tool } from './project-root.ts'
import { runProcess } from './run-process.ts'

/** Builds into `out/`. */
export async function runBuild(signal: AbortSignal): Promise<readonly Outcome[]> {
  const command = tool('electron-vite', 'build', '--logLevel', 'warn')
  const { code, output } = await runProcess(command, { signal, cwd: projectRoot })
  return [code === 0 ? passedOnce('build') : failedOnce('build', output)]
}

/** Compares the third-party notices with what the bundles really hold. */
export function checkNotices(): readonly Outcome[] {
  const file = join(projectRoot, noticesFile)
  const written = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : ''
  if (written === thirdPartyNotices()) return [passedOnce('notices')]
  return [
    failedOnce('notices', `${noticesFile} is not what is packed now: run "npm run notices" and commit it.`),
  ]
}
