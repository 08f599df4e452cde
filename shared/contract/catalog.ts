import { oc } from '@orpc/contract'
import { z } from 'zod'
import { LogicalName, RecordType } from '#shared/model/record-type.ts'
import { declares } from './failure.ts'

export const RecordTypeInUse = RecordType.extend({
  /** How many records there are. */
  records: z.number(),
})
export type RecordTypeInUse = z.infer<typeof RecordTypeInUse>

/** The values of a column with the records that hold them, most frequent first. */
export const ColumnValues = z.object({
  values: z.array(z.object({ value: z.string(), label: z.string(), records: z.number() })),
  blank: z.number(),
  records: z.number(),
  /** Whether more distinct values exist than were listed. */
  more: z.boolean(),
})
export type ColumnValues = z.infer<typeof ColumnValues>

export const catalog = {
  recordTypes: oc.errors(declares('WORKSPACE_NONE')).output(z.array(RecordTypeInUse)),
  /** The most frequent values of a column, those containing `search` when it is given; operands' invariant form. */
  columnValues: oc
    .errors(declares('WORKSPACE_NONE', 'RECORD_TYPE_UNKNOWN', 'COLUMN_UNKNOWN'))
    .input(
      z.object({
        recordType: LogicalName,
        column: LogicalName,
        search: z.string().max(400).default(''),
        limit: z.number().int().min(1).max(1000).default(100),
      }),
    )
    .output(ColumnValues),
}
