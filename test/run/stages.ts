import { findElectron } from '#electron/starting/find-electron.ts'
import { browserForTests } from './browser.ts'
import { checkNotices, runBuild } from './build-stage.ts'
import { runChecks } from './check-stage.ts'
import { type Outcome, skippedOnce } from './outcome.ts'
import { runPackaging } from './packaging-stage.ts'
import { runPlaywright } from './playwright-stage.ts'
import { projectRoot } from './project-root.ts'
import type { Stage } from './stage.ts'
import { runVitest } from './vitest-stage.ts'

/** `npm test`, in order. */
export const stages: readonly Stage[] = [
  { name: 'check', limitSeconds: 300, run: runChecks },
  { name: 'build', limitSeconds: 120, run: runBuild },
  { name: 'notices', limitSeconds: 30, needs: 'build', run: () => Promise.resolve(checkNotices()) },
  {
    name: 'tests',
    limitSeconds: 300,
    run: (signal) => runVitest(['unit', 'component', 'golden', 'contract', 'property'], signal),
  },
  { name: 'e2e', limitSeconds: 540, needs: 'build', run: (signal) => inBrowser('web', signal) },
  { name: 'stand-in', limitSeconds: 300, run: (signal) => inBrowser('stand-in', signal) },
  { name: 'desktop', limitSeconds: 240, needs: 'build', run: runDesktop },
  { name: 'packaging', limitSeconds: 180, needs: 'build', run: runPackaging },
]

async function runDesktop(signal: AbortSignal): Promise<readonly Outcome[]> {
  const onStandIn = await inBrowser('desktop', signal)
  if (findElectron(projectRoot) === undefined) {
    const reason = 'no Electron binary here ("npx install-electron" fetches it)'
    return [...onStandIn, skippedOnce('electron: the desktop specs on the real binary', reason)]
  }
  return [...onStandIn, await runPlaywright({ name: 'electron', project: 'electron', signal })]
}

async function inBrowser(project: string, signal: AbortSignal): Promise<readonly Outcome[]> {
  const browser = await browserForTests(signal, (line) => process.stdout.write(`  ${line}\n`))
  return [await runPlaywright({ name: project, project, signal, env: { CHROMIUM: browser } })]
}
