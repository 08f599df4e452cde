import type { ColumnPlan, ColumnSight, ImportSight } from '#shared/contract/imports.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'

/**
 * Where the columns of a file would go: a header that is the label or the logical name of an existing column,
 * without case and signs, goes there; the record type's own name goes to the column that names its records. Each
 * column is taken once, in the order of the file.
 */
export function suggestColumns(
  sight: ImportSight,
  recordType: RecordType | undefined,
): readonly ColumnPlan[] {
  if (recordType === undefined) return sight.plan.columns
  const free = new Map(recordType.columns.map((column) => [column.name, column]))
  const take = (column: Column | undefined) => {
    if (column !== undefined) free.delete(column.name)
    return column
  }
  // Names that fit exactly go first, so that no likeness takes a column from its own header.
  const found = sight.plan.columns.map(({ name, leaveOut }) => (leaveOut ? undefined : take(free.get(name))))
  return sight.plan.columns.map((column, at) => {
    if (column.leaveOut) return column
    const existing = found[at] ?? take(likest([...free.values()], column.header, recordType))
    return existing === undefined ? column : { ...column, name: existing.name, label: existing.label }
  })
}

/** The column a key would be taken from; null when none offers itself. */
export function suggestKey(
  sight: ImportSight,
  columns: readonly ColumnPlan[],
  recordType: RecordType | undefined,
): number | null {
  const before = columns.findIndex(({ name, leaveOut }) => !leaveOut && name === recordType?.keyColumn)
  if (before >= 0) return before
  const ids = ['id', ...(recordType === undefined ? [] : [`${recordType.name}id`, `${recordType.label}id`])]
  const wanted = new Set([sight.plan.recordType + 'id', ...ids].map(bare))
  const isId = (at: number) => isUnique(sight.columns[at]) && columns[at]?.leaveOut === false
  const named = columns.findIndex(({ header }, at) => wanted.has(bare(header)) && isId(at))
  if (named >= 0) return named
  return /(?:^|[^a-z])id$/i.test(columns[0]?.header ?? '') && isId(0) ? 0 : null
}

/** Whether the rows looked at have a value each, and never the same twice. */
export function isUnique(column: ColumnSight | undefined): boolean {
  if (column === undefined || column.rows === 0 || column.filled < column.rows) return false
  return column.distinct === null || column.distinct === column.rows
}

function likest(columns: readonly Column[], header: string, recordType: RecordType): Column | undefined {
  const wanted = bare(header)
  if (wanted === '') return undefined
  const named = columns.find(({ label, name }) => bare(label) === wanted || bare(name) === wanted)
  if (named !== undefined) return named
  const namesRecord = wanted === bare(recordType.label) || wanted === bare(recordType.name)
  return namesRecord ? columns.find(({ name }) => name === recordType.nameColumn) : undefined
}

/** Letters and digits only, without case. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
