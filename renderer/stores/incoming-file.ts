import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { ChosenFile } from '#renderer/backend/channel.ts'

/** A file dropped on the window or chosen outside the import screen, until that screen takes it. */
export const useIncomingFileStore = defineStore('incoming-file', () => {
  const file = shallowRef<ChosenFile | null>(null)

  function offer(chosen: ChosenFile): void {
    file.value = chosen
  }

  /** The file, once. */
  function take(): ChosenFile | null {
    const taken = file.value
    file.value = null
    return taken
  }

  return { file, offer, take }
})

export type { ChosenFile } from '#renderer/backend/channel.ts'
