import { oc } from '@orpc/contract'
import { z } from 'zod'
import { LogicalName } from '#shared/model/record-type.ts'
import { declares } from './failure.ts'

/** One record for a grid: its number, its key, and a value per asked column (invariant form, null is blank). */
export const RecordRow = z.object({
  number: z.number(),
  key: z.string(),
  /** Text as `printCell` writes it; a choice's label; the name of the record a lookup points to. */
  cells: z.array(z.string().nullable()),
})
export type RecordRow = z.infer<typeof RecordRow>

export const Sort = z.object({ column: LogicalName, descending: z.boolean() })
export type Sort = z.infer<typeof Sort>

export const RowWindow = z.object({
  offset: z.number().int().min(0),
  limit: z.number().int().min(0).max(1000),
  columns: z.array(LogicalName).max(1900),
})

export const FoundRecord = z.object({ key: z.string(), name: z.string(), recordType: LogicalName })
export type FoundRecord = z.infer<typeof FoundRecord>

export const records = {
  /** Records of a type in a window, oldest first unless sorted. */
  rows: oc
    .errors(declares('WORKSPACE_NONE', 'RECORD_TYPE_UNKNOWN', 'COLUMN_UNKNOWN'))
    .input(RowWindow.extend({ recordType: LogicalName, sort: Sort.optional() }))
    .output(z.object({ total: z.number(), rows: z.array(RecordRow) })),
  /**
   * Takes every trace of one record out of the workspace, for good: it cannot be undone. Returns the copies beside
   * the workspace that still hold it.
   */
  forget: oc
    .errors(declares('WORKSPACE_NONE', 'WORKSPACE_READ_ONLY', 'RECORD_TYPE_UNKNOWN', 'RECORD_MISSING'))
    .input(z.object({ recordType: LogicalName, number: z.number().int() }))
    .output(z.object({ copies: z.array(z.string()) })),
  /** Records whose name or key begins with or contains the text, for picking one. */
  find: oc
    .errors(declares('WORKSPACE_NONE', 'RECORD_TYPE_UNKNOWN'))
    .input(
      z.object({
        recordTypes: z.array(LogicalName).min(1),
        text: z.string().max(400),
        limit: z.number().int().min(1).max(100),
      }),
    )
    .output(z.array(FoundRecord)),
}
