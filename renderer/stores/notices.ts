import { defineStore } from 'pinia'
import { markRaw, shallowRef } from 'vue'
import { isConnectionLost } from '#renderer/backend/channel.ts'
import { failureOf, isCancelled, sentenceOf } from './failure.ts'
import { createAnnouncer } from '#renderer/ui/announce.ts'
import { createToasts, type ToastAction } from '#renderer/ui/toasts.ts'

/** What a person is told: toasts, announcements, and the one notice for bugs. */
export const useNoticesStore = defineStore('notices', () => {
  const toasts = markRaw(createToasts())
  const announcer = markRaw(createAnnouncer())
  /** What went wrong that should not have, newest last, for a report. */
  const bugs = shallowRef<readonly string[]>([])
  let bugToast = 0

  /**
   * Tells of an error: a declared failure as a toast that stays, anything unexpected as the bug notice.
   * Cancelled work and a lost connection say nothing: the first was wanted, the status bar shows the second.
   */
  function fail(error: unknown, action?: ToastAction): void {
    if (isCancelled(error) || isConnectionLost(error)) return
    const failure = failureOf(error)
    if (failure === null) tellOfBug(describeBug(error))
    else toasts.show(sentenceOf(failure), { tone: 'error', action })
  }

  /** One notice, however many bugs: the first is the one to report, the rest often follow from it. */
  function tellOfBug(details: string): void {
    bugs.value = [...bugs.value.slice(1 - mostBugs), details]
    if (toasts.shown.value.some(({ id }) => id === bugToast)) return
    bugToast = toasts.show('Something went wrong inside Segment Studio. What was saved stays saved.', {
      tone: 'error',
      action: { label: 'Copy details', run: () => void copyBugs() },
    })
  }

  async function copyBugs(): Promise<void> {
    await navigator.clipboard.writeText(bugs.value.join('\n\n'))
    toasts.show('Details copied.')
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

  return { toasts, announcer, bugs, fail, explain, attempt }
})

const mostBugs = 20

function describeBug(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? `\nCaused by ${describeBug(error.cause)}` : ''
  return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`
}
