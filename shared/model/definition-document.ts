import { z } from 'zod'
import { DocumentSettings } from './document-settings.ts'
import { LogicalName } from './record-type.ts'
import { SegmentDefinition } from './segment.ts'
import { SequenceDefinition } from './sequence.ts'

/** The definition document: what `--conditions` reads, `export` prints, `apply` takes and packs will hold. */
export const DefinitionDocument = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal('segment-studio/definitions'),
  formatVersion: z.literal(1),
  /** Settings that change what the definitions mean; what is absent stays as it is. */
  settings: DocumentSettings.optional(),
  /** Record types in work assignment (docs/domain.md 1.2); absent: those that segments are for are added. */
  recordTypes: z.array(LogicalName).max(200).readonly().optional(),
  sequences: z.array(SequenceDefinition).max(100_000).readonly().optional(),
  segments: z.array(SegmentDefinition).max(100_000).readonly(),
  /** Segments by id in priority order, highest first, default segments left out; absent: the order they stand in. */
  order: z
    .array(z.strictObject({ recordType: LogicalName, segments: z.array(z.uuid()).max(100_000).readonly() }))
    .max(200)
    .readonly()
    .optional(),
})
export type DefinitionDocument = z.infer<typeof DefinitionDocument>

/** The same as it may be written: what is as usual can be left out. */
export type WrittenDocument = z.input<typeof DefinitionDocument>
