import { defineStore } from 'pinia'
import type { FoundRecord } from '#shared/contract/records.ts'
import { useBackend } from '#renderer/backend/backend.ts'

/** Finds records by what a person typed. */
export const useRecordFinder = defineStore('record finder', () => {
  const { calls } = useBackend()

  /** The error is the caller's. */
  function find(
    question: { recordTypes: string[]; text: string; limit: number },
    signal?: AbortSignal,
  ): Promise<FoundRecord[]> {
    return calls.records.find(question, signal === undefined ? {} : { signal })
  }

  return { find }
})
