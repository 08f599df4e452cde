import type { Column, RecordType } from '#shared/model/record-type.ts'

/** The name under which every record type's key can be read: `leadid` for lead. */
export function keyName(recordType: Pick<RecordType, 'name'>): string {
  return `${recordType.name}id`
}

/** The column a condition names, the key under its own name included; undefined when there is none. */
export function columnOf(recordType: RecordType, name: string): Column | undefined {
  const own = recordType.columns.find((column) => column.name === name)
  if (own !== undefined) return own
  return name === keyName(recordType) ? keyColumn(recordType) : undefined
}

/** The key as a column: a unique identifier named after the record type. */
export function keyColumn(recordType: Pick<RecordType, 'name' | 'label'>): Column {
  return { name: keyName(recordType), label: recordType.label, type: 'guid', choices: [], targets: [] }
}
