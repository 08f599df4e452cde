import { z } from 'zod'
import { LogicalName } from './record-type.ts'

/** A record named by an operand: its key, the name shown to people, and its record type where it is known. */
export const RecordReference = z.strictObject({
  id: z.string().min(1).max(400),
  name: z.string().max(4000).optional(),
  type: LogicalName.optional(),
})
export type RecordReference = z.infer<typeof RecordReference>

/** Another column of the same record, compared with instead of a value (FetchXML `valueof`, docs/domain.md 4.1). */
export const ColumnReference = z.strictObject({ column: LogicalName })
export type ColumnReference = z.infer<typeof ColumnReference>

/** One operand: text in the invariant form of its column type, a record, or another column. */
export const Operand = z.union([z.string().max(4000), RecordReference, ColumnReference])
export type Operand = z.infer<typeof Operand>

/** The other column an operand names; undefined when it is a value. */
export function columnIn(operand: Operand | undefined): string | undefined {
  return typeof operand === 'object' && 'column' in operand ? operand.column : undefined
}

/** Identifies a node inside one definition: unique there, kept through edits, meaningless outside. */
export const NodeId = z.string().min(1).max(64)

const node = {
  id: NodeId,
  /** Switched off for a moment: left out of the evaluation, listed in the sentence. */
  muted: z.boolean().optional(),
  /** Protected from edits until unlocked. */
  locked: z.boolean().optional(),
}

/** A part of an imported text that has no meaning here, as it stood there (docs/domain.md 6.3). */
export const UnsupportedPart = z.strictObject({
  /** The element as it was written, character by character. */
  xml: z.string().max(20_000),
  path: z.string().max(4000),
  line: z.int().min(1),
  /** The sentences that say what is not supported about it. */
  reason: z.string().max(4000),
})
export type UnsupportedPart = z.infer<typeof UnsupportedPart>

/** A condition row: column, operator, operands (docs/domain.md 1.5). */
export const Row = z.strictObject({
  kind: z.literal('row'),
  ...node,
  column: LogicalName.or(z.literal('')),
  operator: z.string().max(64),
  operands: z.array(Operand).max(10_000).readonly(),
  /** Holds the place of this part; the row says nothing else and keeps its definition from being evaluated. */
  unsupported: UnsupportedPart.optional(),
})
export type Row = z.infer<typeof Row>

export const Join = z.enum(['and', 'or'])
export type Join = z.infer<typeof Join>

/** A group of nodes joined by And or Or. */
export interface Group {
  readonly kind: 'group'
  readonly id: string
  readonly muted?: boolean | undefined
  readonly locked?: boolean | undefined
  readonly collapsed?: boolean | undefined
  /** Written empty on purpose: every record (docs/domain.md O-29). Only meaningful without items. */
  readonly everything?: true | undefined
  /** On the root of a definition that was read from FetchXML: that text, given back while nothing was edited. */
  readonly fetchXml?: string | undefined
  readonly join: Join
  readonly items: readonly ConditionNode[]
}

/** A related-entity line: whether a related record exists that satisfies everything inside (docs/domain.md 5.2). */
export interface Related {
  readonly kind: 'related'
  readonly id: string
  readonly muted?: boolean | undefined
  readonly locked?: boolean | undefined
  readonly collapsed?: boolean | undefined
  /** The column on this record type: a lookup that is followed, or its key where others point here. */
  readonly column: string
  /** The related record type. */
  readonly target: string
  /** The column there that holds the same as `column`; without it, its key: `column` is a lookup (N:1). */
  readonly targetColumn?: string | undefined
  /** The target only connects: what is inside is one related line to the record type that is meant (N:N). */
  readonly intersect?: true | undefined
  readonly mode: 'contains' | 'doesNotContain'
  readonly join: Join
  readonly items: readonly ConditionNode[]
}

export type ConditionNode = Row | Group | Related

const branch = {
  ...node,
  collapsed: z.boolean().optional(),
  join: Join,
  items: z.lazy(() => z.array(ConditionNode).max(500).readonly()),
}

export const Group: z.ZodType<Group> = z.strictObject({
  kind: z.literal('group'),
  ...branch,
  everything: z.literal(true).optional(),
  fetchXml: z.string().max(1_048_576).optional(),
})

export const Related: z.ZodType<Related> = z.strictObject({
  kind: z.literal('related'),
  ...branch,
  column: LogicalName,
  target: LogicalName,
  targetColumn: LogicalName.optional(),
  intersect: z.literal(true).optional(),
  mode: z.enum(['contains', 'doesNotContain']),
})

export const ConditionNode: z.ZodType<ConditionNode> = z.lazy(() => z.union([Row, Group, Related]))
