import { oc } from '@orpc/contract'
import { z } from 'zod'
import { declares } from './failure.ts'

/** What history is asked about: a segment, the order of a record type, a sequence. */
const Item = z.object({ kind: z.enum(['segment', 'order', 'sequence']), item: z.string().max(128) })

/** One version; `seq` names it. */
export const VersionSummary = z.object({
  seq: z.number(),
  at: z.iso.datetime(),
  /** What led to it: `rename to Hot`, `Undo rename to Hot`. */
  label: z.string(),
})
export type VersionSummary = z.infer<typeof VersionSummary>

/** A difference as `shared/portfolio/diff.ts` tells it. */
export const DifferenceData = z.looseObject({ kind: z.string() })

/** What was too old or too many and was let go when the workspace was opened. */
export const Compaction = z.object({
  at: z.iso.datetime(),
  commands: z.number(),
  versions: z.number(),
  trash: z.number(),
})
export type Compaction = z.infer<typeof Compaction>

const reading = declares('WORKSPACE_NONE', 'VERSION_MISSING')

/** Every version of a segment, an order or a sequence (docs/domain.md 7, row 12). */
export const history = {
  /** Newest first. */
  list: oc
    .errors(reading)
    .input(
      Item.extend({
        before: z.number().int().optional(),
        limit: z.number().int().min(1).max(500).default(100),
      }),
    )
    .output(z.array(VersionSummary)),
  /** What one version changed, compared with the one before it, or what restoring it would change now. */
  compare: oc
    .errors({ ...reading, ...declares('SEGMENT_MISSING', 'SEQUENCE_MISSING') })
    .input(z.object({ seq: z.number().int(), with: z.enum(['before', 'now']) }))
    .output(z.array(DifferenceData)),
  /**
   * Puts a version back as one undoable command: name, description, definition, toggles and owner of a segment, never
   * its state, place or sequence; the order of those segments that still exist; a sequence, how it runs only while it is
   * inactive.
   */
  restore: oc
    .errors({
      ...reading,
      ...declares(
        'WORKSPACE_READ_ONLY',
        'SEGMENT_MISSING',
        'SEGMENT_NAME_TAKEN',
        'SEGMENT_NOT_ACTIVATABLE',
        'SEGMENT_TAKES_EVERYTHING',
        'SEQUENCE_MISSING',
        'SEQUENCE_NAME_TAKEN',
        'SEQUENCE_ACTIVE',
        'DISK_FULL',
      ),
    })
    .input(z.object({ seq: z.number().int(), takeEverything: z.boolean().default(false) }))
    .output(z.object({ label: z.string() })),
  /** What was let go last; null when nothing was yet. */
  lastCompaction: oc.errors(declares('WORKSPACE_NONE')).output(Compaction.nullable()),
}
