import { orderRecords } from '#backend/engine/order.ts'
import { orderingFor } from '#backend/engine/ordering.ts'
import { forgetRecord } from '#backend/store/forget-record.ts'
import { copiesOf } from '#backend/store/workspace-copies.ts'
import { readRecords, type ShownRecord } from '#backend/store/record-rows.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'
import { failure } from '#shared/contract/failure.ts'
import type { FoundRecord, Sort } from '#shared/contract/records.ts'
import { createLastWork } from '#backend/platform/last-work.ts'
import { findRecords } from './find-records.ts'

/** Browsing the records of a workspace. */
export function createRecords(workspace: Workspace) {
  const lastOrder = createLastWork<Uint32Array>()

  function ordered(recordType: string, sort: Sort | undefined, signal: AbortSignal): Promise<Uint32Array> {
    const key = JSON.stringify([workspace.recordsVersion(), recordType, sort ?? null])
    const ordering = orderingFor(workspace.catalog.type(recordType), sort)
    return lastOrder(key, signal, (stop) =>
      orderRecords(recordType, null, ordering, workspace.source(), stop),
    )
  }

  return {
    async rows(
      window: {
        readonly recordType: string
        readonly sort?: Sort | undefined
        readonly offset: number
        readonly limit: number
        readonly columns: readonly string[]
      },
      signal: AbortSignal,
    ): Promise<{ total: number; rows: ShownRecord[] }> {
      const { catalog, database } = workspace
      const type = catalog.type(window.recordType)
      const numbers = await ordered(window.recordType, window.sort, signal)
      const wanted = [...numbers.subarray(window.offset, window.offset + window.limit)]
      return {
        total: numbers.length,
        rows: readRecords(database, catalog.types(), type, window.columns, wanted),
      }
    },

    /** Takes every trace of a record out; names the copies of the workspace that still hold it. */
    forget: (recordType: string, number: number): Promise<{ copies: string[] }> =>
      workspace.write(
        ['records'],
        workspace.database.transaction(() => {
          const { catalog, database, path } = workspace
          if (!forgetRecord(database, catalog.types(), catalog.type(recordType), number)) {
            throw failure('RECORD_MISSING', { recordType, key: String(number) })
          }
          workspace.raiseRecordsVersion()
          return { copies: copiesOf(path) }
        }),
      ),

    /** Records whose key or name contains the text, type after type; those that begin with it first. */
    async find(
      recordTypes: readonly string[],
      question: { readonly text: string; readonly limit: number },
      signal: AbortSignal,
    ): Promise<FoundRecord[]> {
      const found: FoundRecord[] = []
      for (const name of recordTypes) found.push(...(await findRecords(workspace, name, question, signal)))
      return found
    },
  }
}
