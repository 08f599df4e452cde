import { RPCLink } from '@orpc/client/message-port'
import type { Shell } from './backend.ts'
import type { Channel, Door } from './channel.ts'
import { uploadFile } from './upload.ts'

/**
 * Reaches the desktop shell's backend: the page asks, the preload answers with a port. A port that arrives
 * unasked takes the place of the one before it, whose backend is gone.
 */
export function desktopDoor(page: Window): Door {
  let arrival = Promise.withResolvers<MessagePort>()
  let present: AbortController | null = null

  page.addEventListener('message', (event: MessageEvent<unknown>) => {
    const [port] = event.ports
    if (event.source !== page || typeOf(event.data) !== answer || port === undefined) return
    present?.abort()
    arrival.resolve(port)
  })

  return {
    async open(): Promise<Channel> {
      page.postMessage({ type: question }, page.location.origin)
      const port = await arrival.promise
      arrival = Promise.withResolvers()
      const closed = new AbortController()
      present = closed
      port.addEventListener('close', () => closed.abort())
      const link = new RPCLink({ port })
      port.start()
      return { link, closed: closed.signal }
    },
    upload: (file, options) => uploadFile(file, options),
  }
}

/** What the page may ask of the shell; the preload passes it on. */
export function desktopShell(page: Window): Shell {
  return {
    openWorkspace: () => page.postMessage({ type: 'segment-studio:open-workspace' }, page.location.origin),
  }
}

const question = 'segment-studio:connect'
const answer = 'segment-studio:port'

function typeOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined
}
