import type { ConditionNode, Group } from '#shared/model/condition.ts'

/** The keys that a definition matches, asked in the plainest way. */
type Naive = (definition: Group) => readonly string[]

type Branch = Exclude<ConditionNode, { kind: 'row' }>

/** What the items of the root have to show: left after each in And, added by each in Or, "if on" for muted ones. */
export function countsOfRoot(root: Group, naive: Naive): readonly { id: string; left: number }[] {
  const upTo = (items: readonly ConditionNode[]) =>
    items.length === 0 ? 0 : naive({ ...root, items }).length
  const expected: { id: string; left: number }[] = []
  if (root.muted === true) return expected
  const live = root.items.filter((item) => isLive(item))
  live.forEach(({ id }, at) => {
    const here = upTo(live.slice(0, at + 1))
    expected.push({ id, left: root.join === 'and' ? here : here - upTo(live.slice(0, at)) })
  })
  for (const item of root.items.filter(({ muted }) => muted === true)) {
    const switchedOn = { ...item, muted: false }
    if (!isLive(switchedOn)) continue
    const items = root.items.map((one) => (one === item ? switchedOn : one))
    expected.push({ id: item.id, left: naive({ ...root, items }).length })
  }
  return expected
}

/**
 * What every live node inside a related line has to show, seen from the outer records: alone, those with a related
 * record that satisfies it by itself; left, those that the definition up to this node leaves, where all branches
 * above it are And (else null).
 */
export function countsInside(root: Group, naive: Naive) {
  const expected: { id: string; alone: number; left: number | null }[] = []
  const visit = (node: ConditionNode, above: readonly Branch[]): void => {
    if (!isLive(node)) return
    if (above.some(({ kind }) => kind === 'related')) {
      const isAllAnd = above.every(({ join }) => join === 'and')
      expected.push({
        id: node.id,
        alone: naive(aloneIn(root, node, above)).length,
        left: isAllAnd ? naive(asRoot(root, upToNode(node, above))).length : null,
      })
    }
    if (node.kind !== 'row') for (const item of node.items) visit(item, [...above, node])
  }
  visit(root, [])
  return expected
}

/** Only this node, inside related lines that contain it. */
function aloneIn(root: Group, node: ConditionNode, above: readonly Branch[]): Group {
  const lines = above.filter((branch) => branch.kind === 'related')
  const inside = lines.reduceRight<ConditionNode>(
    (inner, line) => ({ ...line, mode: 'contains', items: [inner] }),
    node,
  )
  return asRoot(root, inside)
}

/** The definition without everything that comes after a node. */
function upToNode(node: ConditionNode, above: readonly Branch[]): ConditionNode {
  return above.reduceRight<ConditionNode>((inner, branch) => {
    const at = branch.items.findIndex(({ id }) => id === inner.id)
    return { ...branch, items: [...branch.items.slice(0, at), inner] }
  }, node)
}

function asRoot(root: Group, node: ConditionNode): Group {
  return node.kind === 'group' && node.id === root.id ? node : { ...root, join: 'and', items: [node] }
}

function isLive(node: ConditionNode): boolean {
  if (node.muted === true) return false
  if (node.kind === 'row') return true
  if (node.items.length === 0) return node.kind === 'related' || node.everything === true
  return node.items.some(isLive)
}
