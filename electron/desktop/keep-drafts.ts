import type { Wishes } from './wishes.ts'

/** Nobody waits longer than this for a page that does not answer. */
const keepLimitMs = 3000

/** Asks the page to write what is not written yet, and waits for its answer as long as is sensible. */
export function createDraftKeeper(wishes: Wishes) {
  let answered = Promise.withResolvers<undefined>()
  return {
    /** The page has written everything. */
    kept: () => answered.resolve(undefined),
    keep: async (): Promise<void> => {
      if (!wishes.isHeard()) return
      answered = Promise.withResolvers()
      wishes.make({ kind: 'keep' })
      let timer: NodeJS.Timeout | undefined
      const late = new Promise((resolve) => (timer = setTimeout(resolve, keepLimitMs)))
      await Promise.race([answered.promise, late])
      clearTimeout(timer)
    },
  }
}
