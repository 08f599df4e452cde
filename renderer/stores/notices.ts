import { defineStore } from 'pinia'
import { markRaw, shallowRef } from 'vue'
import { isConnectionLost } from '#renderer/backend/channel.ts'
import { failureOf, isCancelled, sentenceOf } from '#renderer/backend/failure.ts'
import { createAnnouncer } from '#renderer/ui/announce.ts'
import { createToasts, type ToastAction } from '#renderer/ui/toasts.ts'

/** What a person is told: toasts, announcements, and the one notice for bugs. */
export const useNoticesStore = defineStore('notices', () => {
  const toasts = markRaw(createToasts())
  const announcer = markRaw(createAnnouncer())
  /** What went wrong that should not have, newest; null when nothing did or it was closed. */
  const bug = shallowRef<string | null>(null)

  /**
   * Tells of an error: a declared failure as a toast that stays, anything unexpected as the bug notice.
   * Cancelled work and a lost connection say nothing: the first was wanted, the status bar shows the second.
   */
  function fail(error: unknown, action?: ToastAction): void {
    if (isCancelled(error) || isConnectionLost(error)) return
    const failure = failureOf(error)
    if (failure === null) bug.value = describeBug(error)
    else toasts.show(sentenceOf(failure), { tone: 'error', action })
  }

  /** The sentence of a declared failure, to stand where it was caused; empty after anything else was told. */
  function explain(error: unknown): string {
    const failure = failureOf(error)
    if (failure !== null) return sentenceOf(failure)
    fail(error)
    return ''
  }

  /** The result of work, or undefined after its error was told. */
  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      fail(error)
      return undefined
    }
  }

  return { toasts, announcer, bug, fail, explain, attempt }
})

function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? `\nCaused by ${describeBug(error.cause)}` : ''
  return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`
}
