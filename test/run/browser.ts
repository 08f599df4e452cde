import { existsSync } from 'node:fs'
import { browserVariables, findBrowser } from '#electron/starting/find-browser.ts'
import { runProcess } from './run-process.ts'

/**
 * Path of the browser for the end-to-end tests: named in the environment, else installed, else (as root on Debian)
 * installed now. Throws one sentence that says what to install.
 */
export async function browserForTests(signal: AbortSignal, say: (line: string) => void): Promise<string> {
  const found = findBrowser()
  if (found !== undefined) return found
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('No Chrome, Chromium or Edge here: installing the Debian package chromium (apt-get) …')
    const installed = (await installChromium(signal)) && findBrowser()
    if (installed) return installed
  }
  throw new Error(
    `No browser for the end-to-end tests: install Google Chrome, Chromium (Debian: apt-get install chromium) or Microsoft Edge, or name one in ${browserVariables[0]}.`,
  )
}

async function installChromium(signal: AbortSignal): Promise<boolean> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  // A failed update may still leave lists that are good enough to install from.
  await runProcess(['apt-get', 'update'], { signal, env })
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']
  const { code, output } = await runProcess(install, { signal, env })
  if (code !== 0) process.stderr.write(output)
  return code === 0
}
