import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client'
import { shallowRef } from 'vue'
import type { Backend, BackendCalls, ConnectionState, Shell } from './backend.ts'
import { connectionLost, type Channel, type Door } from './channel.ts'

export interface ConnectOptions {
  readonly shell?: Shell | null
  /** Waits before another attempt; `attempt` counts from 0. */
  readonly pause?: (attempt: number) => Promise<void>
}

/** Reaches the backend through a door and goes on reaching for it: after a loss it makes a new channel, with back-off. */
export function connect(door: Door, { shell = null, pause = backOff }: ConnectOptions = {}): Backend {
  const state = shallowRef<ConnectionState>('connecting')
  let next = Promise.withResolvers<Channel>()

  async function keepOpen(): Promise<void> {
    for (;;) {
      const channel = await openPatiently()
      if (channel === 'refused') {
        state.value = 'refused'
        return
      }
      state.value = 'open'
      next.resolve(channel)
      await aborted(channel.closed)
      next = Promise.withResolvers()
      state.value = 'reconnecting'
    }
  }

  async function openPatiently(): Promise<Channel | 'refused'> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await door.open()
      } catch {
        await pause(attempt)
      }
    }
  }

  async function present(signal: AbortSignal | undefined): Promise<Channel> {
    for (;;) {
      const channel = await (signal === undefined
        ? next.promise
        : Promise.race([next.promise, failing(signal)]))
      if (!channel.closed.aborted) return channel
      await Promise.resolve()
    }
  }

  const link: ClientLink<ClientContext> = {
    async call(path, input, options) {
      const channel = await present(options.signal)
      try {
        const output = await channel.link.call(path, input, options)
        return isIterator(output) ? guarded(output, channel) : output
      } catch (error) {
        throw channel.closed.aborted ? connectionLost(error) : error
      }
    },
  }

  void keepOpen()
  return {
    calls: hiddenFromVue(createORPCClient<BackendCalls>(link)),
    state,
    upload: (file, options) => door.upload(file, options),
    shell,
  }
}

/**
 * The client answers to every name, also to those by which Vue asks whether a value is reactive: a store that
 * holds it would never stop asking. Here Vue is told no.
 */
function hiddenFromVue<Client extends object>(client: Client): Client {
  return new Proxy(client, {
    get(target, key) {
      if (typeof key === 'string' && key.startsWith('__v_')) return key === '__v_skip' ? true : undefined
      const part: unknown = Reflect.get(target, key)
      return typeof part === 'function' ? hiddenFromVue(part) : part
    },
  })
}

/** A stream whose end by a lost connection can be told from any other. */
async function* guarded(iterator: AsyncIterableIterator<unknown>, channel: Channel): AsyncGenerator {
  try {
    yield* iterator
  } catch (error) {
    throw channel.closed.aborted ? connectionLost(error) : error
  }
}

function isIterator(value: unknown): value is AsyncIterableIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

async function failing(signal: AbortSignal): Promise<never> {
  await aborted(signal)
  throw signal.reason
}

function backOff(attempt: number): Promise<void> {
  const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** attempt)
  return new Promise((resolve) => {
    setTimeout(resolve, waitMs)
  })
}

const firstWaitMs = 200
const longestWaitMs = 3_000
