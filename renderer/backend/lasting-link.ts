import type { ClientContext, ClientLink } from '@orpc/client'
import { shallowRef, type ShallowRef } from 'vue'
import type { ConnectionState } from './backend.ts'
import { connectionLost, type Channel, type Door } from './channel.ts'

export interface LastingLinkOptions {
  /** Waits before another attempt; `attempt` counts from 0. */
  readonly pause?: (attempt: number) => Promise<void>
}

export interface LastingLink {
  readonly link: ClientLink<ClientContext>
  readonly state: Readonly<ShallowRef<ConnectionState>>
}

/**
 * One link over channels that come and go: calls wait for the next channel while there is none, and after a loss
 * another one is opened, with back-off.
 */
export function lastingLink(open: Door['open'], { pause = backOff }: LastingLinkOptions = {}): LastingLink {
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
        return await open()
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
  return { link, state }
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
