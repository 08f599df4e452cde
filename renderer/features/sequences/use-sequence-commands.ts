import { computed } from 'vue'
import type { Command } from '#renderer/commands/registry.ts'
import { useDialogsStore } from '#renderer/stores/dialogs.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'
import { useSequenceListStore } from '#renderer/stores/sequence-list.ts'
import { useSequencesStore } from '#renderer/stores/sequences.ts'
import type { SequenceList } from './use-sequence-list.ts'

/** What can be done in the list of sequences: one definition for keys, toolbar, row menu and palette. */
export function useSequenceCommands({ shown, targets, current, readOnly }: SequenceList) {
  const dialogs = useDialogsStore()
  const notices = useNoticesStore()
  const list = useSequenceListStore()
  const sequences = useSequencesStore()

  const ids = () => targets.value.map(({ id }) => id)
  const what = computed(() => {
    const [first] = targets.value
    if (first === undefined) return 'sequence'
    return targets.value.length === 1 ? first.name : `${String(targets.value.length)} sequences`
  })
  const none = computed(() => (targets.value.length === 0 ? 'There is no sequence in the list.' : ''))
  const noneIn = (state: 'active' | 'inactive') =>
    none.value || (targets.value.some((one) => one.state === state) ? '' : alreadySo[state])

  async function copy(): Promise<void> {
    const made = await notices.attempt(() => sequences.copy(ids()))
    const [first] = made ?? []
    if (first === undefined) return
    list.selected = new Set()
    list.chosen = first.id
  }

  return computed((): readonly Command[] => {
    const section = 'Sequences'
    const locked = none.value || readOnly.value
    return [
      {
        id: 'sequences.new',
        title: 'New sequence',
        section,
        icon: 'add',
        keys: ['Ctrl+N', 'Alt+N'],
        disabledReason: readOnly.value,
        run: () => dialogs.ask({ kind: 'new-sequence', recordType: list.recordType || null }),
      },
      {
        id: 'sequences.open',
        title: `Open ${current.value?.name ?? 'sequence'}`,
        section,
        keys: ['Enter'],
        hidden: true,
        disabledReason: none.value,
      },
      {
        id: 'sequences.select',
        title: 'Select or leave out a sequence',
        section,
        keys: ['Space'],
        hidden: true,
        disabledReason: none.value,
      },
      {
        id: 'sequences.selectAll',
        title: 'Select all sequences in the list',
        section,
        keys: ['Ctrl+A'],
        disabledReason: none.value,
        run: () => {
          list.selected = new Set(shown.value.map(({ id }) => id))
        },
      },
      {
        id: 'sequences.rename',
        title: `Rename ${current.value?.name ?? 'sequence'}`,
        section,
        icon: 'edit',
        keys: ['F2'],
        disabledReason: locked,
        run: () => {
          if (current.value) dialogs.ask({ kind: 'sequence-properties', sequence: current.value.id })
        },
      },
      {
        id: 'sequences.copy',
        title: `Create a copy of ${what.value}`,
        section,
        icon: 'clone',
        keys: ['Ctrl+D'],
        disabledReason: locked,
        run: copy,
      },
      {
        id: 'sequences.activate',
        title: `Activate ${what.value}`,
        section,
        icon: 'play',
        keys: ['Ctrl+Shift+A'],
        disabledReason: readOnly.value || noneIn('inactive'),
        run: () => dialogs.ask({ kind: 'activate-sequences', sequences: ids() }),
      },
      {
        id: 'sequences.deactivate',
        title: `Deactivate ${what.value}`,
        section,
        icon: 'stop',
        keys: ['Ctrl+Shift+D'],
        disabledReason: readOnly.value || noneIn('active'),
        run: () => dialogs.ask({ kind: 'deactivate-sequences', sequences: ids() }),
      },
      {
        id: 'sequences.connect',
        title: `Connect segments to ${current.value?.name ?? 'sequence'}`,
        section,
        icon: 'link',
        disabledReason: locked,
        run: () => {
          if (current.value) dialogs.ask({ kind: 'connect-sequence', sequence: current.value.id })
        },
      },
      {
        id: 'sequences.history',
        title: `History of ${current.value?.name ?? 'sequence'}`,
        section,
        icon: 'clock',
        disabledReason: none.value,
        run: () => {
          if (current.value) dialogs.ask({ kind: 'history', of: 'sequence', item: current.value.id })
        },
      },
      {
        id: 'sequences.delete',
        title: `Delete ${what.value}`,
        section,
        icon: 'delete',
        keys: ['Del'],
        disabledReason: locked,
        run: () => dialogs.ask({ kind: 'delete-sequences', sequences: ids() }),
      },
    ]
  })
}

const alreadySo = { active: 'None of them is active.', inactive: 'All of them are active.' } as const
