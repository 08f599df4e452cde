import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Progress } from '#shared/contract/workspace.ts'
import { useBackend } from '#renderer/backend/backend.ts'
import { useNoticesStore } from './notices.ts'
import { useWorkspaceStore } from './workspace.ts'

/** Opening the sample organisation, which may first have to be made. */
export const useSampleStore = defineStore('sample', () => {
  const { calls } = useBackend()
  const notices = useNoticesStore()
  const workspace = useWorkspaceStore()
  const progress = shallowRef<Progress | null>(null)
  const work = shallowRef<AbortController | null>(null)
  const isOpening = computed(() => work.value !== null)

  /** True once the sample is open; false when it was cancelled or failed, which has then been told. */
  async function open(): Promise<boolean> {
    if (work.value !== null) return false
    const mine = new AbortController()
    work.value = mine
    try {
      for await (const step of await calls.workspace.openSample(undefined, { signal: mine.signal })) {
        if (step.kind === 'progress') progress.value = step
        else workspace.adopt(step.workspace)
      }
      return !mine.signal.aborted
    } catch (error) {
      notices.fail(error)
      return false
    } finally {
      work.value = null
      progress.value = null
    }
  }

  function cancel(): void {
    work.value?.abort()
  }

  return { progress, isOpening, open, cancel }
})
