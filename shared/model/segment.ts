import { z } from 'zod'
import { Group } from './condition.ts'
import { LogicalName } from './record-type.ts'

/** What a segment is made of, without state, priority or links (docs/domain.md 1.4). */
export const SegmentDefinition = z.strictObject({
  id: z.uuid(),
  name: z.string().trim().min(1).max(100),
  description: z.string().max(2000).default(''),
  recordType: LogicalName,
  conditions: Group,
})
export type SegmentDefinition = z.infer<typeof SegmentDefinition>

/** The definition document: what drafts, versions, `--conditions` and packs hold. */
export const DefinitionDocument = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('segment-studio/definitions'),
  formatVersion: z.literal(1),
  segments: z.array(SegmentDefinition).max(10_000).readonly(),
})
export type DefinitionDocument = z.infer<typeof DefinitionDocument>
