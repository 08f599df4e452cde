import { oc } from '@orpc/contract'
import { z } from 'zod'
import { LogicalName } from '#shared/model/record-type.ts'
import { declares } from './failure.ts'

const writing = declares('WORKSPACE_NONE', 'WORKSPACE_READ_ONLY', 'RECORD_TYPE_UNKNOWN', 'DISK_FULL')

export const RecordTypeUse = z.object({
  recordType: LogicalName,
  label: z.string(),
  pluralLabel: z.string(),
  /** Takes part in work assignment. */
  inUse: z.boolean(),
  /** Cannot be removed: leads and opportunities. */
  isFixed: z.boolean(),
  records: z.number(),
  segments: z.number(),
  activeSegments: z.number(),
})
export type RecordTypeUse = z.infer<typeof RecordTypeUse>

/** Which record types segments may be active for (docs/domain.md 1.2). */
export const workAssignment = {
  /** Every record type that takes part or could. */
  recordTypes: oc.errors(declares('WORKSPACE_NONE')).output(z.array(RecordTypeUse)),
  /** Segments of the type are as they were before it was removed; its default segment is made when there is none. */
  addRecordType: oc
    .errors({ ...writing, ...declares('RECORD_TYPE_UNSUITABLE', 'SEGMENTS_MANY') })
    .input(z.object({ recordType: LogicalName }))
    .output(z.array(RecordTypeUse)),
  /** Pauses the segments of the type. */
  removeRecordType: oc
    .errors({ ...writing, ...declares('RECORD_TYPE_FIXED') })
    .input(z.object({ recordType: LogicalName }))
    .output(z.array(RecordTypeUse)),
}
