import { RPCHandler } from '@orpc/server/message-port'
import { describe, expect, it, vi } from 'vitest'
import { router, type Backend } from '#backend/index.ts'
import { shellRouter } from '#electron/desktop/shell-router.ts'
import { createWishes } from '#electron/desktop/wishes.ts'
import { isConnectionLost } from '#renderer/backend/channel.ts'
import { connectDesktop } from '#renderer/backend/desktop-door.ts'
import { openTestBackend } from '#test/support/backend.ts'

/** A window whose preload and shell answer as the real ones do. */
function createTestWindow(backend: Backend) {
  const wishes = createWishes()
  const page = new EventTarget() as Window
  const asked: unknown[] = []
  const backendHandler = new RPCHandler(router)
  const shellHandler = new RPCHandler(shellRouter)

  function give(): void {
    const [toBackend, toShell] = [new MessageChannel(), new MessageChannel()]
    const context = { backend, mayUsePaths: false, onBug: () => undefined }
    backendHandler.upgrade(toBackend.port1, { context })
    shellHandler.upgrade(toShell.port1, {
      context: {
        wishes,
        files: {} as never,
        kept: () => undefined,
        editText: () => undefined,
        tellMenu: () => undefined,
      },
    })
    toBackend.port1.start()
    toShell.port1.start()
    const event = new Event('message')
    const ports = [toBackend.port2, toShell.port2]
    page.dispatchEvent(Object.assign(event, { source: page, data: { type: 'segment-studio:port' }, ports }))
  }

  Object.assign(page, {
    location: { origin: 'studio://app' },
    postMessage(data: unknown, origin: string) {
      asked.push([data, origin])
      queueMicrotask(give)
    },
  })
  return { page, asked, give, wishes }
}

describe("the desktop shell's door", () => {
  it('asks once for both ports, of its own window only', async () => {
    const { page, asked } = createTestWindow(openTestBackend())
    const { calls, shell } = connectDesktop(page)
    expect(await calls.workspace.recent()).toEqual([])
    expect(await shell?.kept()).toBeNull()
    expect(asked).toEqual([[{ type: 'segment-studio:connect' }, 'studio://app']])
  })

  it('goes over to ports that arrive unasked, and tells what was under way that it is lost', async () => {
    const backend = openTestBackend()
    const { page, asked, give } = createTestWindow(backend)
    const { calls } = connectDesktop(page)
    const events = await calls.workspace.watch()
    await events.next()
    const next = events.next().catch((error: unknown) => error)
    give()
    expect(isConnectionLost(await next)).toBe(true)
    expect((await calls.workspace.create({ name: 'Halden Group' })).name).toBe('Halden Group')
    expect(asked).toHaveLength(1)
  })

  it("hears the shell's wishes, also after its port was replaced", async () => {
    const { page, give, wishes } = createTestWindow(openTestBackend())
    const { shell } = connectDesktop(page)
    const heard = await shell?.wishes()
    wishes.make({ kind: 'keep' })
    expect((await heard?.next())?.value).toEqual({ kind: 'keep' })
    give()
    const again = await shell?.wishes()
    const wish = again?.next()
    await vi.waitFor(() => expect(wishes.isHeard()).toBe(true))
    wishes.make({ kind: 'command', command: 'app.keys' })
    expect((await wish)?.value).toEqual({ kind: 'command', command: 'app.keys' })
  })

  it('ignores messages that are not from its own window', async () => {
    const { page } = createTestWindow(openTestBackend())
    const { calls } = connectDesktop(page)
    const { port1, port2 } = new MessageChannel()
    const data = { type: 'segment-studio:port' }
    page.dispatchEvent(Object.assign(new Event('message'), { source: {}, data, ports: [port1, port2] }))
    expect(await calls.workspace.recent()).toEqual([])
    port1.close()
  })

  it('takes a file that the shell has handed over as it is', async () => {
    const { page } = createTestWindow(openTestBackend())
    const studio = connectDesktop(page)
    expect(await studio.upload({ name: 'leads.csv', size: 12, source: 's1' })).toEqual({
      source: 's1',
      fileName: 'leads.csv',
      bytes: 12,
    })
  })
})
