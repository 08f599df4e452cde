import { nextTick } from 'vue'
import { changeNode, type Edit } from '#shared/conditions/tree.ts'
import { walkConditions } from '#shared/conditions/walk.ts'
import type { Group } from '#shared/model/condition.ts'

/**
 * Puts the focus on the line of a node, opening what is folded above it; on the line above where a node has none of
 * its own.
 */
export async function focusNode(
  region: ParentNode,
  root: Group,
  id: string,
  fold: (edit: Edit) => void,
): Promise<void> {
  const above = [...walkConditions(root, '')].find(({ node }) => node.id === id)?.above ?? []
  const opened = above.reduce<Edit>(
    (so, { id: branch }) => (so.ok ? changeNode(so.root, branch, unfolded) : so),
    { ok: true, root },
  )
  if (above.some((branch) => branch.kind !== 'row' && branch.collapsed === true)) {
    fold(opened)
    await nextTick()
  }
  for (const line of [id, ...above.map((branch) => branch.id).reverse()]) {
    const element = region.querySelector<HTMLElement>(`[data-node="${CSS.escape(line)}"]`)
    if (element === null) continue
    element.scrollIntoView({ block: 'nearest' })
    element.focus()
    return
  }
}

function unfolded(node: Group['items'][number]): Group['items'][number] {
  return node.kind === 'row' || node.collapsed !== true ? node : { ...node, collapsed: false }
}
