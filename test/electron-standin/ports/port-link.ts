import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { PortEvent } from './message-ports.ts'

/** What two processes tell each other about the ports that one handed to the other. */
export type PortMessage =
  | { readonly kind: 'port'; readonly id: string; readonly data: unknown; readonly ports: readonly string[] }
  | { readonly kind: 'port-close'; readonly id: string }

export interface PortLink {
  /** Hands a port over: returns the name under which the other side takes it. */
  give(port: MessagePort): string
  /** Takes a port that the other side gave. */
  take(id: string): MessagePort
  receive(message: PortMessage): void
  /** The other side has gone: every port that led there closes. */
  closeAll(): void
}

let lastId = 0

/** Carries message ports over any line that carries messages; both sides hold one link. */
export function createPortLink(send: (message: PortMessage) => void): PortLink {
  const carried = new Map<string, MessagePort>()

  function carry(id: string, port: MessagePort): void {
    carried.set(id, port)
    port.on('message', ({ data, ports }: PortEvent) =>
      send({ kind: 'port', id, data, ports: ports.map(give) }),
    )
    port.on('close', () => {
      if (carried.delete(id)) send({ kind: 'port-close', id })
    })
  }

  function give(port: MessagePort): string {
    const id = `${process.pid}-${++lastId}`
    carry(id, port)
    return id
  }

  function take(id: string): MessagePort {
    const { port1, port2 } = new MessageChannel()
    carry(id, port1)
    return port2
  }

  return {
    give,
    take,
    receive: (message) => {
      const port = carried.get(message.id)
      if (message.kind === 'port-close') {
        carried.delete(message.id)
        port?.close()
      } else {
        const ports = message.ports.map(take)
        port?.postMessage({ data: message.data, ports } satisfies PortEvent, ports)
      }
    },
    closeAll: () => {
      const ports = [...carried.values()]
      carried.clear()
      for (const port of ports) port.close()
    },
  }
}
