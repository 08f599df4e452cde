import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { LoudEmitter } from '#test/electron-standin/loud.ts'

/** What travels between two of our ports: the data and the ports that were handed over with it. */
export interface PortEvent {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

/**
 * Electron's MessagePortMain over one of Node's ports, which brings structured clone, order, queueing until
 * `start()` and `close` on both ends.
 */
export class MessagePortMain extends LoudEmitter {
  #port: MessagePort | undefined

  constructor(port: MessagePort) {
    super(['message', 'close'])
    this.#port = port
    port.on('close', () => this.emit('close'))
  }

  postMessage(data: unknown, transfer: readonly MessagePortMain[] = []): void {
    sendOver(this.#own('postMessage'), data, transfer)
  }

  start(): void {
    const port = this.#own('start')
    if (port.listenerCount('message') > 0) return
    port.on('message', ({ data, ports }: PortEvent) => {
      this.emit('message', { data, ports: ports.map((given) => new MessagePortMain(given)) })
    })
  }

  close(): void {
    this.#port?.close()
  }

  /** Takes the port out, for handing it over; afterwards this object is of no use, as in Electron. */
  static detach(from: MessagePortMain): MessagePort {
    const port = from.#own('transfer')
    from.#port = undefined
    port.removeAllListeners()
    return port
  }

  #own(use: string): MessagePort {
    if (!this.#port) throw new Error(`stand-in: ${use} on a MessagePortMain that was handed over`)
    return this.#port
  }
}

export class MessageChannelMain {
  readonly port1: MessagePortMain
  readonly port2: MessagePortMain

  constructor() {
    const { port1, port2 } = new MessageChannel()
    this.port1 = new MessagePortMain(port1)
    this.port2 = new MessagePortMain(port2)
  }
}

function sendOver(port: MessagePort, data: unknown, transfer: readonly MessagePortMain[]): void {
  const ports = transfer.map((given) => MessagePortMain.detach(given))
  port.postMessage({ data, ports } satisfies PortEvent, ports)
}
