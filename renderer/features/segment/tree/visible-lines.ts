import { shownBranch } from '#shared/conditions/relationships.ts'
import type { ConditionNode, Group, Join } from '#shared/model/condition.ts'

/** A line of the tree as it is walked by keyboard: collapsed branches hide what is inside them. */
export interface TreeLine {
  readonly node: ConditionNode
  /** The line it stands in; null for the root. */
  readonly parent: string | null
  /** How that branch joins its items. */
  readonly join: Join
  /** 1 for the root. */
  readonly level: number
  /** 1 for the first of its branch. */
  readonly position: number
  readonly size: number
  /** The record type its column belongs to. */
  readonly recordType: string
  /** A related entity, or inside one: further ones are shown there but not offered (docs/domain.md 5.1). */
  readonly related: boolean
  /** Muted itself, or inside something muted. */
  readonly off: boolean
}

/** The lines of a definition from top to bottom. */
export function visibleLines(root: Group, recordType: string): readonly TreeLine[] {
  const top = {
    parent: null,
    join: root.join,
    level: 1,
    position: 1,
    size: 1,
    recordType,
    related: false,
  } as const
  return linesOf({ ...top, node: root, off: root.muted === true })
}

/** Whether a line can be opened and closed. */
export function isOpen(node: ConditionNode): boolean {
  return node.kind !== 'row' && node.collapsed !== true
}

function linesOf(own: TreeLine): readonly TreeLine[] {
  const { node } = own
  const line = { ...own, related: own.related || node.kind === 'related' }
  if (node.kind === 'row' || !isOpen(node)) return [line]
  const shown = shownBranch(node)
  const inside = {
    parent: node.id,
    join: shown.join,
    level: line.level + 1,
    size: shown.items.length,
    recordType: shown.kind === 'related' ? shown.target : line.recordType,
    related: line.related,
  }
  return [
    line,
    ...shown.items.flatMap((item, index) =>
      linesOf({ ...inside, node: item, position: index + 1, off: line.off || item.muted === true }),
    ),
  ]
}
