import { standardRecordTypes } from '#shared/catalog/index.ts'

/** The column whose text names the records of a table, null when none of those that usually do is there. */
export function nameColumnOf(table: string, has: (column: string) => boolean): string | null {
  const standard = standardRecordTypes.find(({ name }) => name === table)?.nameColumn
  return (
    [standard, 'name', 'fullname', 'subject', 'title'].find((column) => column != null && has(column)) ?? null
  )
}
