import { oc } from '@orpc/contract'
import { z } from 'zod'
import { RecordReference } from '#shared/model/condition.ts'
import { LogicalName } from '#shared/model/record-type.ts'
import { ChosenState } from '#shared/model/segment.ts'
import { SequenceDefinition, SequenceName, Step, StepAssignee } from '#shared/model/sequence.ts'
import { walkSteps } from '#shared/sequences/walk.ts'
import { declares } from './failure.ts'

export const SequenceSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  recordType: LogicalName,
  state: ChosenState,
  /** Steps at any depth. */
  steps: z.number(),
  /** Segments connected to it, by priority. */
  segments: z.array(z.object({ id: z.uuid(), name: z.string() })),
  owner: RecordReference.nullable(),
  createdAt: z.iso.datetime(),
  modifiedAt: z.iso.datetime(),
})
export type SequenceSummary = z.infer<typeof SequenceSummary>

export const Sequence = SequenceSummary.extend({
  steps: z.array(Step).readonly(),
  assignedTo: StepAssignee,
  exitOnReply: z.boolean(),
  waitOnWorkingDays: z.boolean(),
  /** What keeps it from being active, as `shared/sequences/check.ts` tells it. */
  problems: z.array(z.looseObject({ code: z.string() })),
})
export type Sequence = z.infer<typeof Sequence>

const writing = declares('WORKSPACE_NONE', 'WORKSPACE_READ_ONLY', 'SEQUENCE_MISSING', 'DISK_FULL')
const Id = z.object({ id: z.uuid() })
const Ids = z.object({ ids: z.array(z.uuid()).min(1).max(10_000) })
const { owner, assignedTo, exitOnReply, waitOnWorkingDays } = SequenceDefinition.shape
/** Steps that can be told apart, as a document has to hold them too. */
const Steps = z
  .array(Step)
  .max(400)
  .readonly()
  .refine((steps) => {
    const ids = [...walkSteps(steps)].map(({ id }) => id)
    return new Set(ids).size === ids.length
  }, 'two steps have the same id')
/** Without defaults: a property that is not named stays as it is. */
const properties = {
  name: SequenceName,
  description: z.string().max(2000),
  owner: owner.unwrap(),
  assignedTo: assignedTo.unwrap(),
  exitOnReply: exitOnReply.unwrap(),
  waitOnWorkingDays: waitOnWorkingDays.unwrap(),
}

/** Sequences (docs/domain.md 1.8, 2.9); every change is one undoable command. */
export const sequences = {
  list: oc
    .errors(declares('WORKSPACE_NONE'))
    .input(z.object({ recordType: LogicalName.optional() }))
    .output(z.array(SequenceSummary)),
  get: oc.errors(declares('WORKSPACE_NONE', 'SEQUENCE_MISSING')).input(Id).output(Sequence),
  create: oc
    .errors({
      ...writing,
      ...declares('SEQUENCE_NAME_TAKEN', 'RECORD_TYPE_UNKNOWN', 'RECORD_TYPE_UNSUITABLE'),
    })
    .input(
      z.object({
        name: SequenceName,
        description: z.string().max(2000).default(''),
        recordType: LogicalName,
        steps: Steps.default([]),
      }),
    )
    .output(Sequence),
  /** An inactive copy named "… (copy)" unless told otherwise, connected to nothing. */
  copy: oc
    .errors({ ...writing, ...declares('SEQUENCE_NAME_TAKEN') })
    .input(Id.extend({ name: SequenceName.optional() }))
    .output(Sequence),
  /** A copy of each, as one step. */
  copyAll: oc.errors(writing).input(Ids).output(z.array(SequenceSummary)),
  changeProperties: oc
    .errors({ ...writing, ...declares('SEQUENCE_NAME_TAKEN', 'SEQUENCE_ACTIVE') })
    .input(Id.extend(z.object(properties).partial().shape))
    .output(Sequence),
  /** The whole plan, only while inactive; `label` names the step for undo: `add step Phone call`. */
  saveSteps: oc
    .errors({ ...writing, ...declares('SEQUENCE_ACTIVE') })
    .input(
      Id.extend({
        steps: Steps,
        label: z.string().min(1).max(200).default('edit steps'),
        merge: z.string().max(200).optional(),
      }),
    )
    .output(Sequence),
  activate: oc
    .errors({ ...writing, ...declares('SEQUENCE_NOT_ACTIVATABLE') })
    .input(Ids)
    .output(z.array(SequenceSummary)),
  /** Running connections end; segments stay connected and pass nothing on (docs/domain.md 3.5). */
  deactivate: oc.errors(writing).input(Ids).output(z.array(SequenceSummary)),
  /** Into the trash; its segments are disconnected, running connections end. */
  remove: oc
    .errors(writing)
    .input(Ids)
    .output(z.object({ names: z.array(z.string()) })),
}
