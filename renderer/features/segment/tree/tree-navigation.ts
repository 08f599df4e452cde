import type { ShallowRef, Ref } from 'vue'
import { extendTo, toggleLine, type LineSelection } from './line-selection.ts'
import type { TreeActions } from './tree-actions.ts'
import type { TreeCommand } from './tree-keys.ts'
import { isOpen, type TreeLine } from './visible-lines.ts'

export interface NavigationSurroundings {
  readonly lines: () => readonly TreeLine[]
  readonly current: Ref<string>
  readonly selection: ShallowRef<LineSelection>
  readonly actions: TreeActions
  readonly readOnly: () => boolean
  readonly focus: (id: string, part: 'line' | 'column') => void
  readonly say: (sentence: string) => void
}

/** Does what a key of the tree asks for, on the current line or the chosen ones. */
export function createTreeNavigation(around: NavigationSurroundings): (command: TreeCommand) => void {
  const { lines, current, selection, actions, focus } = around
  const at = () => lines().findIndex((line) => line.node.id === current.value)
  const here = () => lines()[at()]
  const chosen = () => (selection.value.ids.has(current.value) ? [...selection.value.ids] : [current.value])

  function goTo(index: number): void {
    const line = lines()[Math.min(Math.max(0, index), lines().length - 1)]
    if (line !== undefined) focus(line.node.id, 'line')
  }

  function extend(step: 1 | -1): void {
    const from = current.value
    const to = lines()[at() + step]
    if (to === undefined) return
    selection.value = extendTo(selection.value, from, to.node.id, lines())
    focus(to.node.id, 'line')
    around.say(`${String(selection.value.ids.size)} chosen`)
  }

  function close(): void {
    const line = here()
    if (line === undefined) return
    if (isOpen(line.node)) actions.toggleCollapsed(line.node.id)
    else if (line.parent !== null) focus(line.parent, 'line')
  }

  function open(): void {
    const line = here()
    if (line === undefined) return
    if (line.node.kind === 'row') focus(line.node.id, 'column')
    else if (!isOpen(line.node)) actions.toggleCollapsed(line.node.id)
    else if (line.node.items[0] !== undefined) focus(line.node.items[0].id, 'line')
  }

  function select(): void {
    if (here()?.parent === null) return
    selection.value = toggleLine(selection.value, current.value)
    const { ids } = selection.value
    around.say(`${ids.has(current.value) ? 'Chosen' : 'Not chosen'}, ${String(ids.size)} in all`)
  }

  const movements = {
    previous: () => goTo(at() - 1),
    next: () => goTo(at() + 1),
    first: () => goTo(0),
    last: () => goTo(lines().length - 1),
    close,
    open,
    extendUp: () => extend(-1),
    extendDown: () => extend(1),
    select,
    leaveField: () => focus(current.value, 'line'),
  }
  const edits = {
    addRow: () => actions.addRow(current.value),
    addGroup: () => actions.addGroup(current.value),
    makeGroup: () => actions.makeGroup(chosen()),
    ungroup: () => actions.ungroup(current.value),
    mute: () => actions.toggleMute(chosen()),
    clone: () => actions.clone(current.value),
    remove: () => actions.remove(chosen()),
    moveUp: () => actions.move(current.value, 'up'),
    moveDown: () => actions.move(current.value, 'down'),
    moveOut: () => actions.move(current.value, 'out'),
    moveInto: () => actions.move(current.value, 'into'),
  }
  const commands = { ...movements, ...edits } satisfies Record<TreeCommand, () => void>

  return (command) => {
    if (Object.hasOwn(edits, command) && around.readOnly()) around.say('The workspace is open read-only.')
    else commands[command]()
  }
}
