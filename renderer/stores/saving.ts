import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { FailureCode } from '#shared/contract/failures.ts'
import { failureOf } from './failure.ts'

export type SavedState = 'saved' | 'saving' | 'failed'

/** Whether everything a person did has reached the workspace, for the status bar. */
export const useSavingStore = defineStore('saving', () => {
  const underWay = ref(0)
  const failed = ref(false)
  const state = computed<SavedState>(() =>
    underWay.value > 0 ? 'saving' : failed.value ? 'failed' : 'saved',
  )

  /**
   * Shows *Saving* until the work is done. What could not be written stays shown until a later save succeeds;
   * what was refused, such as a name that is taken, is told where it was asked for.
   */
  async function track<T>(work: Promise<T>): Promise<T> {
    underWay.value++
    try {
      const result = await work
      failed.value = false
      return result
    } catch (error) {
      const code = failureOf(error)?.code
      failed.value ||= code === undefined || unwritten.has(code)
      throw error
    } finally {
      underWay.value--
    }
  }

  return { state, track }
})

const unwritten: ReadonlySet<FailureCode> = new Set(['DISK_FULL', 'WORKSPACE_READ_ONLY'])
