import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Group } from '#shared/model/condition.ts'
import { LogicalName } from '#shared/model/record-type.ts'
import { SegmentDefinition } from '#shared/model/segment.ts'
import { declares } from './failure.ts'

export const SegmentSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  recordType: LogicalName,
  /** Conditions of the draft when there is one, else of the live definition (docs/domain.md O-3). */
  conditions: z.number(),
  hasLive: z.boolean(),
  hasDraft: z.boolean(),
  modifiedAt: z.iso.datetime(),
})
export type SegmentSummary = z.infer<typeof SegmentSummary>

/** A segment with its live definition, none before the first save, and its draft, none without unsaved edits. */
export const Segment = SegmentSummary.extend({
  live: Group.nullable(),
  draft: Group.nullable(),
})
export type Segment = z.infer<typeof Segment>

const writing = declares('WORKSPACE_NONE', 'WORKSPACE_READ_ONLY', 'SEGMENT_MISSING', 'DISK_FULL')
const Id = z.object({ id: z.uuid() })

export const segments = {
  list: oc
    .errors(declares('WORKSPACE_NONE'))
    .input(z.object({ recordType: LogicalName.optional() }))
    .output(z.array(SegmentSummary)),
  get: oc.errors(declares('WORKSPACE_NONE', 'SEGMENT_MISSING')).input(Id).output(Segment),
  /** A new segment whose conditions, if any, are its live definition. */
  create: oc
    .errors({ ...writing, ...declares('SEGMENT_NAME_TAKEN', 'RECORD_TYPE_UNKNOWN', 'CONDITIONS_INVALID') })
    .input(SegmentDefinition.omit({ id: true }).partial({ conditions: true, description: true }))
    .output(Segment),
  /** Keeps unsaved edits of the definition; not undoable by itself, survives a crash. */
  saveDraft: oc
    .errors(writing)
    .input(Id.extend({ conditions: Group }))
    .output(SegmentSummary),
  discardDraft: oc.errors(writing).input(Id).output(Segment),
  /** Makes the given definition the live one, unless parts that are not supported stand in it. */
  save: oc
    .errors({ ...writing, ...declares('CONDITIONS_INVALID') })
    .input(Id.extend({ conditions: Group }))
    .output(Segment),
  changeProperties: oc
    .errors({ ...writing, ...declares('SEGMENT_NAME_TAKEN') })
    .input(Id.extend(SegmentDefinition.pick({ name: true, description: true }).partial().shape))
    .output(Segment),
  remove: oc
    .errors(writing)
    .input(Id)
    .output(z.object({ name: z.string() })),
}
