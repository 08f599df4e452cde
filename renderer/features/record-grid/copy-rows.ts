import type { RecordRow } from '#shared/contract/records.ts'
import { guardedLine } from '#shared/interchange/guarded-line.ts'
import type { Column } from '#shared/model/record-type.ts'
import type { RowRange } from '#renderer/ui/grid-selection.ts'

/** The most rows one copy takes; more are for the export. */
export const mostCopied = 50_000

/** Chosen rows as TSV with a header, asked for in windows. */
export async function rowsAsTsv(
  ranges: readonly RowRange[],
  columns: readonly Column[],
  ask: (window: {
    offset: number
    limit: number
    columns: readonly string[]
  }) => Promise<readonly RecordRow[]>,
): Promise<string> {
  const types = columns.map((column) => column.type)
  const names = columns.map((column) => column.name)
  let text = guardedLine(
    columns.map((column) => column.label),
    [],
    'tsv',
  )
  for (const { from, to } of ranges) {
    for (let offset = from; offset <= to; offset += windowSize) {
      const rows = await ask({ offset, limit: Math.min(windowSize, to - offset + 1), columns: names })
      text += rows.map((row) => guardedLine(row.cells, types, 'tsv')).join('')
    }
  }
  return text
}

const windowSize = 1_000
