import { useCommands, type Command } from '#renderer/commands/registry.ts'

export interface SegmentActions {
  readonly save: () => void
  readonly discard: () => void
  readonly compare: () => void
  readonly activate: () => void
  readonly deactivate: () => void
  /** Opens the properties with the name ready to be typed. */
  readonly rename: () => void
  readonly copy: () => void
  /** Connects a sequence, or puts another in its place. */
  readonly connect: () => void
  readonly disconnect: () => void
  readonly history: () => void
  readonly remove: () => void
  /** Shows or hides the pane of properties. */
  readonly properties: () => void
  readonly nextTab: (step: 1 | -1) => void
  readonly readFetchXml: () => void
  readonly writeFetchXml: () => void
  /** Does one of these by its name, as a menu knows it. */
  readonly run: (id: string) => void
  /** Why the segment cannot be saved now; empty when it can. */
  readonly whyNotSave: () => string
  readonly whyNotDiscard: () => string
  readonly whyNotCompare: () => string
  readonly whyNotActivate: () => string
  readonly whyNotDeactivate: () => string
  readonly whyNotRename: () => string
  readonly whyNotCopy: () => string
  readonly whyNotDelete: () => string
  readonly whyNotDisconnect: () => string
  /** The same for its conditions. */
  readonly whyNotBuild: () => string
  readonly whyNotEdit: () => string
}

const section = 'Segment'

/** The commands of the segment page. */
export function useSegmentCommands(actions: SegmentActions): void {
  useCommands((): readonly Command[] => [
    {
      ...command('segment.save', 'Save changes', ['Ctrl+S'], actions.save),
      icon: 'save',
      disabledReason: actions.whyNotSave(),
    },
    {
      ...command('segment.compare', 'Compare with live', [], actions.compare),
      icon: 'compare',
      disabledReason: actions.whyNotCompare(),
    },
    {
      ...command('segment.discard', 'Discard draft', [], actions.discard),
      disabledReason: actions.whyNotDiscard(),
    },
    {
      ...command('segment.activate', 'Activate segment', ['Ctrl+Shift+A'], actions.activate),
      disabledReason: actions.whyNotActivate(),
    },
    {
      ...command('segment.deactivate', 'Deactivate segment', ['Ctrl+Shift+D'], actions.deactivate),
      disabledReason: actions.whyNotDeactivate(),
    },
    { ...command('segment.properties', 'Segment properties', ['Alt+P'], actions.properties), icon: 'pane' },
    {
      ...command('segment.rename', 'Rename segment', ['F2'], actions.rename),
      icon: 'edit',
      disabledReason: actions.whyNotRename(),
    },
    {
      ...command('segment.copy', 'Create a copy of the segment', [], actions.copy),
      icon: 'copy',
      disabledReason: actions.whyNotCopy(),
    },
    {
      ...command('segment.connect', 'Connect or replace the sequence', [], actions.connect),
      icon: 'sequences',
      disabledReason: actions.whyNotEdit(),
    },
    {
      ...command('segment.disconnect', 'Disconnect the sequence', [], actions.disconnect),
      disabledReason: actions.whyNotDisconnect(),
    },
    { ...command('segment.history', 'Show the history of the segment', [], actions.history), icon: 'clock' },
    {
      ...command('segment.delete', 'Delete the segment', [], actions.remove),
      icon: 'delete',
      disabledReason: actions.whyNotDelete(),
    },
    {
      ...command('segment.fetchXml', 'Read FetchXML', [], actions.readFetchXml),
      icon: 'file',
      disabledReason: actions.whyNotBuild(),
    },
    { ...command('segment.showFetchXml', 'Show FetchXML', [], actions.writeFetchXml), icon: 'copy' },
    // A browser keeps Ctrl+Tab to itself.
    command('segment.nextTab', 'Next tab', ['Ctrl+Tab', 'Alt+PgDn'], () => actions.nextTab(1)),
    command('segment.previousTab', 'Previous tab', ['Ctrl+Shift+Tab', 'Alt+PgUp'], () => actions.nextTab(-1)),
    ...treeKeys,
  ])
}

function command(id: string, title: string, keys: readonly string[], run: () => void): Command {
  return { id, title, section, keys, run }
}

/** Keys that work where the focus is; listed so that the sheet of keys knows them. */
const treeKeys: readonly Command[] = (
  [
    ['next', 'Next or previous row', ['Down', 'Up']],
    ['fold', 'Collapse or expand a group', ['Left', 'Right']],
    ['addRow', 'Add a row', ['Enter']],
    ['addGroup', 'Add a group', ['Ctrl+Enter']],
    ['makeGroup', 'Make group', ['Ctrl+G']],
    ['ungroup', 'Ungroup', ['Ctrl+Shift+G']],
    ['mute', 'Mute or unmute', ['Ctrl+M']],
    ['clone', 'Clone', ['Ctrl+D']],
    ['move', 'Move up or down', ['Alt+Up', 'Alt+Down']],
    ['nest', 'Move out of or into a group', ['Alt+Left', 'Alt+Right']],
    ['choose', 'Choose a row, extend the choice', ['Space', 'Shift+Down']],
    ['delete', 'Delete', ['Del']],
  ] as const
).map(([id, title, keys]) => ({ id: `tree.${id}`, title, section: 'Condition tree', keys, hidden: true }))
