import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { describe, expect, it, vi } from 'vitest'
import { router, type Backend } from '#backend/index.ts'
import { isConnectionLost, type Channel, type Door } from '#renderer/backend/channel.ts'
import { connect } from '#renderer/backend/connect.ts'
import { openTestBackend } from '#test/support/backend.ts'

/** A door of message ports to a real backend that can be shut and refuse. */
function createTestDoor(backend: Backend) {
  const handler = new RPCHandler(router)
  const closers: (() => void)[] = []
  let isShut = false
  let refuses = false
  const door: Door = {
    open(): Promise<Channel | 'refused'> {
      if (refuses) return Promise.resolve('refused')
      if (isShut) return Promise.reject(new Error('shut'))
      const { port1, port2 } = new MessageChannel()
      const closed = new AbortController()
      handler.upgrade(port1, { context: { backend, mayUsePaths: false, onBug: () => undefined } })
      const link = new RPCLink({ port: port2 })
      port1.start()
      port2.start()
      closers.push(() => {
        port1.close()
        port2.close()
        closed.abort()
      })
      return Promise.resolve({ link, closed: closed.signal })
    },
    upload: () => Promise.reject(new Error('not here')),
  }
  return {
    door,
    shut: () => {
      isShut = true
      closers.splice(0).forEach((close) => close())
    },
    reopen: () => (isShut = false),
    refuse: () => (refuses = true),
  }
}

const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 1))

function connected() {
  const test = createTestDoor(openTestBackend())
  return { ...test, page: connect(test.door, { pause: soon }) }
}

describe('the connection to the backend', () => {
  it('answers calls', async () => {
    const { page } = connected()
    expect(await page.calls.workspace.recent()).toEqual([])
    expect(page.state.value).toBe('open')
  })

  it('lets calls wait while there is no connection, and answers them after it is back', async () => {
    const { page, shut, reopen } = connected()
    await page.calls.workspace.current()
    shut()
    const answer = page.calls.workspace.create({ name: 'Halden Group' })
    await vi.waitFor(() => expect(page.state.value).toBe('reconnecting'))
    reopen()
    expect((await answer).name).toBe('Halden Group')
    expect(page.state.value).toBe('open')
  })

  it('ends a stream that was under way as lost, not as an unexpected error', async () => {
    const { page, shut } = connected()
    const events = await page.calls.workspace.watch()
    await events.next()
    const next = events.next().catch((error: unknown) => error)
    shut()
    expect(isConnectionLost(await next)).toBe(true)
  })

  it('starts a watch anew with the present state', async () => {
    const { page, shut, reopen } = connected()
    await page.calls.workspace.create({ name: 'Halden Group' })
    shut()
    reopen()
    for await (const { workspace } of await page.calls.workspace.watch()) {
      expect(workspace?.name).toBe('Halden Group')
      break
    }
  })

  it('gives up when the door refuses', async () => {
    const { page, shut, refuse } = connected()
    await page.calls.workspace.current()
    refuse()
    shut()
    await vi.waitFor(() => expect(page.state.value).toBe('refused'))
  })

  it('lets a waiting call be cancelled', async () => {
    const { page, shut } = connected()
    await page.calls.workspace.current()
    shut()
    const controller = new AbortController()
    const answer = page.calls.workspace.recent(undefined, { signal: controller.signal })
    controller.abort()
    await expect(answer).rejects.toThrow()
  })

  it('keeps failures as declared', async () => {
    const { page } = connected()
    await expect(page.calls.workspace.open({ id: 'none' })).rejects.toMatchObject({ defined: true })
  })
})
