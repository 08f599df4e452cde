import { expect, test as plain, type ElectronApplication, type JSHandle, type Page } from '@playwright/test'
import type { BrowserWindow } from 'electron'
import { fixtureApp, launchOnStandIn } from '#test/electron-standin/launch-app.ts'

interface FixtureApi {
  readonly platform: string
  add(a: number, b: number): number
  later(value: unknown): Promise<unknown>
  fail(): void
  describe(...args: unknown[]): Promise<{ url: string; name: string; version: string; args: unknown[] }>
  failing(): Promise<unknown>
  unanswered(): Promise<unknown>
  open(): Promise<string[]>
  ping(...args: unknown[]): void
  on(channel: string, listener: (...args: unknown[]) => void): void
  nextPong(): Promise<unknown[]>
  readonly forbidden: Record<'sync' | 'utils' | 'node', () => string>
}

declare global {
  /** What the fixture app's preload exposes. */
  var fixture: FixtureApi
  /** The page's port to the utility process. */
  var backend: Promise<MessagePort>
  /** Calls that had no effect but on the desktop; in the main process. */
  var standInJournal: { readonly call: string; readonly args: readonly unknown[] }[]
}

interface OfTest {
  readonly page: Page
  readonly window: JSHandle<BrowserWindow>
}

interface Running {
  readonly app: ElectronApplication
}

type Use<T> = (value: T) => Promise<void>

async function useApp(use: Use<ElectronApplication>): Promise<void> {
  const app = await launchOnStandIn({ app: fixtureApp })
  await use(app)
  await app.close()
}

async function useWindow({ app, page }: Running & OfTest, use: Use<JSHandle<BrowserWindow>>): Promise<void> {
  await use((await app.browserWindow(page)) as JSHandle<BrowserWindow>)
}

/** The fixture app, shared by the tests of a worker, its page, newly loaded and connected, and that page's window. */
export const test = plain.extend<OfTest, Running>({
  app: [({}, use) => useApp(use), { scope: 'worker' }],
  page: async ({ app }, use) => {
    const page = await app.firstWindow()
    await expect(page.getByRole('status')).toHaveText(/connected/)
    await page.reload()
    await expect(page.getByRole('status')).toHaveText('connected')
    await use(page)
  },
  window: useWindow,
})

/** The same for a test that ends the app or changes it for good: an app of its own. */
export const testAlone = plain.extend<OfTest & Running>({
  app: ({}, use) => useApp(use),
  page: async ({ app }, use) => {
    const page = await app.firstWindow()
    await expect(page.getByRole('status')).toHaveText('connected')
    await use(page)
  },
  window: useWindow,
})

export { expect }

/** Everything a launched app writes to its standard output, as it comes. */
export function outputOf(app: ElectronApplication): { readonly text: string } {
  const output = { text: '' }
  app.process().stdout?.on('data', (piece: Buffer) => (output.text += piece.toString()))
  return output
}

/** Everything a launched app writes to its standard error, as it comes. */
export function errorsOf(app: ElectronApplication): { readonly text: string } {
  const output = { text: '' }
  app.process().stderr?.on('data', (piece: Buffer) => (output.text += piece.toString()))
  return output
}
