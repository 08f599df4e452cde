import type { Column, RecordType } from '#shared/model/record-type.ts'
import { typeNames } from './type-names.ts'

/** A column as the Data screen lists it. */
export interface ColumnFact {
  readonly name: string
  readonly label: string
  readonly type: string
  /** Options, or the record types a lookup points to. */
  readonly holds: string
  readonly role: string
  readonly column: Column
}

/** The columns of a record type by label, with what each of them is for. */
export function columnFacts(
  recordType: RecordType,
  pluralOf: (recordType: string) => string,
): readonly ColumnFact[] {
  return recordType.columns
    .map((column) => ({
      name: column.name,
      label: column.label,
      type: typeNames[column.type],
      holds: holds(column, pluralOf),
      role: [
        ...(column.name === recordType.keyColumn ? ['Key'] : []),
        ...(column.name === recordType.nameColumn ? ['Name'] : []),
      ].join(', '),
      column,
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label))
}

function holds({ choices, targets }: Column, pluralOf: (recordType: string) => string): string {
  if (targets.length > 0) return targets.map(pluralOf).join(', ')
  const labels = choices.map(({ label }) => label)
  return labels.length > mostShown
    ? `${labels.slice(0, mostShown).join(', ')} and ${labels.length - mostShown} more`
    : labels.join(', ')
}

const mostShown = 6
