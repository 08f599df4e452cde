import { fileURLToPath } from 'node:url'
import { _electron, type ElectronApplication } from '@playwright/test'

/** Playwright's `executablePath` for an app that is to run on the stand-in. */
export const standInExecutable = fileURLToPath(new URL('electron', import.meta.url))

/** The app the stand-in's own specs drive. */
export const fixtureApp = fileURLToPath(new URL('fixture-app', import.meta.url))

export interface LaunchOptions {
  /** Folder of the app's package.json. */
  readonly app: string
  /** Kept between launches when given; else a new one that is removed again. */
  readonly userData?: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Starts an app on the stand-in under Playwright. */
export function launchOnStandIn({
  app,
  userData,
  args = [],
  env,
}: LaunchOptions): Promise<ElectronApplication> {
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return _electron.launch({
    executablePath: standInExecutable,
    args: [...(userData === undefined ? [] : [`--user-data-dir=${userData}`]), app, ...args],
    env: { ...Object.fromEntries(inherited), ...env },
    // Leave the page the colour scheme that the app chooses.
    colorScheme: null,
  })
}
