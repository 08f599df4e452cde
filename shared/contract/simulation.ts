import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { Group } from '#shared/model/condition.ts'
import { LogicalName } from '#shared/model/record-type.ts'
import { declares } from './failure.ts'
import { RecordRow, RowWindow, Sort } from './records.ts'
import { Progress } from './workspace.ts'

/** Exact counts for one node of the definition. */
export const NodeCount = z.object({
  /** Records that satisfy this node alone. */
  alone: z.number(),
  /**
   * Inside And: records left after this node and everything before it. Inside Or: records this node adds to
   * those its earlier neighbours let through. For a muted node: what the whole definition would match if it were on.
   */
  left: z.number(),
  /** Records whose value in the row's column is blank; null for nodes that are not rows. */
  blank: z.number().nullable(),
})
export type NodeCount = z.infer<typeof NodeCount>

/** The outcome of one evaluation; count and list come from the same one. */
export const SimulationResult = z.object({
  kind: z.literal('result'),
  /** Names the result for `rows` and `export`, until enough later results have replaced it. */
  result: z.string(),
  count: z.number(),
  total: z.number(),
  nodes: z.record(z.string(), NodeCount),
  /** False when no live row is left: then nothing matches (docs/domain.md O-29). */
  anyLive: z.boolean(),
  durationMs: z.number(),
  version: z.number(),
})
export type SimulationResult = z.infer<typeof SimulationResult>

const asking = declares('WORKSPACE_NONE', 'RECORD_TYPE_UNKNOWN', 'CONDITIONS_INVALID', 'TIME_ZONE_UNKNOWN')
const showing = declares('WORKSPACE_NONE', 'RESULT_GONE', 'COLUMN_UNKNOWN')

export const simulation = {
  /** Simulate results, *Matches*: looks at neither state, priority nor other segments (docs/domain.md 3.6). */
  run: oc
    .errors(asking)
    .input(
      z.object({
        recordType: LogicalName,
        conditions: Group,
        /** Looks at another moment or zone than the workspace's own. */
        now: z.iso.datetime({ offset: true }).optional(),
        timeZone: z.string().optional(),
      }),
    )
    .output(eventIterator(z.discriminatedUnion('kind', [Progress, SimulationResult]))),
  /** Matching records in a window, oldest first unless sorted (docs/domain.md O-25). */
  rows: oc
    .errors(showing)
    .input(RowWindow.extend({ result: z.string(), sort: Sort.optional() }))
    .output(z.object({ rows: z.array(RecordRow) })),
  /** The matching records as text in pieces, header first; cells that a spreadsheet would run are guarded. */
  export: oc
    .errors(showing)
    .input(
      z.object({
        result: z.string(),
        sort: Sort.optional(),
        columns: z.array(LogicalName).min(1).max(1900),
        format: z.enum(['csv', 'tsv']),
      }),
    )
    .output(eventIterator(z.object({ text: z.string(), done: z.number(), total: z.number() }))),
  /**
   * Reads FetchXML as conditions, which keep the text for as long as they are not edited. Parts that are not supported
   * refuse it, or stand in rows of their own when they are to be kept.
   */
  readFetchXml: oc
    .errors(declares('WORKSPACE_NONE', 'FETCH_XML_INVALID'))
    .input(
      z.object({
        text: z.string().max(1_048_576),
        recordType: LogicalName.optional(),
        unsupported: z.enum(['refuse', 'keep']).optional(),
      }),
    )
    .output(z.object({ recordType: LogicalName, conditions: Group })),
}
