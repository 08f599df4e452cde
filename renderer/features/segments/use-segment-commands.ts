import { computed, type ComputedRef } from 'vue'
import type { SegmentSummary } from '#shared/contract/segments.ts'
import type { Command } from '#renderer/commands/registry.ts'
import { useRouter } from '#renderer/router.ts'
import { useDialogsStore, type DialogRequest } from '#renderer/stores/dialogs.ts'
import { useSegmentListStore } from '#renderer/stores/segment-list.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import type { MenuEntry } from '#renderer/ui/menu-item.ts'

/** A command with the short words of its button and menu entry. */
export interface SegmentCommand extends Command {
  readonly label: string
}

/** What the commands of the list act on and do in it. */
export interface SegmentCommandSources {
  /** The selected segments, else the one the focus is on. */
  readonly targets: () => readonly SegmentSummary[]
  /** Why rows cannot be moved now; empty when they can. */
  readonly fixed: () => string
  readonly step: (step: 1 | -1) => void
  readonly find: () => void
}

const section = 'Segments'

/** The commands of the list by their id; buttons, menus, keys and palette all take them from here. */
export function useSegmentCommands(
  sources: SegmentCommandSources,
): ComputedRef<ReadonlyMap<string, SegmentCommand>> {
  const dialogs = useDialogsStore()
  const list = useSegmentListStore()
  const router = useRouter()
  const workspace = useWorkspaceStore()

  return computed(() => {
    const targets = sources.targets()
    const [first] = targets
    const one = targets.length === 1 ? first : undefined
    const ids = targets.map(({ id }) => id)
    const called = one?.name ?? (targets.length === 0 ? 'segment' : `${String(targets.length)} segments`)
    const readOnly = workspace.isReadOnly ? 'This workspace is open read-only.' : ''
    const none = targets.length === 0 ? 'There is no segment in the list.' : ''
    const blocked = readOnly || none
    const noDefault = (words: string) => (targets.some(({ isDefault }) => isDefault) ? words : '')
    const onlyOne = (words: string) => (targets.length > 1 ? words : '')
    const allOf = (state: string) => targets.length > 0 && targets.every((target) => target.state === state)
    const has = (test: (target: SegmentSummary) => boolean) => targets.some(test)
    const fixed = noDefault('The default segment is always last.') || sources.fixed()
    const ask = (request: DialogRequest) => () => dialogs.ask(request)
    const askOne = (make: (segment: string) => DialogRequest) => () => {
      if (one !== undefined) dialogs.ask(make(one.id))
    }
    const go = (tab?: 'rules') => () => {
      if (first !== undefined) {
        router.go({ screen: 'segment', segment: first.id, ...(tab === undefined ? {} : { tab }) })
      }
    }
    const replaces = one !== undefined && one.sequence !== null

    const commands: readonly SegmentCommand[] = [
      {
        id: 'segments.new',
        label: 'New segment',
        title: 'New segment',
        section,
        icon: 'add',
        keys: ['Ctrl+N', 'Alt+N'],
        disabledReason: readOnly,
        run: ask({ kind: 'new-segment', recordType: list.recordType }),
      },
      {
        id: 'segments.open',
        label: 'Open',
        title: `Open ${called}`,
        section,
        keys: ['Enter'],
        hidden: true,
        disabledReason: none,
        run: go(),
      },
      {
        id: 'segments.rules',
        label: 'Assignment rules',
        title: `Assignment rules of ${called}`,
        section,
        hidden: true,
        disabledReason: none || onlyOne('Choose one segment to see its rules.'),
        run: go('rules'),
      },
      {
        id: 'segments.rename',
        label: 'Rename',
        title: `Rename ${called}`,
        section,
        icon: 'edit',
        keys: ['F2'],
        disabledReason:
          blocked ||
          onlyOne('Choose one segment to rename.') ||
          noDefault('The default segment cannot be renamed.'),
        run: askOne((segment) => ({ kind: 'segment-properties', segment })),
      },
      {
        id: 'segments.copy',
        label: 'Create a copy',
        title: `Create a copy of ${called}`,
        section,
        icon: 'copy',
        keys: ['Ctrl+D'],
        disabledReason: blocked || onlyOne('Choose one segment to copy.'),
        run: askOne((segment) => ({ kind: 'copy-segment', segment })),
      },
      {
        id: 'segments.activate',
        label: 'Activate',
        title: `Activate ${called}`,
        section,
        icon: 'play',
        keys: ['Ctrl+Shift+A'],
        disabledReason: blocked || (allOf('active') ? 'What is chosen is active already.' : ''),
        run: ask({ kind: 'activate-segments', segments: ids }),
      },
      {
        id: 'segments.deactivate',
        label: 'Deactivate',
        title: `Deactivate ${called}`,
        section,
        icon: 'stop',
        keys: ['Ctrl+Shift+D'],
        disabledReason:
          blocked || (has(({ state }) => state === 'active') ? '' : 'Nothing that is chosen is active.'),
        run: ask({ kind: 'deactivate-segments', segments: ids }),
      },
      {
        id: 'segments.connect',
        label: replaces ? 'Replace sequence' : 'Connect sequence',
        title: replaces ? `Replace the sequence of ${called}` : `Connect a sequence to ${called}`,
        section,
        icon: 'link',
        disabledReason: blocked,
        run: ask({ kind: 'connect-segments', segments: ids }),
      },
      {
        id: 'segments.disconnect',
        label: 'Disconnect sequence',
        title: `Disconnect the sequence of ${called}`,
        section,
        disabledReason:
          blocked || (has(({ sequence }) => sequence !== null) ? '' : 'No sequence is connected.'),
        run: ask({ kind: 'disconnect-segments', segments: ids }),
      },
      {
        id: 'segments.moveUp',
        label: 'Move up',
        title: `Move ${called} up`,
        section,
        icon: 'arrowUp',
        keys: ['Alt+Up'],
        hidden: true,
        disabledReason: blocked || fixed,
        run: () => sources.step(-1),
      },
      {
        id: 'segments.moveDown',
        label: 'Move down',
        title: `Move ${called} down`,
        section,
        icon: 'arrowDown',
        keys: ['Alt+Down'],
        hidden: true,
        disabledReason: blocked || fixed,
        run: () => sources.step(1),
      },
      {
        id: 'segments.move',
        label: 'Move to position',
        title: `Move ${called} to position`,
        section,
        icon: 'move',
        keys: ['Ctrl+M'],
        disabledReason: blocked || noDefault('The default segment is always last.'),
        run: ask({ kind: 'move-segments', segments: ids }),
      },
      {
        id: 'segments.delete',
        label: 'Delete',
        title: `Delete ${called}`,
        section,
        icon: 'delete',
        keys: ['Del'],
        disabledReason: blocked || noDefault('The default segment cannot be deleted.'),
        run: ask({ kind: 'delete-segments', segments: ids }),
      },
      {
        id: 'segments.filter',
        label: 'Filter',
        title: 'Filter the list by name or sequence',
        section,
        icon: 'filter',
        keys: ['Ctrl+F'],
        run: sources.find,
      },
      {
        id: 'segments.history',
        label: 'History of the order',
        title: 'History of the order of segments',
        section,
        icon: 'clock',
        disabledReason: list.recordType === null ? 'There are no record types.' : '',
        run: () => {
          if (list.recordType !== null) {
            dialogs.ask({ kind: 'history', of: 'order', item: list.recordType })
          }
        },
      },
      {
        id: 'segments.trash',
        label: 'Trash',
        title: 'Open the trash',
        section,
        icon: 'delete',
        run: () => router.go({ screen: 'trash' }),
      },
    ]
    return new Map(commands.map((command) => [command.id, command]))
  })
}

/** A command as an entry of a menu. */
export function menuEntry({ id, label, icon, keys, disabledReason }: SegmentCommand): MenuEntry {
  return { id, label, icon, keys: keys?.[0], disabledReason }
}
