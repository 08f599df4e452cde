/** Keys pressed together, written as shown to people: `Ctrl+Shift+Z`, `F2`, `Del`, `Alt+Up`. */
export type Chord = string

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Whether a key press is this chord. On a Mac the command key stands in for Ctrl. */
export function isPressed(chord: Chord, press: KeyPress): boolean {
  const parts = chord.split('+')
  const key = parts.at(-1) ?? ''
  const wanted = keyNames[key] ?? key
  return (
    press.key.toLowerCase() === wanted.toLowerCase() &&
    (press.ctrlKey || press.metaKey) === parts.includes('Ctrl') &&
    press.altKey === parts.includes('Alt') &&
    (press.shiftKey === parts.includes('Shift') || isSign(wanted))
  )
}

/** Whether a chord may act while a text is being typed: function keys and those with Ctrl or Alt that edit no text. */
export function mayInterruptTyping(chord: Chord): boolean {
  if (textEditing.has(chord)) return false
  return /^(Ctrl|Alt)\+|^(Shift\+)?F\d+$/.test(chord)
}

/** Whether the event comes from a place where typing writes text. */
export function isTyping({ target }: Pick<Event, 'target'>): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLInputElement) return !typelessInputs.has(target.type)
  return target instanceof HTMLElement && target.isContentEditable
}

const keyNames: Readonly<Record<string, string>> = {
  Del: 'Delete',
  Esc: 'Escape',
  Space: ' ',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  PgUp: 'PageUp',
  PgDn: 'PageDown',
  Plus: '+',
  Minus: '-',
}

const textEditing: ReadonlySet<Chord> = new Set([
  ...['Ctrl+Z', 'Ctrl+Y', 'Ctrl+Shift+Z', 'Ctrl+A', 'Ctrl+C', 'Ctrl+X', 'Ctrl+V'],
  ...['Ctrl+Left', 'Ctrl+Right', 'Ctrl+Home', 'Ctrl+End', 'Alt+Left', 'Alt+Right'],
])

const typelessInputs: ReadonlySet<string> = new Set([
  ...['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color'],
])

/** Signs such as ? need Shift on some keyboards and not on others. */
function isSign(key: string): boolean {
  return key.length === 1 && !/[\p{L}\p{N} ]/u.test(key)
}
