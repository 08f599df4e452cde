import { join } from 'node:path'
import { defineConfig, type PlaywrightTestConfig } from '@playwright/test'
import { findBrowser } from './electron/starting/find-browser.ts'
import { findElectron } from './electron/starting/find-electron.ts'
import { appFolderVariable, type DesktopOptions } from './test/run/desktop-options.ts'

type Project = NonNullable<PlaywrightTestConfig<DesktopOptions>['projects']>[number]

const root = import.meta.dirname
const standIn = join(root, 'test/electron-standin/electron')
const electron = findElectron(root)
const packedApp = process.env[appFolderVariable]

export default defineConfig<DesktopOptions>({
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  timeout: 60_000,
  // A busy machine may take its time; what passes takes none of it.
  expect: { timeout: 15_000 },
  projects: [
    inBrowser({ name: 'web', testDir: 'test/e2e', testIgnore: ['desktop/**', 'screenshots/**'] }),
    inBrowser({ name: 'screenshots', testDir: 'test/e2e/screenshots' }),
    { name: 'stand-in', fullyParallel: true, testDir: 'test/electron-standin/specs' },
    desktop('desktop', standIn, root),
    ...(electron === undefined ? [] : [desktop('electron', electron, root)]),
    ...(packedApp === undefined ? [] : [{ ...desktop('packed', standIn, packedApp), grep: /@packed/ }]),
  ],
})

/** Specs on the browser door. */
function inBrowser(project: Project): Project {
  const executablePath = findBrowser()
  const asRoot = process.getuid?.() === 0
  return {
    ...project,
    use: {
      // What moves is waited for, in every test anew; the desktop specs run with motion.
      contextOptions: { reducedMotion: 'reduce' },
      locale: 'en-GB',
      timezoneId: 'Europe/Zurich',
      screenshot: 'only-on-failure',
      viewport: { width: 1280, height: 800 },
      launchOptions: {
        ...(executablePath === undefined ? {} : { executablePath }),
        args: ['--disable-quic', ...(asRoot ? ['--no-sandbox'] : [])],
      },
    },
  }
}

/** Desktop specs, in a runtime, on the clone or on an unpacked archive; those tagged @packed run on the latter. */
function desktop(name: string, electronBinary: string, appFolder: string): Project {
  return { name, testDir: 'test/e2e/desktop', use: { electronBinary, appFolder } }
}
