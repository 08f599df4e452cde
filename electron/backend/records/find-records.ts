import { scanInSlices } from '#backend/engine/scan-in-slices.ts'
import { createRecordSearch, type FoundHere } from '#backend/store/record-search.ts'
import { highestNumber } from '#backend/store/record-table.ts'
import type { Workspace } from '#backend/workspace/workspace.ts'
import type { FoundRecord } from '#shared/contract/records.ts'

/** Records of one type whose key or name contains the text, those that begin with it first, then by name. */
export async function findRecords(
  { catalog, database }: Workspace,
  recordType: string,
  { text, limit }: { readonly text: string; readonly limit: number },
  signal: AbortSignal,
): Promise<FoundRecord[]> {
  const type = catalog.type(recordType)
  const search = createRecordSearch(database, type, text, limit)
  const highest = highestNumber(database, type)
  let best: readonly FoundHere[] = []
  await scanInSlices((after, width) => {
    const here = search(after, after + width)
    if (here.length > 0) best = [...best, ...here].sort(inOrder).slice(0, limit)
    return { last: after + width, isLast: after + width >= highest }
  }, signal)
  return best.map(({ key, name }) => ({ key, name, recordType }))
}

function inOrder(a: FoundHere, b: FoundHere): number {
  if (a.begins !== b.begins) return a.begins ? -1 : 1
  return a.name < b.name ? -1 : a.name > b.name ? 1 : a.number - b.number
}
