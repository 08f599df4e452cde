import type { ConditionNode, Group, Join } from '#shared/model/condition.ts'

/** A line of the tree as it is walked by keyboard: collapsed branches hide what is inside them. */
export interface TreeLine {
  readonly node: ConditionNode
  /** The branch the line stands in; null for the root. */
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
  /** Muted itself, or inside something muted. */
  readonly off: boolean
}

/** The lines of a definition from top to bottom. */
export function visibleLines(root: Group, recordType: string): readonly TreeLine[] {
  const top = { parent: null, join: root.join, level: 1, position: 1, size: 1, recordType } as const
  return linesOf({ ...top, node: root, off: root.muted === true })
}

/** Whether a line can be opened and closed. */
export function isOpen(node: ConditionNode): boolean {
  return node.kind !== 'row' && node.collapsed !== true
}

function linesOf(line: TreeLine): readonly TreeLine[] {
  const { node } = line
  if (node.kind === 'row' || !isOpen(node)) return [line]
  const inside = {
    parent: node.id,
    join: node.join,
    level: line.level + 1,
    size: node.items.length,
    recordType: node.kind === 'related' ? node.target : line.recordType,
  }
  return [
    line,
    ...node.items.flatMap((item, index) =>
      linesOf({ ...inside, node: item, position: index + 1, off: line.off || item.muted === true }),
    ),
  ]
}
