import type { BrowserContext, Locator, Page } from '@playwright/test'
import { connectToHost } from '#test/soak/host-connection.ts'
import type { HostProcess } from './host-process.ts'
import { expect, line, lines, openSegment, test } from './sample-segment.ts'

/** Another window on the workspace that is open; `hold` keeps what it says from the host until it is let go. */
async function openWindow(context: BrowserContext, host: HostProcess) {
  const page = await context.newPage()
  const waiting: (() => void)[] = []
  let held = false
  await page.routeWebSocket(/\/rpc$/, (socket) => {
    const server = socket.connectToServer()
    socket.onMessage((message) => {
      if (held) waiting.push(() => server.send(message))
      else server.send(message)
    })
  })
  await page.goto(host.url)
  await expect(page.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible()
  return {
    page,
    hold: () => (held = true),
    letGo: () => {
      held = false
      for (const send of waiting.splice(0)) send()
    },
  }
}

const listed = (page: Page, words: string): Locator =>
  page.getByRole('main').getByRole('row', { name: new RegExp(`^${words}`) })
const messages = (page: Page): Locator => page.getByRole('region', { name: 'Messages' })

test('order, names, states and undo are the same in both windows a moment later', async ({
  sample: page,
  context,
  host,
}) => {
  const { page: other } = await openWindow(context, host)
  await listed(page, 'DACH enterprise, priority 1').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(listed(other, 'DACH enterprise, priority 2')).toBeVisible()
  await other.getByRole('button', { name: /^Undo move DACH enterprise/ }).click()
  await expect(listed(page, 'DACH enterprise, priority 1')).toBeVisible()
  await page.getByRole('button', { name: /^Redo move DACH enterprise/ }).click()
  await expect(listed(other, 'DACH enterprise, priority 2')).toBeVisible()

  // A third window, without a page.
  const third = await connectToHost(host)
  const { client } = third
  const [segment] = (await client.segments.list({ recordType: 'lead' })).filter(
    ({ name }) => name === 'Hot inbound web',
  )
  const id = segment?.id ?? ''
  await client.segments.deactivate({ ids: [id] })
  await client.segments.changeProperties({ id, name: 'Warm inbound web' })
  for (const one of [page, other]) {
    await expect(listed(one, 'Warm inbound web, priority 1, inactive')).toBeVisible()
    await expect(one.getByRole('button', { name: /^Undo rename .*Warm inbound web/ })).toBeVisible()
  }
  await client.workspace.undo()
  await client.workspace.undo()
  for (const one of [page, other]) {
    await expect(listed(one, 'Hot inbound web, priority 1, active')).toBeVisible()
  }
  third.close()
})

test('an edit of one window is drawn in the other, which keeps its focus and may undo it', async ({
  sample: page,
  context,
  host,
}) => {
  await openSegment(page, 'DACH enterprise')
  const { page: other } = await openWindow(context, host)
  await openSegment(other, 'DACH enterprise')
  await line(other, 'Country/Region').focus()
  const before = await lines(page)

  await line(page, 'Status').focus()
  await page.keyboard.press('Delete')
  await expect(line(other, 'Status')).toHaveCount(0)
  await expect(line(other, 'Country/Region')).toBeFocused()
  await expect(other.getByText('Draft, 1 change')).toBeVisible()

  await other.keyboard.press('Control+z')
  await expect.poll(() => lines(other)).toEqual(before)
  await expect.poll(() => lines(page)).toEqual(before)
  await expect(line(other, 'Country/Region')).toBeFocused()
  await expect(page.getByRole('button', { name: /^Redo delete Status/ })).toBeVisible()
})

test('edits that wait in one window take the place of those of the other, which is said and can be undone', async ({
  sample: page,
  context,
  host,
}) => {
  await openSegment(page, 'DACH enterprise')
  const { page: other, hold, letGo } = await openWindow(context, host)
  await openSegment(other, 'DACH enterprise')

  await line(other, 'Country/Region').focus()
  hold()
  await other.keyboard.press('Control+m')
  await line(page, 'Status').focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('contentinfo')).toContainText('All changes saved')
  letGo()
  await expect(messages(other)).toContainText('was changed in another window too')
  await expect(line(other, 'Status')).toBeVisible()
  await expect(line(page, 'Status')).toBeVisible()
  await expect(page.getByText('Muted: Country/Region').first()).toBeVisible()

  await other.keyboard.press('Control+z')
  await expect(line(other, 'Status')).toHaveCount(0)
  await expect(line(page, 'Status')).toHaveCount(0)
})
