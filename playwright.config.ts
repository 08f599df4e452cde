import { join } from 'node:path'
import { defineConfig, type Project } from '@playwright/test'
import { findBrowser } from './electron/starting/find-browser.ts'
import { findElectron } from './electron/starting/find-electron.ts'
import { appFolderVariable, type DesktopOptions } from './test/run/desktop-options.ts'

const root = import.meta.dirname
const asRoot = process.getuid?.() === 0
const browser = findBrowser()
const standIn = join(root, 'test/electron-standin/electron')
const electron = findElectron(root)
const packedApp = process.env[appFolderVariable]

/** Desktop specs, in a runtime, on the clone or on an unpacked archive; specs tagged @packed run on the latter. */
function desktop(name: string, electronBinary: string, more: Partial<Project<DesktopOptions>> = {}) {
  return { name, testDir: 'test/e2e/desktop', use: { electronBinary, appFolder: root }, ...more }
}

export default defineConfig<DesktopOptions>({
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  timeout: 45_000,
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/Zurich',
    screenshot: 'only-on-failure',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      args: ['--disable-quic', ...(asRoot ? ['--no-sandbox'] : [])],
    },
  },
  projects: [
    { name: 'web', testDir: 'test/e2e', testIgnore: ['desktop/**', 'screenshots/**'] },
    { name: 'screenshots', testDir: 'test/e2e/screenshots' },
    { name: 'stand-in', testDir: 'test/electron-standin/specs' },
    desktop('desktop', standIn),
    ...(electron === undefined ? [] : [desktop('electron', electron)]),
    ...(packedApp === undefined
      ? []
      : [
          desktop('packed', standIn, {
            grep: /@packed/,
            use: { electronBinary: standIn, appFolder: packedApp },
          }),
        ]),
  ],
})
