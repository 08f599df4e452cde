import type { LiveNode, LiveRelated } from '#shared/conditions/live.ts'
import type { Join } from '#shared/model/condition.ts'
import { always, opposite, type Literal } from './literal.ts'

/** A part of a definition as logic: every part, or some part, of what is inside; nothing is turned round but literals. */
export type Formula = { readonly kind: 'literal'; readonly literal: Literal } | Branch

export interface Branch {
  readonly kind: 'every' | 'some'
  readonly parts: readonly Formula[]
}

/** What reads the literals of a definition. */
export interface LiteralReader {
  row(row: Extract<LiveNode, { kind: 'row' }>, recordType: string): Literal
  related(line: LiveRelated, recordType: string, inside: Formula): Literal
}

/** A live node as a formula. Written empty, a group means every record, a related line that one exists. */
export function formulaOf(node: LiveNode, recordType: string, reader: LiteralReader): Formula {
  if (node.kind === 'row') return { kind: 'literal', literal: reader.row(node, recordType) }
  if (node.kind === 'group') return insideOf(node, recordType, reader)
  const inside = insideOf(node, node.target, reader)
  return { kind: 'literal', literal: reader.related(node, recordType, inside) }
}

/** What a branch asks of one record of the type its items are about. */
export function insideOf(
  branch: Exclude<LiveNode, { kind: 'row' }>,
  recordType: string,
  reader: LiteralReader,
): Formula {
  if (branch.items.length === 0) return { kind: 'literal', literal: always(branch.id) }
  return joined(
    branch.join,
    branch.items.map((item) => formulaOf(item, recordType, reader)),
  )
}

/** Parts joined by And or Or. */
export function joined(join: Join, parts: readonly Formula[]): Formula {
  return { kind: join === 'and' ? 'every' : 'some', parts }
}

/** Exactly the records that do not satisfy the formula. */
export function denied(formula: Formula): Formula {
  if (formula.kind === 'literal') return { kind: 'literal', literal: opposite(formula.literal) }
  return { kind: formula.kind === 'every' ? 'some' : 'every', parts: formula.parts.map(denied) }
}

/** The nodes whose literals a formula holds. */
export function sourcesOf(formula: Formula, found = new Set<string>()): ReadonlySet<string> {
  if (formula.kind === 'literal') found.add(formula.literal.source)
  else for (const part of formula.parts) sourcesOf(part, found)
  return found
}
