import { isOneOf, referenceTypes } from '#shared/model/column-type.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'

/** The name under which every record type's key can be read: `leadid` for lead. */
export function keyName(recordType: Pick<RecordType, 'name'>): string {
  return `${recordType.name}id`
}

/** Whether a column of this name is the key: the name it can always be read by, or the one it was imported from. */
export function isKey(recordType: Pick<RecordType, 'name' | 'keyColumn'>, name: string): boolean {
  return name === keyName(recordType) || name === recordType.keyColumn
}

/** The column a condition names, the key under its own name included; undefined when there is none. */
export function columnOf(recordType: RecordType, name: string): Column | undefined {
  const own = recordType.columns.find((column) => column.name === name)
  if (own !== undefined) return own
  return name === keyName(recordType) ? keyColumn(recordType) : undefined
}

/** The key as a column: a unique identifier named after the record type, which it identifies. */
export function keyColumn({ name, label }: Pick<RecordType, 'name' | 'label'>): Column {
  return { name: keyName({ name }), label, type: 'guid', choices: [], targets: [name] }
}

/** Whether a column is a lookup that may point to records of a type. */
export function pointsTo(column: Column, recordType: string): boolean {
  return isOneOf(referenceTypes, column.type) && column.targets.includes(recordType)
}

/**
 * The lookup by which records of a type stand above each other (docs/domain.md 4.2): `parentaccountid`
 * and the like, else the first one that points to its own type; undefined where there is no hierarchy.
 */
export function hierarchyColumn(recordType: RecordType): Column | undefined {
  const own = recordType.columns.filter((column) => pointsTo(column, recordType.name))
  return own.find(({ name }) => name === `parent${keyName(recordType)}`) ?? own[0]
}
