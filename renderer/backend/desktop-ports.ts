import { RPCLink } from '@orpc/client/message-port'
import type { Channel } from './channel.ts'

/** The ports a page of the desktop shell is given together. */
export interface DesktopPorts {
  readonly backend: () => Promise<Channel>
  readonly shell: () => Promise<Channel>
}

/**
 * The page asks, the preload answers with a port to the backend and one to the shell. Ports that arrive unasked take
 * the place of those before them, whose other end is gone.
 */
export function askForPorts(page: Window): DesktopPorts {
  const slots = [createSlot(), createSlot()] as const
  let isAsked = false

  page.addEventListener('message', (event: MessageEvent<unknown>) => {
    const [backend, shell] = event.ports
    if (event.source !== page || typeOf(event.data) !== answer) return
    if (backend === undefined || shell === undefined) return
    isAsked = false
    slots[0].put(backend)
    slots[1].put(shell)
  })

  function take(slot: Slot): Promise<Channel> {
    if (slot.isEmpty() && !isAsked) {
      isAsked = true
      page.postMessage({ type: question }, page.location.origin)
    }
    return slot.take()
  }

  return { backend: () => take(slots[0]), shell: () => take(slots[1]) }
}

const question = 'segment-studio:connect'
const answer = 'segment-studio:port'

type Slot = ReturnType<typeof createSlot>

/** Holds a port until it is taken, and tells who took it when another takes its place. */
function createSlot() {
  let arrival = Promise.withResolvers<MessagePort>()
  let isFilled = false
  let present: MessagePort | null = null
  return {
    isEmpty: () => !isFilled,
    put(port: MessagePort): void {
      if (present !== null) end(present)
      present = null
      if (isFilled) arrival = Promise.withResolvers()
      isFilled = true
      arrival.resolve(port)
    },
    async take(): Promise<Channel> {
      const port = await arrival.promise
      arrival = Promise.withResolvers()
      isFilled = false
      const closed = new AbortController()
      present = port
      port.addEventListener('close', () => closed.abort())
      const link = new RPCLink({ port })
      port.start()
      return { link, closed: closed.signal }
    },
  }
}

/** A port does not tell its own side that it was closed, yet the calls that wait there have to learn of it. */
function end(port: MessagePort): void {
  port.close()
  port.dispatchEvent(new Event('close'))
}

function typeOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'type' in data ? data.type : undefined
}
