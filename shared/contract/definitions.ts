import { oc } from '@orpc/contract'
import { z } from 'zod'
import { DefinitionDocument } from '#shared/model/definition-document.ts'
import { LogicalName } from '#shared/model/record-type.ts'
import { declares } from './failure.ts'

/** What applying a document did, or would do. */
export const AppliedDefinitions = z.object({
  items: z.array(
    z.object({
      kind: z.enum(['segment', 'sequence', 'order', 'setting', 'recordType']),
      /** An id; a setting's or record type's name. */
      id: z.string(),
      name: z.string(),
      action: z.enum(['add', 'change', 'same', 'remove']),
    }),
  ),
})
export type AppliedDefinitions = z.infer<typeof AppliedDefinitions>

/** All definitions as one document (docs/adr: stable identity, one document schema). */
export const definitions = {
  /** Same definitions, same bytes once printed. */
  export: oc
    .errors(declares('WORKSPACE_NONE'))
    .input(z.object({ recordType: LogicalName.optional() }))
    .output(DefinitionDocument),
  /**
   * Creates and replaces what the document holds, matched by id, else by record type and name, as one undoable command
   * or not at all. `prune` also deletes what it does not hold, default segments excepted; `dryRun` only tells.
   */
  apply: oc
    .errors(
      declares(
        'WORKSPACE_NONE',
        'WORKSPACE_READ_ONLY',
        'DOCUMENT_INVALID',
        'RECORD_TYPE_UNKNOWN',
        'RECORD_TYPE_UNSUITABLE',
        'SEGMENT_NAME_TAKEN',
        'SEGMENT_NOT_ACTIVATABLE',
        'SEGMENT_TAKES_EVERYTHING',
        'SEGMENTS_MANY',
        'SEQUENCE_NAME_TAKEN',
        'SEQUENCE_NOT_ACTIVATABLE',
        'SEQUENCE_RECORD_TYPE',
        'SEQUENCE_MISSING',
        'CONDITIONS_INVALID',
        'TIME_ZONE_UNKNOWN',
        'DISK_FULL',
      ),
    )
    .input(
      z.object({
        document: DefinitionDocument,
        prune: z.boolean().default(false),
        dryRun: z.boolean().default(false),
        takeEverything: z.boolean().default(false),
      }),
    )
    .output(AppliedDefinitions),
}
