import type { ShellWish } from '#shared/contract/shell.ts'

/** What the shell wants of the page, kept until a page takes it. */
export interface Wishes {
  make(wish: ShellWish): void
  /** Whether a page listens now. */
  isHeard(): boolean
  /** The wishes as they come; a page that listens later takes the place of the one before. */
  follow(signal: AbortSignal | undefined): AsyncGenerator<ShellWish, void>
}

export function createWishes(): Wishes {
  const queue: ShellWish[] = []
  let listener: { wake: () => void } | null = null

  return {
    make(wish) {
      queue.push(wish)
      listener?.wake()
    },
    isHeard: () => listener !== null,
    async *follow(signal) {
      let turn = Promise.withResolvers<undefined>()
      const mine = { wake: () => turn.resolve(undefined) }
      listener?.wake()
      listener = mine
      signal?.addEventListener('abort', mine.wake, { once: true })
      try {
        while (listener === mine && signal?.aborted !== true) {
          const wish = queue.shift()
          if (wish === undefined) {
            await turn.promise
            turn = Promise.withResolvers()
          } else yield wish
        }
      } finally {
        if (listener === mine) listener = null
      }
    },
  }
}
