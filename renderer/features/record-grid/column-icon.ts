import type { ColumnType } from '#shared/model/column-type.ts'
import type { IconName } from '#renderer/ui/icons.ts'

/** The icon that stands before a column's name. */
export const columnIcons = {
  string: 'text',
  memo: 'text',
  int: 'number',
  bigint: 'number',
  decimal: 'number',
  double: 'number',
  money: 'currency',
  bool: 'twoOptions',
  choice: 'choice',
  multichoice: 'choice',
  state: 'choice',
  status: 'choice',
  lookup: 'lookup',
  customer: 'lookup',
  owner: 'owner',
  guid: 'key',
  datetime: 'date',
  dateonly: 'date',
  'datetime-local': 'date',
} as const satisfies Record<ColumnType, IconName>
