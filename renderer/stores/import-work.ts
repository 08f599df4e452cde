import { ref, shallowRef } from 'vue'
import type { ImportPlan, ImportReport } from '#shared/contract/imports.ts'
import type { Progress } from '#shared/contract/workspace.ts'
import { isConnectionLost } from '#renderer/backend/channel.ts'
import { isCancelled } from './failure.ts'
import { finish, follow, notBegun } from './import-progress.ts'

export type WorkState = 'none' | 'running' | 'done' | 'failed' | 'cancelled'

type Steps = AsyncIterable<Progress | ImportReport>

/** Reading a whole file by a plan, to check it or to import it: its progress, its report, and how it ended. */
export function createImportWork(
  begin: (plan: ImportPlan, signal: AbortSignal) => Promise<Steps>,
  explain: (error: unknown) => string,
) {
  const state = ref<WorkState>('none')
  const progress = shallowRef(notBegun)
  const report = shallowRef<ImportReport | null>(null)
  /** Why it failed, for the person. */
  const failure = ref('')
  let running: AbortController | null = null

  async function start(plan: ImportPlan): Promise<void> {
    forget()
    const mine = new AbortController()
    running = mine
    state.value = 'running'
    try {
      for await (const step of await begin(plan, mine.signal)) {
        if (running !== mine) return
        if (step.kind === 'progress') progress.value = follow(progress.value, step, performance.now())
        else report.value = step
      }
      if (running === mine) state.value = report.value === null ? 'cancelled' : 'done'
    } catch (error) {
      if (running === mine) endBy(error, mine.signal)
    } finally {
      if (running === mine) {
        running = null
        progress.value = finish(progress.value, performance.now())
      }
    }
  }

  function endBy(error: unknown, signal: AbortSignal): void {
    if (signal.aborted || isCancelled(error)) {
      state.value = 'cancelled'
      return
    }
    state.value = 'failed'
    failure.value = isConnectionLost(error) ? lostWords : explain(error) || bugWords
  }

  function cancel(): void {
    running?.abort()
  }

  /** Cancels what runs and forgets what was found. */
  function forget(): void {
    running?.abort()
    running = null
    state.value = 'none'
    progress.value = notBegun
    report.value = null
    failure.value = ''
  }

  return { state, progress, report, failure, start, cancel, forget }
}

const lostWords = 'The connection to Segment Studio was lost before the end. Try again once it is back.'
const bugWords = 'Something went wrong inside Segment Studio. Nothing was kept.'
