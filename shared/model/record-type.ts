import { z } from 'zod'
import { ColumnType } from './column-type.ts'

/** A Dataverse logical name: of a record type, a column or a relationship. */
export const LogicalName = z.string().min(1).max(128)
export type LogicalName = z.infer<typeof LogicalName>

/**
 * One option of a choice column. `value` is the CRM's own number, null where a file told us only the label;
 * records hold the option's token: the number as text when it is known, else the label.
 */
export const Choice = z.object({
  value: z.number().int().nullable(),
  label: z.string(),
})
export type Choice = z.infer<typeof Choice>

export const Column = z.object({
  name: LogicalName,
  label: z.string(),
  type: ColumnType,
  /** Options of choice, state, status and bool columns, in the order to show them. */
  choices: z.array(Choice).readonly().default([]),
  /** Record types a lookup, customer or owner column may point to. */
  targets: z.array(LogicalName).readonly().default([]),
})
export type Column = z.infer<typeof Column>

export const RecordType = z.object({
  name: LogicalName,
  label: z.string(),
  pluralLabel: z.string(),
  /** The column that names a record to people, null when there is none. */
  nameColumn: LogicalName.nullable(),
  /** The column the key was imported from; the key is always readable as `<record type>id` too. */
  keyColumn: LogicalName.nullable(),
  columns: z.array(Column).readonly(),
})
export type RecordType = z.infer<typeof RecordType>

/** The text a record holds for a choice: its number where the CRM's number is known, else its label. */
export function choiceToken(choice: Choice): string {
  return choice.value === null ? choice.label : String(choice.value)
}
