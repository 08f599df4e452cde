import type { ColumnPlan } from '#shared/contract/imports.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import { foldForEquality } from '#shared/values/text.ts'

/** What a recognised Excel export from Dynamics 365 says about its columns. */
export interface DynamicsExport {
  readonly recordType: string
  readonly key: string
  readonly columns: readonly ColumnPlan[]
}

/**
 * Recognises an Excel export from Dynamics 365 by its hidden columns: `(Do Not Modify) Lead` is the key,
 * `(Do Not Modify) Modified On` the change time, and `(Do Not Modify) Row Checksum` is left out. The other headers
 * are the columns' labels. Null for any other file, and for record types the workspace does not know.
 */
export function recogniseDynamicsExport(
  columns: readonly ColumnPlan[],
  types: readonly RecordType[],
): DynamicsExport | null {
  const hidden = columns.map(({ header }) => hiddenName.exec(header.trim())?.[1] ?? null)
  if (!hidden.some((name) => name !== null && isSame(name, 'Row Checksum'))) return null
  const recordType = types.find(({ label }) => hidden.some((name) => name !== null && isSame(name, label)))
  if (recordType === undefined) return null
  const key = `${recordType.name}id`
  const taken = new Set<string>([key])
  return {
    recordType: recordType.name,
    key,
    columns: columns.map((column, at): ColumnPlan => {
      const name = hidden[at] ?? null
      if (name !== null && isSame(name, 'Row Checksum')) return { ...column, leaveOut: true }
      if (name !== null && isSame(name, recordType.label)) {
        return { ...column, name: key, label: recordType.label, type: 'guid' }
      }
      const known = recordType.columns.find(({ label }) => isSame(label, name ?? column.header))
      if (known === undefined || taken.has(known.name)) return column
      taken.add(known.name)
      return { ...column, name: known.name, label: known.label }
    }),
  }
}

const hiddenName = /^\(Do Not Modify\) (.+)$/i

function isSame(one: string, other: string): boolean {
  return foldForEquality(one, true) === foldForEquality(other, true)
}
