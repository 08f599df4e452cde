import type { ValueFormat } from '#shared/contract/imports.ts'
import { dateTypes, isOneOf, numberTypes, type ColumnType } from '#shared/model/column-type.ts'

/** What a column type is called by people. */
export const typeNames = {
  string: 'Text',
  memo: 'Text, several lines',
  int: 'Whole number',
  bigint: 'Big whole number',
  decimal: 'Decimal number',
  double: 'Floating point number',
  money: 'Currency',
  bool: 'Two options',
  choice: 'Choice',
  multichoice: 'Choices',
  state: 'Status',
  status: 'Status reason',
  lookup: 'Lookup',
  customer: 'Customer',
  owner: 'Owner',
  guid: 'Unique identifier',
  datetime: 'Date and time',
  dateonly: 'Date',
  'datetime-local': 'Date and time, no time zone',
} as const satisfies Record<ColumnType, string>

/** How dates of an order look in a file; null is the ISO way. */
export const dateLooks = {
  iso: 'yyyy-mm-dd',
  dmy: 'dd.mm.yyyy',
  mdy: 'mm/dd/yyyy',
  ymd: 'yyyy/mm/dd',
} as const

/** A type with the way its values are written: `Date, dd.mm.yyyy`, `Decimal number, 1.234,56`. */
export function typeWithFormat(type: ColumnType, format: ValueFormat | null): string {
  const name = typeNames[type]
  if (isOneOf(dateTypes, type)) {
    return format?.dateOrder == null ? name : `${name}, ${dateLooks[format.dateOrder]}`
  }
  if (isOneOf(numberTypes, type) && format?.decimal != null) {
    return `${name}, ${numberLook(format, type === 'int' || type === 'bigint')}`
  }
  return name
}

/** A number as it looks in a file: `1.234,56`. */
export function numberLook(
  { decimal, group }: Pick<ValueFormat, 'decimal' | 'group'>,
  whole = false,
): string {
  return `1${group ?? ''}234${whole ? '' : `${decimal ?? '.'}56`}`
}
