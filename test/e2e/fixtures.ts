import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as plain, expect, type Page } from '@playwright/test'
import { startHostProcess, type HostProcess } from './host-process.ts'

export { expect }

export interface Fixtures {
  /** Home folder of this test's host: workspaces and the recent list. */
  readonly home: string
  readonly host: HostProcess
  /** The app on its start screen. */
  readonly studio: Page
}

/** Every test has a host and a home folder of its own, and fails on any request that leaves this machine. */
export const test = plain.extend<Fixtures>({
  home: async ({ browserName: _ }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'segment-studio-e2e-'))
    await use(home)
    await rm(home, { recursive: true, force: true })
  },
  host: async ({ home }, use) => {
    const host = await startHostProcess(home)
    await use(host)
    await host.stop()
  },
  context: async ({ context }, use) => {
    const outside: string[] = []
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url())
      const isLocal = hostname === '127.0.0.1' || protocol === 'data:' || protocol === 'blob:'
      if (!isLocal) outside.push(request.url())
    })
    await use(context)
    expect(outside, 'requests that leave this machine').toEqual([])
  },
  studio: async ({ page, host }, use) => {
    await page.goto(host.url)
    await expect(page.getByRole('contentinfo')).toContainText('No workspace open')
    await use(page)
  },
})

/** Makes an empty workspace and waits for its list of segments. */
export async function createWorkspace(page: Page, name = 'Halden Group'): Promise<void> {
  await expect(page.getByRole('contentinfo')).toContainText('No workspace open')
  await page.keyboard.press('Alt+n')
  const dialog = page.getByRole('dialog', { name: 'New workspace' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Create' }).click()
  await expect(page.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible()
}

/** Makes segments without conditions and comes back to the list. */
export async function createSegments(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.keyboard.press('Alt+n')
    const dialog = page.getByRole('dialog', { name: 'New segment' })
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByRole('button', { name: 'Next' }).click()
    await expect(dialog).toBeHidden()
    await page.keyboard.press('Control+1')
    await expect(page.getByRole('row', { name: `${name}, priority` })).toBeVisible()
  }
}

/**
 * Fails with every violation of WCAG 2.2 A and AA that axe finds. In the dark only colours can be wrong that were
 * right in the light: roles and names do not know the theme.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const axe = new AxeBuilder({ page })
  const asked = isDark
    ? axe.withRules(['color-contrast'])
    : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
  const { violations } = await asked.analyze()
  expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
}
