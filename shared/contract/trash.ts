import { oc } from '@orpc/contract'
import { z } from 'zod'
import { LogicalName } from '#shared/model/record-type.ts'
import { declares } from './failure.ts'

/** Something deleted that can still be restored. */
export const TrashItem = z.object({
  id: z.uuid(),
  kind: z.enum(['segment', 'sequence']),
  name: z.string(),
  recordType: LogicalName,
  deletedAt: z.iso.datetime(),
  /** Assignment rules that went along with a segment. */
  rules: z.number(),
  /** Segments that were connected to a sequence. */
  connected: z.number(),
})
export type TrashItem = z.infer<typeof TrashItem>

const writing = declares('WORKSPACE_NONE', 'WORKSPACE_READ_ONLY', 'TRASH_MISSING', 'DISK_FULL')
const Ids = z.object({ ids: z.array(z.uuid()).min(1).max(10_000) })

/** Deleted segments and sequences, kept as long as the command log. */
export const trash = {
  /** Newest first. */
  list: oc.errors(declares('WORKSPACE_NONE')).output(z.array(TrashItem)),
  /**
   * Brings things back inactive, where they stood and with what went along; a name that was taken meanwhile gets
   * "(restored)". Links to what is gone are left out.
   */
  restore: oc
    .errors(writing)
    .input(Ids)
    .output(z.object({ names: z.array(z.string()) })),
  /** Takes things out of the trash for good. */
  remove: oc
    .errors(writing)
    .input(Ids)
    .output(z.object({ names: z.array(z.string()) })),
}
