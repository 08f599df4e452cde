import { defineStore } from 'pinia'
import { computed, ref } from 'vue'

export type SavedState = 'saved' | 'saving' | 'failed'

/** Whether everything a person did has reached the workspace, for the status bar. */
export const useSavingStore = defineStore('saving', () => {
  const underWay = ref(0)
  const failed = ref(false)
  const state = computed<SavedState>(() =>
    underWay.value > 0 ? 'saving' : failed.value ? 'failed' : 'saved',
  )

  /** Shows *Saving* until the work is done; what failed stays shown until a later save succeeds. */
  async function track<T>(work: Promise<T>): Promise<T> {
    underWay.value++
    try {
      const result = await work
      failed.value = false
      return result
    } catch (error) {
      failed.value = true
      throw error
    } finally {
      underWay.value--
    }
  }

  return { state, track }
})
