import { createSegments, createWorkspace, expect, test } from './fixtures.ts'
import { startHostProcess } from './host-process.ts'

test('the token leaves the address, and a reload goes on without it', async ({ studio, host }) => {
  await expect(studio).toHaveURL(`http://127.0.0.1:${host.port}/`)
  await createWorkspace(studio)
  await studio.reload()
  await expect(studio.getByText('No segments for leads yet.')).toBeVisible()
})

test('a page without the token is refused with the way out', async ({ page, host }) => {
  await page.goto(`http://127.0.0.1:${host.port}/`)
  await expect(page.getByRole('alert')).toContainText('Open the whole address that is printed at the start')
})

test('a lost connection is made again, and what happened meanwhile is shown', async ({ page, host }) => {
  const sockets: { close(): Promise<void> }[] = []
  await page.routeWebSocket(/\/rpc$/, (socket) => {
    socket.connectToServer()
    sockets.push(socket)
  })
  await page.goto(host.url)
  await createWorkspace(page)
  await createSegments(page, 'East')
  await sockets.at(-1)?.close()
  await expect.poll(() => sockets.length).toBe(2)
  await createSegments(page, 'West')
  await expect(page.getByRole('row', { name: /East/ })).toBeVisible()
})

test('a host that was restarted is reached again through its new address', async ({ page, home }) => {
  const first = await startHostProcess(home)
  await page.goto(first.url)
  await createWorkspace(page)
  await createSegments(page, 'East')
  await first.stop()
  await expect(page.getByRole('contentinfo')).toContainText('Reconnecting')
  const second = await startHostProcess(home, first.port)
  try {
    await expect(page.getByRole('alert')).toContainText('does not open Segment Studio', { timeout: 15_000 })
    await page.goto(second.url)
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Halden Group/ })
      .click()
    await expect(page.getByRole('row', { name: /East/ })).toBeVisible()
  } finally {
    await second.stop()
  }
})
