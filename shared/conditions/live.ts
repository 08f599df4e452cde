import type { ConditionNode, Group, Related, Row } from '#shared/model/condition.ts'

/** A definition as it is evaluated: muted and emptied parts are gone, nothing else is; unsupported parts never. */
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
 * out of its parent. Only a group written empty stays, and it matches every record. Parts that are not supported
 * cannot be muted away: they stay, with the way to them, so that nothing that has one is evaluated.
 */
export function liveDefinition(root: Group): LiveGroup | null {
  return liveBranch(root, false)
}

/** Whether a branch was written empty: a group that means every record, a related entity that only has to exist. */
export function isWrittenEmpty(node: Group | Related): boolean {
  if (node.items.length > 0) return false
  return node.kind === 'related' || node.everything === true
}

function liveNode(node: ConditionNode, isOff: boolean): LiveNode | null {
  switch (node.kind) {
    case 'row':
      return (isOff || node.muted === true) && node.unsupported === undefined ? null : node
    case 'group':
      return liveBranch<Group>(node, isOff)
    case 'related':
      return liveBranch<Related>(node, isOff)
    default:
      return node satisfies never
  }
}

function liveBranch<Branch extends Group | Related>(
  branch: Branch,
  isOffAbove: boolean,
): (Branch & { readonly items: readonly LiveNode[] }) | null {
  const isOff = isOffAbove || branch.muted === true
  const items = branch.items.map((item) => liveNode(item, isOff)).filter((item) => item !== null)
  if (items.length === 0 && (isOff || !isWrittenEmpty(branch))) return null
  return { ...branch, items }
}
