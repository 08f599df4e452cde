/** What a key asks of the condition tree. */
export type TreeCommand =
  | 'previous'
  | 'next'
  | 'first'
  | 'last'
  | 'close'
  | 'open'
  | 'extendUp'
  | 'extendDown'
  | 'select'
  | 'addRow'
  | 'addGroup'
  | 'makeGroup'
  | 'ungroup'
  | 'mute'
  | 'clone'
  | 'remove'
  | 'moveUp'
  | 'moveDown'
  | 'moveOut'
  | 'moveInto'
  | 'leaveField'

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The command of a key on a line, or inside one of its fields; null for keys that mean nothing there. */
export function treeCommand(event: Keys, inField: boolean): TreeCommand | null {
  const name = keyName(event)
  return everywhere[name] ?? (inField ? inFields[name] : onLines[name]) ?? null
}

const everywhere: Readonly<Record<string, TreeCommand>> = {
  Enter: 'addRow',
  'Ctrl+Enter': 'addGroup',
  'Ctrl+G': 'makeGroup',
  'Ctrl+Shift+G': 'ungroup',
  'Ctrl+M': 'mute',
  'Ctrl+D': 'clone',
  'Alt+ArrowUp': 'moveUp',
  'Alt+ArrowDown': 'moveDown',
  'Alt+ArrowLeft': 'moveOut',
  'Alt+ArrowRight': 'moveInto',
}

const inFields: Readonly<Record<string, TreeCommand>> = { Escape: 'leaveField' }

const onLines: Readonly<Record<string, TreeCommand>> = {
  ArrowUp: 'previous',
  ArrowDown: 'next',
  Home: 'first',
  End: 'last',
  ArrowLeft: 'close',
  ArrowRight: 'open',
  'Shift+ArrowUp': 'extendUp',
  'Shift+ArrowDown': 'extendDown',
  ' ': 'select',
  Delete: 'remove',
}

function keyName({ key, ctrlKey, metaKey, altKey, shiftKey }: Keys): string {
  const parts = [ctrlKey || metaKey ? 'Ctrl' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : '']
  return [...parts.filter((part) => part !== ''), key.length === 1 ? key.toUpperCase() : key].join('+')
}
