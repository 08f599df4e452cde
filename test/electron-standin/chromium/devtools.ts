import { EventEmitter, once } from 'node:events'
import type { CDPSession } from '@playwright/test'

/** One DevTools protocol session; the method and event types are Playwright's. */
export type DevToolsSession = Pick<CDPSession, 'send' | 'on'>

export interface DevTools {
  readonly browser: DevToolsSession
  readonly attach: (targetId: string) => Promise<DevToolsSession>
}

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Call {
  readonly method: string
  resolve(result: unknown): void
  reject(error: Error): void
}

/** Speaks the DevTools protocol with the browser behind `url` over Node's own WebSocket. */
export async function connectDevTools(url: string): Promise<DevTools> {
  const socket = new WebSocket(url)
  await once(socket, 'open')
  const sessions = new Map<string | undefined, EventEmitter>()
  const calls = new Map<number, Call>()
  let lastId = 0

  function open(sessionId?: string): DevToolsSession {
    const events = new EventEmitter()
    sessions.set(sessionId, events)
    const send = (method: string, params: object = {}): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        calls.set(id, { method, resolve, reject })
        socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }))
      })
    return Object.assign(events, { send }) as unknown as DevToolsSession
  }

  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data)) as Message
    if (message.id === undefined) {
      sessions.get(message.sessionId)?.emit(message.method ?? '', message.params)
      return
    }
    const call = calls.get(message.id)
    calls.delete(message.id)
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`))
    else call?.resolve(message.result)
  }
  socket.onclose = () => {
    for (const call of calls.values()) call.reject(new Error(`${call.method}: the browser has gone`))
    calls.clear()
  }

  const browser = open()
  return {
    browser,
    attach: async (targetId) =>
      open((await browser.send('Target.attachToTarget', { targetId, flatten: true })).sessionId),
  }
}
