import type { ConditionNode, Group, Related, Row } from '#shared/model/condition.ts'

/** A definition as it is evaluated: muted and emptied parts are gone, nothing else is. */
export type LiveNode = Row | LiveGroup | LiveRelated

export interface LiveGroup extends Group {
  readonly items: readonly LiveNode[]
}

export interface LiveRelated extends Related {
  readonly items: readonly LiveNode[]
}

/**
 * The part of a definition that decides which records match; null when nothing is left, and then nothing
 * matches (docs/domain.md O-29). Muting or emptying never turns a group into "every record": such a group is left
 * out of its parent. Only a group written empty stays, and it matches every record.
 */
export function liveDefinition(root: Group): LiveGroup | null {
  return liveGroup(root)
}

/** Whether a branch was written empty: a group that means every record, a related entity that only has to exist. */
export function isWrittenEmpty(node: Group | Related): boolean {
  if (node.items.length > 0) return false
  return node.kind === 'related' || node.everything === true
}

function liveNode(node: ConditionNode): LiveNode | null {
  switch (node.kind) {
    case 'row':
      return node.muted === true ? null : node
    case 'group':
      return liveGroup(node)
    case 'related':
      return liveBranch(node)
    default:
      return node satisfies never
  }
}

function liveGroup(group: Group): LiveGroup | null {
  return liveBranch(group)
}

function liveBranch<Branch extends Group | Related>(
  branch: Branch,
): (Branch & { readonly items: readonly LiveNode[] }) | null {
  if (branch.muted === true) return null
  const items = branch.items.map(liveNode).filter((item) => item !== null)
  if (items.length === 0 && !isWrittenEmpty(branch)) return null
  return { ...branch, items }
}
