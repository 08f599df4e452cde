import type { MenuItem } from '#renderer/ui/menu-item.ts'
import type { TreeContext } from './tree-context.ts'
import type { TreeLine } from './visible-lines.ts'

export interface LineMenuState {
  readonly line: TreeLine
  /** Locked itself or by what it stands in. */
  readonly locked: boolean
  readonly readOnly: boolean
  /** The lines the commands on several lines work on. */
  readonly chosen: readonly string[]
}

/** The *More* menu of a line. */
export function lineMenu({ line, locked, readOnly, chosen }: LineMenuState): readonly MenuItem[] {
  const { node } = line
  const isRoot = line.parent === null
  const off = readOnly ? 'The workspace is open read-only.' : locked ? 'Locked. Unlock it first.' : ''
  const edit = { disabledReason: off }
  const isUnsupported = node.kind === 'row' && node.unsupported !== undefined
  const editRow = isUnsupported
    ? { disabledReason: off === '' ? 'Not supported: it can only be moved or deleted.' : off }
    : edit
  const inside: readonly MenuItem[] =
    node.kind === 'row'
      ? []
      : [
          { id: 'addRow', label: 'Add row', icon: 'add', ...edit },
          { id: 'addGroup', label: 'Add group', icon: 'addGroup', ...edit },
          ...(line.related
            ? []
            : [{ id: 'addRelated', label: 'Add related entity…', icon: 'relation', ...edit } as const]),
          'separator',
        ]
  if (isRoot) {
    const unmute: MenuItem = { id: 'mute', label: 'Unmute', icon: 'unmute', keys: 'Ctrl+M', ...edit }
    return [...inside.slice(0, -1), ...(node.muted === true ? [unmute] : [])]
  }
  return [
    ...inside,
    {
      id: 'mute',
      label: node.muted === true ? 'Unmute' : 'Mute',
      icon: node.muted === true ? 'unmute' : 'mute',
      keys: 'Ctrl+M',
      ...editRow,
    },
    { id: 'clone', label: 'Clone', icon: 'clone', keys: 'Ctrl+D', ...editRow },
    {
      id: 'lock',
      label: node.locked === true ? 'Unlock' : 'Lock',
      icon: node.locked === true ? 'unlock' : 'lock',
      disabledReason: readOnly
        ? off
        : locked && node.locked !== true
          ? 'Locked by the group it stands in.'
          : '',
    },
    'separator',
    {
      id: 'makeGroup',
      label: chosen.length > 1 ? `Make group of ${String(chosen.length)} rows` : 'Make group',
      icon: 'addGroup',
      keys: 'Ctrl+G',
      ...edit,
    },
    ...(node.kind === 'group'
      ? [{ id: 'ungroup', label: 'Ungroup', keys: 'Ctrl+Shift+G', ...edit } as const]
      : []),
    'separator',
    { id: 'up', label: 'Move up', icon: 'arrowUp', keys: 'Alt+Up', ...edit },
    { id: 'down', label: 'Move down', icon: 'arrowDown', keys: 'Alt+Down', ...edit },
    { id: 'into', label: 'Move into the group beside it', keys: 'Alt+Right', ...edit },
    { id: 'out', label: 'Move out of its group', keys: 'Alt+Left', ...edit },
    { id: 'moveTo', label: 'Move to…', ...edit },
    'separator',
    {
      id: 'remove',
      label: chosen.length > 1 ? `Delete ${String(chosen.length)} rows` : 'Delete',
      icon: 'delete',
      keys: 'Del',
      ...edit,
    },
  ]
}

/** Does what an entry of the *More* menu says. */
export function runLineMenu(
  command: string,
  { line, chosen }: LineMenuState,
  { actions, askPlace, relating }: Pick<TreeContext, 'actions' | 'askPlace' | 'relating'>,
): void {
  const { id } = line.node
  const commands: Readonly<Record<string, () => void>> = {
    addRow: () => actions.addRow(id, true),
    addGroup: () => actions.addGroup(id, true),
    addRelated: () => (relating.value = id),
    mute: () => actions.toggleMute(chosen),
    clone: () => actions.clone(id),
    lock: () => actions.toggleLock(id),
    makeGroup: () => actions.makeGroup(chosen),
    ungroup: () => actions.ungroup(id),
    up: () => actions.move(id, 'up'),
    down: () => actions.move(id, 'down'),
    into: () => actions.move(id, 'into'),
    out: () => actions.move(id, 'out'),
    moveTo: () => askPlace(id),
    remove: () => actions.remove(chosen),
  }
  commands[command]?.()
}
