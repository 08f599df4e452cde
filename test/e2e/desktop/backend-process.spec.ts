import { join } from 'node:path'
import { createSegments, createWorkspace } from '#test/e2e/fixtures.ts'
import { openSegment } from '#test/e2e/sample-segment.ts'
import { expect, test, type Studio } from './desktop-test.ts'
import { answerMessages } from './menu-clicks.ts'
import { draftsIn, ownerOf } from './workspace-file.ts'

/** Ends the process that owns the backend, hard. */
function killBackend(path: string): number {
  const owner = ownerOf(path)
  if (owner === null) throw new Error('nobody has the workspace open')
  process.kill(owner, 'SIGKILL')
  return owner
}

async function withSegment({ page }: Studio, home: string): Promise<string> {
  await createWorkspace(page)
  await createSegments(page, 'East')
  return join(home, 'workspaces', 'Halden Group.segws')
}

test('a backend that ends is started again, with the workspace open', async ({ studio, home }) => {
  const path = await withSegment(studio, home)
  const before = killBackend(path)
  await createSegments(studio.page, 'West')
  const after = ownerOf(path)
  expect(after).not.toBeNull()
  expect(after).not.toBe(before)
  await expect(studio.page.getByRole('row', { name: /East/ })).toBeVisible()
})

test('a draft survives the end of the backend', async ({ studio, home }) => {
  const path = await withSegment(studio, home)
  const { page } = studio
  await openSegment(page, 'East')
  await page.getByRole('button', { name: 'Add row' }).first().click()
  killBackend(path)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add row' }).last().click()
  await expect(page.getByRole('contentinfo')).toContainText('All changes saved')
  await studio.quit()
  expect(draftsIn(home, path)).toEqual([{ name: 'East', rows: 2 }])
})

test('a page that is loaded again finds the backend and what was open', async ({ studio, home }) => {
  await withSegment(studio, home)
  await studio.page.reload()
  await expect(studio.page.getByRole('row', { name: /East/ })).toBeVisible()
})

test('a page that crashed is loaded again', async ({ studio, home }) => {
  await withSegment(studio, home)
  await studio.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()))
    contents?.forcefullyCrashRenderer()
    await loaded
  })
  const shown = () =>
    studio.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return contents?.executeJavaScript('document.body.textContent') as Promise<string>
    })
  await expect.poll(shown).toContain('All changes saved')
})

test('a backend that ends again and again is told of, and started when a person wants it', async ({
  studio,
  home,
}) => {
  const path = await withSegment(studio, home)
  const messages = await answerMessages(studio.app, 0)
  let before = 0
  for (let end = 0; end < 5; end++) {
    const next = () => ownerOf(path)
    await expect.poll(next, { timeout: 15_000 }).not.toBe(before)
    await expect.poll(next, { timeout: 15_000 }).not.toBeNull()
    before = killBackend(path)
  }
  await expect.poll(messages).toEqual([expect.stringContaining('ends again and again')])
  await createSegments(studio.page, 'West')
})
