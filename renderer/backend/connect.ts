import { createORPCClient } from '@orpc/client'
import type { Backend, BackendCalls, Shell } from './backend.ts'
import type { Door } from './channel.ts'
import { lastingLink, type LastingLinkOptions } from './lasting-link.ts'

export interface ConnectOptions extends LastingLinkOptions {
  readonly shell?: Shell | null
}

/** Reaches the backend through a door, for as long as the page lives. */
export function connect(door: Door, { shell = null, ...options }: ConnectOptions = {}): Backend {
  const { link, state } = lastingLink(() => door.open(), options)
  return {
    calls: hiddenFromVue(createORPCClient<BackendCalls>(link)),
    state,
    upload: (file, uploadOptions) =>
      file instanceof File
        ? door.upload(file, uploadOptions)
        : Promise.resolve({ source: file.source, fileName: file.name, bytes: file.size }),
    shell,
  }
}

/**
 * The client answers to every name, also to those by which Vue asks whether a value is reactive: a store that
 * holds it would never stop asking. Here Vue is told no.
 */
export function hiddenFromVue<Client extends object>(client: Client): Client {
  return new Proxy(client, {
    get(target, key) {
      if (typeof key === 'string' && key.startsWith('__v_')) return key === '__v_skip' ? true : undefined
      const part: unknown = Reflect.get(target, key)
      return typeof part === 'function' ? hiddenFromVue(part) : part
    },
  })
}
