import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** A file dropped on the window or chosen outside the import screen, until that screen takes it. */
export const useIncomingFileStore = defineStore('incoming-file', () => {
  const file = shallowRef<File | null>(null)

  function offer(dropped: File): void {
    file.value = dropped
  }

  /** The file, once. */
  function take(): File | null {
    const taken = file.value
    file.value = null
    return taken
  }

  return { file, offer, take }
})
