import { z } from 'zod'

/** The one list of type names used by the catalogue, the CLI, JSON files and tests. */
export const columnTypes = [
  'string',
  'memo',
  'int',
  'bigint',
  'decimal',
  'double',
  'money',
  'bool',
  'choice',
  'multichoice',
  'state',
  'status',
  'lookup',
  'customer',
  'owner',
  'guid',
  'datetime',
  'dateonly',
  'datetime-local',
] as const

export const ColumnType = z.enum(columnTypes)
export type ColumnType = z.infer<typeof ColumnType>

/** Types that share operators and editors (docs/domain.md 4.2). */
export const textTypes = ['string', 'memo'] as const satisfies readonly ColumnType[]
export const exactNumberTypes = ['bigint', 'decimal', 'money'] as const satisfies readonly ColumnType[]
export const numberTypes = ['int', 'double', ...exactNumberTypes] as const satisfies readonly ColumnType[]
export const choiceTypes = ['choice', 'state', 'status'] as const satisfies readonly ColumnType[]
export const referenceTypes = ['lookup', 'customer', 'owner'] as const satisfies readonly ColumnType[]
export const dateTypes = ['datetime', 'dateonly', 'datetime-local'] as const satisfies readonly ColumnType[]

/** Whether `type` is one of `family`, narrowing it for the caller. */
export function isOneOf<const Family extends readonly ColumnType[]>(
  family: Family,
  type: ColumnType,
): type is Family[number] {
  return family.includes(type)
}
