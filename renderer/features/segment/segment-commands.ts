import { useCommands, type Command } from '#renderer/commands/registry.ts'
import { useDraftStore } from '#renderer/stores/draft.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'

export interface SegmentActions {
  readonly save: () => void
  readonly discard: () => void
  readonly rename: () => void
  readonly readFetchXml: () => void
  readonly writeFetchXml: () => void
  /** Why the segment cannot be saved now; empty when it can. */
  readonly whyNotSave: () => string
  readonly whyNotDiscard: () => string
  readonly whyNotEdit: () => string
}

const section = 'Segment'

/** The commands of the segment page; while it has edits, undo means the last of them. */
export function useSegmentCommands(actions: SegmentActions): void {
  const draft = useDraftStore()
  const notices = useNoticesStore()

  function tell(label: string | null, done: string): void {
    if (label !== null) notices.announcer.announce(`${done}: ${label}`)
  }

  useCommands((): readonly Command[] => [
    ...(draft.undoLabel === null
      ? []
      : [command('app.undo', `Undo ${draft.undoLabel}`, ['Ctrl+Z'], () => tell(draft.undo(), 'Undone'))]),
    ...(draft.redoLabel === null
      ? []
      : [
          command('app.redo', `Redo ${draft.redoLabel}`, ['Ctrl+Y', 'Ctrl+Shift+Z'], () =>
            tell(draft.redo(), 'Done again'),
          ),
        ]),
    {
      ...command('segment.save', 'Save changes', ['Ctrl+S'], actions.save),
      icon: 'save',
      disabledReason: actions.whyNotSave(),
    },
    {
      ...command('segment.discard', 'Discard draft', [], actions.discard),
      disabledReason: actions.whyNotDiscard(),
    },
    {
      ...command('segment.rename', 'Rename segment', ['F2'], actions.rename),
      icon: 'edit',
      disabledReason: actions.whyNotEdit(),
    },
    {
      ...command('segment.fetchXml', 'Read FetchXML', [], actions.readFetchXml),
      icon: 'file',
      disabledReason: actions.whyNotEdit(),
    },
    { ...command('segment.showFetchXml', 'Show FetchXML', [], actions.writeFetchXml), icon: 'copy' },
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
