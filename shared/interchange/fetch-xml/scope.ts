import type { ConditionNode, Related, UnsupportedPart } from '#shared/model/condition.ts'
import type { Directory } from './directory.ts'
import type { TellFault } from './fetch-problem.ts'
import type { XmlElement } from './xml.ts'

/** What every part of a reading needs. */
export interface Reader {
  readonly directory: Directory
  readonly tell: TellFault
  /** Which row of a join a node is about; nodes that are not listed are about what their items are. */
  readonly rows: WeakMap<ConditionNode, JoinedRow>
  /** Elements that stand as they are, whatever is in them: rows hold their places. */
  readonly kept: ReadonlyMap<XmlElement, UnsupportedPart>
  /** Every name of a link anywhere in the text. */
  readonly linkNames: ReadonlySet<string>
  /** How many more parts conditions that mix the rows of several links may be taken apart into. */
  partsLeft: number
}

/**
 * One row of a join: the record that is asked for, or a record that a link adds to it. The conditions of a query
 * are about all of its rows at once (docs/domain.md 5.3 entityname).
 */
export interface JoinedRow {
  readonly element: XmlElement
  readonly recordType: string
  /** How it joins the row above; null for the record that is asked for. */
  readonly join: Join | null
}

export interface Join {
  /** `inner` drops rows above that have none to join, `outer` keeps them, `first` too and joins one at most. */
  readonly kind: 'inner' | 'outer' | 'first'
  readonly link: Link
  readonly above: JoinedRow
}

/** What the attributes of a `<link-entity>` say about its two ends. */
export interface Link extends Pick<Related, 'column' | 'target' | 'targetColumn'> {
  /** The linked table only connects two others (N:N). */
  readonly isIntersect: boolean
}

/** One query with its own rows: the entity of the text, or what stands inside a link that asks for existence. */
export interface Query {
  readonly root: JoinedRow
  /** By their links, each after the row it joins; null for links that were refused. */
  readonly joined: ReadonlyMap<XmlElement, JoinedRow | null>
  /** By alias, links without one by their record type: their row, or why it cannot be meant. */
  readonly names: ReadonlyMap<string, JoinedRow | 'ambiguous' | 'refused'>
}

/** A node that is about one row of a join. */
export function about<Node extends ConditionNode>(node: Node, row: JoinedRow, reader: Reader): Node {
  reader.rows.set(node, row)
  return node
}
