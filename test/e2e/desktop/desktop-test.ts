import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  _electron,
  expect,
  test as plain,
  type ElectronApplication,
  type Page,
  type Request,
} from '@playwright/test'
import { toApp } from '#test/electron-standin/chromium/scheme-address.ts'
import type { DesktopOptions } from '#test/run/desktop-options.ts'

export { expect }

/** One started application. */
export interface Studio {
  readonly app: ElectronApplication
  readonly page: Page
  /** Ends it as a person would, and waits for its end. */
  readonly quit: () => Promise<void>
}

interface Fixtures {
  /** Home folder of this test's application. */
  readonly home: string
  /** Starts the application with arguments; one that is still running at the end is ended. */
  readonly start: (...parameters: readonly string[]) => Promise<Studio>
  /** Starts it a second time, which hands its arguments over and ends. */
  readonly startAgain: (...parameters: readonly string[]) => Promise<void>
  /** The application on its start screen. */
  readonly studio: Studio
}

/**
 * Desktop specs run alike on the stand-in and on Electron. Every test has a home folder and a profile of its own, and
 * fails on any request that is neither loopback nor in the application's scheme.
 */
export const test = plain.extend<Fixtures & DesktopOptions>({
  electronBinary: ['', { option: true }],
  appFolder: ['', { option: true }],

  home: async ({ electronBinary: _ }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'segment-studio-desktop-'))
    await use(home)
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  },

  start: async ({ electronBinary, appFolder, home }, use) => {
    const running: Studio[] = []
    const outside: Request[] = []
    await use(async (...parameters) => {
      const app = await _electron.launch(launchOptions(electronBinary, appFolder, home, parameters))
      app.context().on('request', (request) => {
        if (!isOurs(toApp(request.url()))) outside.push(request)
      })
      let hasEnded = false
      app.on('close', () => (hasEnded = true))
      const quit = async (): Promise<void> => {
        if (!hasEnded) await app.close()
      }
      const studio = { app, page: await app.firstWindow(), quit }
      running.push(studio)
      await expect(studio.page.getByRole('contentinfo')).toBeVisible()
      return studio
    })
    for (const { quit } of running) await quit()
    const left = outside.filter((request) => !isPrevented(request)).map((request) => request.url())
    expect(left, 'requests that leave this machine').toEqual([])
  },

  startAgain: async ({ electronBinary, appFolder, home }, use) => {
    await use(async (...parameters) => {
      const options = launchOptions(electronBinary, appFolder, home, parameters)
      const second = await _electron.launch(options).catch(() => null)
      // Where the driver was quick enough to get hold of it, it ends on its own all the same.
      await second?.waitForEvent('close')
    })
  },

  studio: async ({ start }, use) => {
    const studio = await start()
    await expect(studio.page.getByRole('contentinfo')).toContainText('No workspace open')
    await use(studio)
  },
})

function launchOptions(
  executablePath: string,
  appFolder: string,
  home: string,
  parameters: readonly string[],
): Parameters<typeof _electron.launch>[0] {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return {
    executablePath,
    args: [`--user-data-dir=${join(home, 'profile')}`, appFolder, ...parameters],
    env: { ...Object.fromEntries(inherited), SEGMENT_STUDIO_HOME: home },
    cwd: home,
    // The application chooses its colours.
    colorScheme: null,
  }
}

/** A navigation that the application prevented was announced, but never left. */
function isPrevented(request: Request): boolean {
  return request.isNavigationRequest() && request.failure()?.errorText === 'net::ERR_ABORTED'
}

function isOurs(address: string): boolean {
  const { protocol, hostname } = new URL(address)
  return ['studio:', 'data:', 'blob:'].includes(protocol) || hostname === '127.0.0.1'
}
