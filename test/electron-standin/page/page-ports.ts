import type { PortMessage } from '#test/electron-standin/ports/port-link.ts'
import type { Codec } from './codec.ts'

export interface PagePorts {
  readonly give: (port: MessagePort) => string
  readonly take: (id: string) => MessagePort
  readonly receive: (message: PortMessage) => void
}

/**
 * The page's half of a port link. A page is not told when a port closes (Chromium has no such event), so its closing
 * one is not noticed either; that it goes away is. Runs as text in the isolated world, so it uses nothing from outside itself.
 */
export function createPagePorts(codec: Codec, post: (message: PortMessage) => void): PagePorts {
  const carried = new Map<string, MessagePort>()
  let lastId = 0

  function carry(id: string, port: MessagePort): void {
    carried.set(id, port)
    port.onmessage = (event: MessageEvent<unknown>) =>
      post({ kind: 'port', id, data: codec.encode(event.data), ports: event.ports.map(give) })
  }

  function give(port: MessagePort): string {
    const id = `page-${String(++lastId)}`
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
      if (message.kind === 'port') port?.postMessage(codec.decode(message.data), message.ports.map(take))
      else {
        carried.delete(message.id)
        port?.close()
      }
    },
  }
}
