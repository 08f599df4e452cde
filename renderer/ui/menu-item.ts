import type { IconName } from './icons.ts'

export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly icon?: IconName | undefined
  /** Shown at the right, for example `Ctrl+D`. */
  readonly keys?: string | undefined
  readonly danger?: boolean | undefined
  /** Not empty: the entry cannot be used and says why. */
  readonly disabledReason?: string | undefined
  /** Given: a check box entry; the menu stays open when it is switched. */
  readonly checked?: boolean | undefined
}

/** An entry, a line between groups, or a group's heading. */
export type MenuItem = MenuEntry | 'separator' | { readonly heading: string }

export function isEntry(item: MenuItem): item is MenuEntry {
  return typeof item === 'object' && 'id' in item
}
