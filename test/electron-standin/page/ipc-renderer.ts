import type { Codec } from './codec.ts'
import type { FromPage, ToPage } from './messages.ts'
import type { PagePorts } from './page-ports.ts'

type Listener = (event: { readonly ports: readonly MessagePort[] }, ...args: unknown[]) => void

interface Entry {
  readonly listener: Listener
  readonly once: boolean
}

/** `ipcRenderer` and what feeds it. Runs as text in the isolated world, so it uses nothing from outside itself. */
export function createIpcRenderer(codec: Codec, ports: PagePorts, post: (message: FromPage) => void) {
  const listeners = new Map<string, Entry[]>()
  const waiting = new Map<
    number,
    { resolve(value: unknown): void; reject(error: Error): void; channel: string }
  >()
  let lastId = 0

  function add(channel: string, entry: Entry): object {
    listeners.set(channel, [...(listeners.get(channel) ?? []), entry])
    return ipcRenderer
  }

  function remove(channel: string, listener: Listener): object {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener),
    )
    return ipcRenderer
  }

  const ipcRenderer = {
    on: (channel: string, listener: Listener) => add(channel, { listener, once: false }),
    once: (channel: string, listener: Listener) => add(channel, { listener, once: true }),
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return ipcRenderer
    },
    send: (channel: string, ...args: unknown[]) =>
      post({ kind: 'send', channel, args: args.map(codec.encode), ports: [] }),
    postMessage: (channel: string, message: unknown, transfer: readonly MessagePort[] = []) =>
      post({ kind: 'send', channel, args: [codec.encode(message)], ports: transfer.map(ports.give) }),
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++lastId
        post({ kind: 'invoke', id, channel, args: args.map(codec.encode) })
        waiting.set(id, { resolve, reject, channel })
      }),
  }

  function dispatch(message: Extract<ToPage, { kind: 'event' }>): void {
    const event = { sender: ipcRenderer, ports: message.ports.map(ports.take) }
    const args = message.args.map(codec.decode)
    for (const entry of listeners.get(message.channel) ?? []) {
      if (entry.once) remove(message.channel, entry.listener)
      try {
        entry.listener(event, ...args)
      } catch (error) {
        reportError(error)
      }
    }
  }

  function settle(message: Extract<ToPage, { kind: 'reply' | 'failure' }>): void {
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (!call) return
    if (message.kind === 'reply') call.resolve(codec.decode(message.value))
    else call.reject(new Error(`Error invoking remote method '${call.channel}': ${message.message}`))
  }

  return {
    ipcRenderer,
    receive: (message: ToPage) => {
      if (message.kind === 'event') dispatch(message)
      else if (message.kind === 'reply' || message.kind === 'failure') settle(message)
      else ports.receive(message)
    },
  }
}
