import { z } from 'zod'
import { Group } from './condition.ts'
import { Owner } from './owner.ts'
import { LogicalName } from './record-type.ts'

/** The name a segment has everywhere; unique within its record type without case (docs/domain.md O-13). */
export const SegmentName = z.string().trim().min(1).max(100)

/** What was chosen for a segment; *paused* is not chosen but follows from its record type (docs/domain.md 1.4). */
export const ChosenState = z.enum(['inactive', 'active'])
export type ChosenState = z.infer<typeof ChosenState>

export const SegmentState = z.enum(['inactive', 'active', 'paused'])
export type SegmentState = z.infer<typeof SegmentState>

/** A segment as a document holds it; its priority is its place in the document's order (docs/domain.md 1.4). */
export const SegmentDefinition = z.strictObject({
  id: z.uuid(),
  name: SegmentName,
  description: z.string().max(2000).default(''),
  recordType: LogicalName,
  /** Takes every record no other segment takes; one per record type, always last (docs/domain.md 1.6). */
  isDefault: z.boolean().default(false),
  state: ChosenState.default('inactive'),
  /** The live definition; absent before the first save. */
  conditions: Group.optional(),
  /** Edits beside the live definition that are not saved yet. */
  draft: Group.optional(),
  /** The connected sequence. */
  sequence: z.uuid().nullable().default(null),
  /** Records of other segments may move here (docs/domain.md 1.4). */
  previouslySegmented: z.boolean().default(false),
  /** Only has a meaning together with `previouslySegmented`. */
  runRulesOnMove: z.boolean().default(false),
  /** The user or team the segment belongs to. */
  owner: Owner.nullable().default(null),
})
export type SegmentDefinition = z.infer<typeof SegmentDefinition>
