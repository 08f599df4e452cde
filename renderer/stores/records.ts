import { defineStore } from 'pinia'
import type { RecordRow, Sort } from '#shared/contract/records.ts'
import { useBackend } from '#renderer/backend/backend.ts'

export interface RecordWindow {
  readonly recordType: string
  readonly offset: number
  readonly limit: number
  readonly columns: readonly string[]
  readonly sort: Sort | null
}

/** The records of the open workspace, a window at a time. */
export const useRecordsStore = defineStore('records', () => {
  const { calls } = useBackend()

  /** The error is the caller's. */
  async function rows(window: RecordWindow, signal: AbortSignal): Promise<readonly RecordRow[]> {
    const { sort, columns, ...rest } = window
    const asked = { ...rest, columns: [...columns], ...(sort === null ? {} : { sort }) }
    return (await calls.records.rows(asked, { signal })).rows
  }

  /**
   * Takes every trace of a record out of the workspace, for good; the names of the copies that still hold it. The error
   * is the caller's.
   */
  async function forget(recordType: string, number: number): Promise<readonly string[]> {
    return (await calls.records.forget({ recordType, number })).copies
  }

  return { rows, forget }
})
