import { pathToFileURL } from 'node:url'
import type { UtilityMessage } from '#test/electron-standin/api/utility-process.ts'
import { LoudEmitter } from '#test/electron-standin/loud.ts'
import { MessagePortMain } from '#test/electron-standin/ports/message-ports.ts'
import { createPortLink } from '#test/electron-standin/ports/port-link.ts'
import { sendElectronTo } from './electron-hook.ts'

// Runs in the process that utilityProcess.fork starts: gives it `process.parentPort`, then loads the app's entry.

const send = (message: UtilityMessage): void =>
  void process.send?.(message, undefined, undefined, () => undefined)
const link = createPortLink(send)

class ParentPort extends LoudEmitter {
  #early: UtilityMessage[] | undefined = []

  override on(event: string, listener: (...args: never[]) => unknown): this {
    super.on(event, listener)
    // What came before anybody listened waits, as in Electron.
    if (event === 'message') queueMicrotask(() => this.#deliverEarly())
    return this
  }

  override once(event: string, listener: (...args: never[]) => unknown): this {
    super.once(event, listener)
    if (event === 'message') queueMicrotask(() => this.#deliverEarly())
    return this
  }

  postMessage(data: unknown): void {
    send({ kind: 'message', data, ports: [] })
  }

  receive(message: UtilityMessage): void {
    if (message.kind !== 'message') link.receive(message)
    else if (this.#early) this.#early.push(message)
    else this.#deliver(message)
  }

  #deliverEarly(): void {
    const early = this.#early ?? []
    this.#early = undefined
    for (const message of early) this.receive(message)
  }

  #deliver({ data, ports }: Extract<UtilityMessage, { kind: 'message' }>): void {
    this.emit('message', { data, ports: ports.map((id) => new MessagePortMain(link.take(id))) })
  }
}

const parentPort = new ParentPort(['message'])
process.on('message', (message: UtilityMessage) => parentPort.receive(message))
process.on('disconnect', () => process.exit(0))
Object.defineProperty(process, 'parentPort', { value: parentPort })
Object.assign(process, { type: 'utility' })
sendElectronTo(new URL('../api/nothing.ts', import.meta.url))

// The app's entry takes the place of this file in the arguments.
process.argv.splice(1, 1)
await import(pathToFileURL(process.argv[1] ?? '').href)
