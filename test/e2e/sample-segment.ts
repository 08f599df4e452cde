import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Locator, Page } from '@playwright/test'
import { projectRoot } from '#test/run/project-root.ts'
import { expect, test as plain } from './fixtures.ts'

export { expect }

/** The page with a small sample organisation open, on its list of segments. */
export const test = plain.extend<{ readonly sample: Page }, { readonly sampleFile: string }>({
  sampleFile: [
    async ({ browserName: _ }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'segment-studio-sample-'))
      const file = join(folder, 'sample.segws')
      const cli = join(projectRoot, 'out/main/cli.js')
      await promisify(execFile)(process.execPath, [cli, 'sample', '--leads', '1500', file])
      await use(file)
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  sample: async ({ page, home, host, sampleFile }, use) => {
    const workspaces = join(home, 'workspaces')
    await mkdir(workspaces, { recursive: true })
    await copyFile(sampleFile, join(workspaces, 'Sample organisation.segws'))
    await page.goto(host.url)
    await page.getByRole('button', { name: /^Open the sample organisation/ }).click()
    await expect(page.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible()
    await use(page)
  },
})

/** Opens a segment from the list and waits until it is counted. */
export async function openSegment(page: Page, name: string): Promise<void> {
  await page.getByRole('row', { name: new RegExp(`^${name}`) }).dblclick()
  await expect(page.getByRole('treegrid', { name: `Conditions of ${name}` })).toBeVisible()
  await expectCounted(page)
}

/** Makes a segment for leads and opens it. */
export async function newSegment(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'New segment' })
  await dialog.getByLabel('Name').fill(name)
  await dialog.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('treegrid', { name: `Conditions of ${name}` })).toBeVisible()
}

/** Waits until the number belongs to what is shown. */
export async function expectCounted(page: Page): Promise<void> {
  await expect(answer(page)).toHaveAttribute('aria-busy', 'false')
  await expect(answer(page)).toContainText(/\d+\s*leads match/)
}

/** The number that answers the page. */
export function answer(page: Page): Locator {
  return page.getByRole('region', { name: 'Simulated results' }).locator('[aria-atomic]')
}

/** How many records match now. */
export async function matches(page: Page): Promise<number> {
  await expectCounted(page)
  const [number = ''] = /^[\d,]+/.exec((await answer(page).textContent())?.trim() ?? '') ?? []
  return Number(number.replaceAll(',', ''))
}

/** A line of the tree by the beginning of what it says. */
export function line(page: Page, words: string): Locator {
  return page.getByRole('treegrid').getByRole('row', { name: new RegExp(`^${words}`) })
}

/** What the lines of the tree say, each after its level. */
export async function lines(page: Page): Promise<string[]> {
  return page
    .getByRole('treegrid')
    .locator('[data-node]')
    .evaluateAll((rows) =>
      rows.map((row) => `${row.getAttribute('aria-level') ?? ''} ${row.getAttribute('aria-label') ?? ''}`),
    )
}

/** Fills in the row that was just added by typing: column and operator, then values chosen from a list or one typed. */
export async function fillRow(
  page: Page,
  column: string,
  operator: string,
  value: { readonly choose?: readonly string[]; readonly type?: string } = {},
): Promise<void> {
  await page.keyboard.type(column)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type(operator)
  await page.keyboard.press('Enter')
  if (value.choose === undefined && value.type === undefined) return
  await page.keyboard.press('Tab')
  for (const choice of value.choose ?? []) {
    await page.keyboard.type(choice)
    await page.keyboard.press('Enter')
  }
  if (value.type !== undefined) await page.keyboard.type(value.type)
  else await page.keyboard.press('Escape')
}

/** Drags with the pauses a drag library needs to see every move. */
export async function drag(
  page: Page,
  from: Locator,
  to: { readonly x: number; readonly y: number },
): Promise<void> {
  const box = await from.boundingBox()
  if (box === null) throw new Error('The handle is not on the page.')
  const start = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  for (let step = 1; step <= 12; step += 1) {
    const part = step / 12
    await page.mouse.move(start.x + (to.x - start.x) * part, start.y + (to.y - start.y) * part)
    await page.waitForTimeout(20)
  }
  await page.mouse.move(to.x, to.y)
  await page.waitForTimeout(60)
  await page.mouse.up()
}
