import { orderRecords } from '#backend/engine/order.ts'
import { orderingFor } from '#backend/engine/ordering.ts'
import { createLastWork } from '#backend/platform/last-work.ts'
import { memberNumbers } from '#backend/store/membership.ts'
import { readRecords, type ShownRecord } from '#backend/store/record-rows.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'
import type { Sort } from '#shared/contract/records.ts'
import type { Summaries } from './summaries.ts'

/** The records that belong to a segment (docs/domain.md 2.3: read only, a check that it works). */
export function createMembers(workspace: Workspace, summaries: Summaries) {
  const lastOrder = createLastWork<Uint32Array>()
  return {
    async members(
      window: {
        readonly id: string
        readonly sort?: Sort | undefined
        readonly offset: number
        readonly limit: number
        readonly columns: readonly string[]
      },
      signal: AbortSignal,
    ): Promise<{ total: number; rows: ShownRecord[] }> {
      const { catalog, database } = workspace
      const type = catalog.type(summaries.stored(window.id).recordType)
      const ordering = orderingFor(type, window.sort)
      const key = JSON.stringify([workspace.recordsVersion(), window.id, window.sort ?? null])
      const numbers = await lastOrder(key, signal, (stop) =>
        orderRecords(type.name, memberNumbers(database, window.id), ordering, workspace.source(), stop),
      )
      const wanted = [...numbers.subarray(window.offset, window.offset + window.limit)]
      return {
        total: numbers.length,
        rows: readRecords(database, catalog.types(), type, window.columns, wanted),
      }
    },
  }
}
