import { EventEmitter } from 'node:events'

export type Listener = (...args: never[]) => unknown

/** Inspectors ask every object for these to find out what it is; `undefined` is the right answer. */
const askedOfEverything = new Set(['then', 'toJSON', 'href', 'asymmetricMatch', 'nodeType'])

/** The last link of a prototype chain: reading anything that was not found before throws. */
function endOfChain(end: object, nameOf: (receiver: object) => string): object {
  return new Proxy(end, {
    get(target, key, receiver: object) {
      if (typeof key === 'symbol' || key in target || askedOfEverything.has(key)) {
        return Reflect.get(target, key, receiver) as unknown
      }
      throw new Error(`stand-in: ${nameOf(receiver)}.${key} is not supported`)
    },
  })
}

/** Makes a plain object throw on everything it does not have, so that an app never relies on silence. */
export function loud<T extends object>(name: string, object: T): T {
  Object.setPrototypeOf(
    object,
    endOfChain(Object.prototype, () => name),
  )
  return object
}

const nameOf = (receiver: object): string =>
  typeof receiver === 'function' ? receiver.name : receiver.constructor.name

/** A class that extends it throws on members, static ones too, that it does not have. */
// eslint-disable-next-line @typescript-eslint/no-extraneous-class -- all it has is its prototype
export class Loud {}
Object.setPrototypeOf(Loud.prototype, endOfChain(Object.prototype, nameOf))
Object.setPrototypeOf(Loud, endOfChain(Function.prototype, nameOf))

/** An event emitter that throws on members it does not have and on events that never come here. */
export class LoudEmitter extends Loud {
  readonly #emitter = new EventEmitter()
  readonly #events: ReadonlySet<string> | undefined

  /** `events`: the names that are imitated; left out, every name is (IPC channels). */
  constructor(events?: readonly string[]) {
    super()
    this.#events = events && new Set(events)
  }

  on(event: string, listener: Listener): this {
    this.#emitter.on(this.#known(event), listener as (...args: unknown[]) => void)
    return this
  }

  addListener(event: string, listener: Listener): this {
    return this.on(event, listener)
  }

  once(event: string, listener: Listener): this {
    this.#emitter.once(this.#known(event), listener as (...args: unknown[]) => void)
    return this
  }

  off(event: string, listener: Listener): this {
    this.#emitter.off(event, listener as (...args: unknown[]) => void)
    return this
  }

  removeListener(event: string, listener: Listener): this {
    return this.off(event, listener)
  }

  removeAllListeners(event?: string): this {
    this.#emitter.removeAllListeners(event)
    return this
  }

  emit(event: string, ...args: readonly unknown[]): boolean {
    return this.#emitter.emit(event, ...args)
  }

  listenerCount(event: string): number {
    return this.#emitter.listenerCount(event)
  }

  #known(event: string): string {
    // Node's own `once` listens for `error` on whatever it is given.
    if (!this.#events || this.#events.has(event) || event === 'error') return event
    throw new Error(`stand-in: the event '${event}' of ${this.constructor.name} is not supported`)
  }
}
