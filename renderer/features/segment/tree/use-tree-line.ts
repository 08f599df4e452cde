import { computed } from 'vue'
import type { ConditionNode } from '#shared/model/condition.ts'
import { useTree } from './tree-context.ts'
import type { TreeLine } from './visible-lines.ts'

/** What every kind of line has in common: whether it may be changed, its tab stop, and its place in the treegrid. */
export function useTreeLine(node: () => ConditionNode, line: () => TreeLine) {
  const tree = useTree()
  const tab = computed(() => (tree.current.value === node().id ? 0 : -1))
  const isLocked = computed(() => tree.actions.isLocked(node().id))
  const isFixed = computed(() => tree.readOnly.value || isLocked.value)
  const isChosen = computed(() => tree.selection.value.ids.has(node().id))
  /** For the element of the line itself. */
  const place = computed(() => ({
    role: 'row',
    tabindex: tab.value,
    'data-node': node().id,
    'aria-level': line().level,
    'aria-posinset': line().position,
    'aria-setsize': line().size,
    'aria-selected': isChosen.value,
  }))
  return { tree, tab, isLocked, isFixed, isChosen, place }
}
