import { oc } from '@orpc/contract'
import { z } from 'zod'
import { repeatedNode } from '#shared/conditions/repeated-node.ts'
import { AssignmentRule } from '#shared/model/assignment-rule.ts'
import { Group, RecordReference } from '#shared/model/condition.ts'
import { LogicalName } from '#shared/model/record-type.ts'
import { ChosenState, SegmentDefinition, SegmentState } from '#shared/model/segment.ts'
import { declares } from './failure.ts'
import { RecordRow, RowWindow, Sort } from './records.ts'

/** A sequence as a segment names it. */
export const ConnectedSequence = z.object({ id: z.uuid(), name: z.string(), state: ChosenState })
export type ConnectedSequence = z.infer<typeof ConnectedSequence>

export const SegmentSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string(),
  recordType: LogicalName,
  isDefault: z.boolean(),
  /** Place among the segments of its record type, 1 first; the default segment is last (docs/domain.md 1.7). */
  priority: z.number(),
  /** Paused while its record type takes no part in work assignment, whatever was chosen (docs/domain.md 1.4). */
  state: SegmentState,
  /** Conditions of the draft when there is one, else of the live definition (docs/domain.md O-3). */
  conditions: z.number(),
  sequence: ConnectedSequence.nullable(),
  rules: z.object({ active: z.number(), total: z.number() }),
  previouslySegmented: z.boolean(),
  runRulesOnMove: z.boolean(),
  owner: RecordReference.nullable(),
  hasLive: z.boolean(),
  hasDraft: z.boolean(),
  createdAt: z.iso.datetime(),
  modifiedAt: z.iso.datetime(),
})
export type SegmentSummary = z.infer<typeof SegmentSummary>

/** A segment with its live definition, none before the first save, and its draft, none without unsaved edits. */
export const Segment = SegmentSummary.extend({
  live: Group.nullable(),
  draft: Group.nullable(),
})
export type Segment = z.infer<typeof Segment>

/** An obstacle as `shared/portfolio/activation.ts` tells it. */
export const ObstacleData = z.looseObject({ code: z.string() })

/** What hangs on a segment, for the questions asked before it is activated, deactivated or deleted. */
export const Attachments = z.object({
  id: z.uuid(),
  name: z.string(),
  recordType: LogicalName,
  state: SegmentState,
  isDefault: z.boolean(),
  priority: z.number(),
  sequence: ConnectedSequence.nullable(),
  rules: z.array(z.object({ name: z.string(), active: z.boolean() })),
  /** Records that belong to it now. */
  members: z.number(),
  /** What keeps it from being active, whatever its state; empty when nothing does. */
  obstacles: z.array(ObstacleData),
  /** Takes every record that reaches it: activating asks for a word of its own (docs/domain.md O-5). */
  takesEverything: z.boolean(),
})
export type Attachments = z.infer<typeof Attachments>

const writing = declares('WORKSPACE_NONE', 'WORKSPACE_READ_ONLY', 'SEGMENT_MISSING', 'DISK_FULL')
const Id = z.object({ id: z.uuid() })
const Ids = z.object({ ids: z.array(z.uuid()).min(1).max(10_000) })
/** Conditions that can be told apart, as a document has to hold them too. */
const Conditions = Group.refine((root) => repeatedNode(root) === undefined, 'two nodes have the same id')
const activating = declares('SEGMENT_NOT_ACTIVATABLE', 'SEGMENT_TAKES_EVERYTHING')
const { name, description, previouslySegmented, runRulesOnMove, owner } = SegmentDefinition.shape
/** Without defaults: a property that is not named stays as it is. */
const properties = {
  name,
  description: description.unwrap(),
  previouslySegmented: previouslySegmented.unwrap(),
  runRulesOnMove: runRulesOnMove.unwrap(),
  owner: owner.unwrap(),
}

export const segments = {
  /** By record type and priority. */
  list: oc
    .errors(declares('WORKSPACE_NONE'))
    .input(z.object({ recordType: LogicalName.optional() }))
    .output(z.array(SegmentSummary)),
  get: oc.errors(declares('WORKSPACE_NONE', 'SEGMENT_MISSING')).input(Id).output(Segment),
  /**
   * A new inactive segment whose conditions, if any, are its live definition. Without a priority it takes the place of
   * the segment of its type that was made last; others move down (docs/domain.md O-14). Priorities out of range are
   * clamped: compare the answer (O-15).
   */
  create: oc
    .errors({
      ...writing,
      ...declares(
        'SEGMENT_NAME_TAKEN',
        'RECORD_TYPE_UNKNOWN',
        'RECORD_TYPE_UNSUITABLE',
        'CONDITIONS_INVALID',
      ),
    })
    .input(
      z.object({
        name: properties.name,
        description: z.string().max(2000).default(''),
        recordType: LogicalName,
        conditions: Conditions.optional(),
        priority: z.number().optional(),
      }),
    )
    .output(Segment),
  /** An inactive copy with definition, draft, description and toggles, right after the original (docs/domain.md 2.5, O-7). */
  copy: oc
    .errors({ ...writing, ...declares('SEGMENT_NAME_TAKEN') })
    .input(
      Id.extend({
        name: properties.name.optional(),
        priority: z.number().optional(),
        rules: z.boolean().default(false),
      }),
    )
    .output(Segment),
  /**
   * Keeps unsaved edits beside the live definition as one undoable step. Steps with the same `merge` are one gesture; a
   * `label` of null keeps how the tree is folded and is no step. A draft that says what is live is no draft.
   */
  saveDraft: oc
    .errors({ ...writing, ...declares('SEGMENT_IS_DEFAULT') })
    .input(
      Id.extend({
        conditions: Conditions,
        label: z.string().min(1).max(200).nullable().default('edit'),
        merge: z.string().max(200).optional(),
      }),
    )
    .output(Segment),
  discardDraft: oc.errors(writing).input(Id).output(Segment),
  /** Makes the given definition the live one; an active segment has to stay one that may be active. */
  save: oc
    .errors({ ...writing, ...activating, ...declares('CONDITIONS_INVALID', 'SEGMENT_IS_DEFAULT') })
    .input(Id.extend({ conditions: Conditions, takeEverything: z.boolean().default(false) }))
    .output(Segment),
  changeProperties: oc
    .errors({ ...writing, ...declares('SEGMENT_NAME_TAKEN', 'SEGMENT_IS_DEFAULT') })
    .input(Id.extend(z.object(properties).partial().shape))
    .output(Segment),
  /** Moves segments of one record type: the first stands at the position, the others follow (docs/domain.md 1.7, O-15). */
  move: oc
    .errors({ ...writing, ...declares('SEGMENT_IS_DEFAULT') })
    .input(Ids.extend({ priority: z.number() }))
    .output(z.array(SegmentSummary)),
  /** What hangs on segments and what keeps them from being active. */
  attachments: oc
    .errors(declares('WORKSPACE_NONE', 'SEGMENT_MISSING'))
    .input(Ids)
    .output(z.array(Attachments)),
  /** All or none; one that takes everything only with `takeEverything` (docs/domain.md 1.4, O-5). */
  activate: oc
    .errors({ ...writing, ...activating })
    .input(Ids.extend({ takeEverything: z.boolean().default(false) }))
    .output(z.array(SegmentSummary)),
  /** Members stay connected (docs/domain.md 3.5). */
  deactivate: oc
    .errors({ ...writing, ...declares('SEGMENT_PAUSED') })
    .input(Ids)
    .output(z.array(SegmentSummary)),
  /** Into the trash, with assignment rules; records in a sequence go on (docs/domain.md 1.4). */
  remove: oc
    .errors({ ...writing, ...declares('SEGMENT_IS_DEFAULT') })
    .input(Ids)
    .output(z.object({ names: z.array(z.string()) })),
  /**
   * Connects segments to a sequence of their record type. Another connected sequence is only replaced when asked to
   * (docs/domain.md 2.8, O-21).
   */
  connect: oc
    .errors({
      ...writing,
      ...declares('SEQUENCE_MISSING', 'SEQUENCE_RECORD_TYPE', 'SEGMENT_CONNECTED'),
    })
    .input(Ids.extend({ sequence: z.uuid(), replace: z.boolean().default(false) }))
    .output(z.array(SegmentSummary)),
  disconnect: oc.errors(writing).input(Ids).output(z.array(SegmentSummary)),
  /** The assignment rules of a segment in the order they are tried in. */
  rules: oc.errors(declares('WORKSPACE_NONE', 'SEGMENT_MISSING')).input(Id).output(z.array(AssignmentRule)),
  /** The records that belong to a segment, oldest first unless sorted. */
  members: oc
    .errors(declares('WORKSPACE_NONE', 'SEGMENT_MISSING', 'COLUMN_UNKNOWN'))
    .input(RowWindow.extend({ id: z.uuid(), sort: Sort.optional() }))
    .output(z.object({ total: z.number(), rows: z.array(RecordRow) })),
}
