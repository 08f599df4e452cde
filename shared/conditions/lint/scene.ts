import { liveDefinition, type LiveGroup, type LiveNode, type LiveRelated } from '#shared/conditions/live.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { Group, Row } from '#shared/model/condition.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import { everyValue } from './cell-ranges.ts'
import { formulaOf, insideOf, type Formula } from './formula.ts'
import type { LintFinding } from './finding.ts'
import { aboutColumn, readLiteral, type Literal } from './literal.ts'

export type LiveBranch = LiveGroup | LiveRelated

/** A live node with the record type it is about and the branches above it, root first. */
export interface Sight<Node extends LiveNode = LiveNode> {
  readonly node: Node
  readonly recordType: string
  readonly above: readonly LiveBranch[]
}

/** A live definition as the rules look at it. */
export interface LintScene {
  readonly root: LiveGroup
  readonly recordType: string
  readonly catalog: Catalog
  readonly context: EvaluationContext
  /** Every node in reading order. */
  readonly sights: readonly Sight[]
  readonly rows: readonly Sight<Row>[]
  readonly branches: readonly Sight<LiveBranch>[]
  formula(node: LiveNode, recordType: string): Formula
  /** What the items of a branch ask together. */
  inside(branch: LiveBranch, recordType: string): Formula
}

/** One family of findings; `found` is what the rules before it said. */
export type Lint = (scene: LintScene, found: readonly LintFinding[]) => readonly LintFinding[]

/** The live part of a definition ready for the rules; null when nothing is live. */
export function createScene(
  root: Group,
  recordType: string,
  catalog: Catalog,
  context: EvaluationContext,
  memory: LiteralMemory,
): LintScene | null {
  const live = liveDefinition(root)
  if (live === null) return null
  const sights = [...walkLive(live, recordType, [])]
  const reader = rememberingReader(catalog, context, memory)
  return {
    root: live,
    recordType,
    catalog,
    context,
    sights,
    rows: sights.filter((sight): sight is Sight<Row> => sight.node.kind === 'row'),
    branches: sights.filter((sight): sight is Sight<LiveBranch> => sight.node.kind !== 'row'),
    formula: (node, of) => formulaOf(node, of, reader),
    inside: (branch, of) => insideOf(branch, of, reader),
  }
}

/** The record type the items of a branch are about. */
export function typeInside(branch: LiveBranch, recordType: string): string {
  return branch.kind === 'related' ? branch.target : recordType
}

function* walkLive(node: LiveNode, recordType: string, above: readonly LiveBranch[]): Generator<Sight> {
  yield { node, recordType, above }
  if (node.kind === 'row') return
  const inside = typeInside(node, recordType)
  for (const item of node.items) yield* walkLive(item, inside, [...above, node])
}

/** What rows said before: a row that no edit replaced says the same again. */
export type LiteralMemory = WeakMap<
  Row,
  {
    readonly recordType: RecordType | undefined
    readonly context: EvaluationContext
    readonly literal: Literal
  }
>

/** Reads every row once, however many rules ask. */
function rememberingReader(catalog: Catalog, context: EvaluationContext, memory: LiteralMemory) {
  return {
    row(row: Row, recordTypeName: string): Literal {
      const recordType = catalog.recordType(recordTypeName)
      const known = memory.get(row)
      if (known?.recordType === recordType && known?.context === context) return known.literal
      const literal = readLiteral(row, recordType, context)
      memory.set(row, { recordType, context, literal })
      return literal
    },
    related(line: LiveRelated, recordType: string, inside: Formula): Literal {
      return relatedLiteral(line, recordType, inside, catalog)
    },
  }
}

/** A related line says of its column that it is not blank and leads to such a record, or the opposite of both. */
function relatedLiteral(line: LiveRelated, recordType: string, inside: Formula, catalog: Catalog): Literal {
  const relationship = [line.column, line.target, line.targetColumn ?? ''].join(' ')
  const holds = line.mode === 'contains'
  return {
    ...aboutColumn(line.id, line.column, catalog.recordType(recordType)),
    blank: !holds,
    ranges: everyValue,
    atom: {
      key: `related ${nodeKey({ ...line, mode: 'contains' })}`,
      holds,
      text: null,
      related: { relationship, single: line.targetColumn === undefined, inside },
    },
  }
}

/** What a node says, as text: equal for nodes that say the same in the same words. */
export function nodeKey(node: LiveNode): string {
  if (node.kind === 'row') {
    const operands = node.operands.map((one) =>
      JSON.stringify(typeof one === 'object' && 'id' in one ? one.id : one),
    )
    return JSON.stringify([node.column, node.operator, ...operands])
  }
  const items = node.items.map(nodeKey).sort()
  if (node.kind === 'group') return JSON.stringify([node.items.length > 1 ? node.join : 'and', ...items])
  const { mode, column, target, targetColumn, join } = node
  return JSON.stringify([mode, column, target, targetColumn ?? '', items.length > 1 ? join : 'and', ...items])
}
