import { computed, type ComputedRef, type Ref } from 'vue'
import type { Sequence } from '#shared/contract/sequences.ts'
import type { Command } from '#renderer/commands/registry.ts'
import { useRouter } from '#renderer/router.ts'
import { useDialogsStore } from '#renderer/stores/dialogs.ts'
import { useNoticesStore } from '#renderer/stores/notices.ts'
import { useSequencesStore } from '#renderer/stores/sequences.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'

/** What can be done with the sequence whose page is open. */
export function usePageCommands(
  sequence: () => Sequence,
  showsProperties: Ref<boolean>,
): ComputedRef<readonly Command[]> {
  const router = useRouter()
  const dialogs = useDialogsStore()
  const notices = useNoticesStore()
  const sequences = useSequencesStore()
  const workspace = useWorkspaceStore()

  async function copy(): Promise<void> {
    const [made] = (await notices.attempt(() => sequences.copy([sequence().id]))) ?? []
    if (made !== undefined) router.go({ screen: 'sequence', sequence: made.id })
  }

  return computed(() => {
    const { id, name, state } = sequence()
    const section = 'Sequence'
    const readOnly = workspace.isReadOnly ? 'This workspace is open read-only.' : ''
    return [
      {
        id: 'sequence.activate',
        title: `Activate ${name}`,
        section,
        icon: 'play',
        keys: ['Ctrl+Shift+A'],
        disabledReason: readOnly || (state === 'active' ? 'It is active already.' : ''),
        run: () => dialogs.ask({ kind: 'activate-sequences', sequences: [id] }),
      },
      {
        id: 'sequence.deactivate',
        title: `Deactivate ${name}`,
        section,
        icon: 'stop',
        keys: ['Ctrl+Shift+D'],
        disabledReason: readOnly || (state === 'inactive' ? 'It is inactive already.' : ''),
        run: () => dialogs.ask({ kind: 'deactivate-sequences', sequences: [id] }),
      },
      {
        id: 'sequence.rename',
        title: `Rename ${name}`,
        section,
        icon: 'edit',
        keys: ['F2'],
        disabledReason: readOnly,
        run: () => dialogs.ask({ kind: 'sequence-properties', sequence: id }),
      },
      {
        id: 'sequence.connect',
        title: `Connect segments to ${name}`,
        section,
        icon: 'link',
        disabledReason: readOnly,
        run: () => dialogs.ask({ kind: 'connect-sequence', sequence: id }),
      },
      {
        id: 'sequence.copy',
        title: `Create a copy of ${name}`,
        section,
        icon: 'clone',
        disabledReason: readOnly,
        run: copy,
      },
      {
        id: 'sequence.history',
        title: `History of ${name}`,
        section,
        icon: 'clock',
        run: () => dialogs.ask({ kind: 'history', of: 'sequence', item: id }),
      },
      {
        id: 'sequence.properties',
        title: showsProperties.value ? 'Hide properties' : 'Show properties',
        section,
        icon: 'pane',
        keys: ['Alt+P'],
        run: () => {
          showsProperties.value = !showsProperties.value
        },
      },
      {
        id: 'sequence.delete',
        title: `Delete ${name}`,
        section,
        icon: 'delete',
        disabledReason: readOnly,
        run: () => dialogs.ask({ kind: 'delete-sequences', sequences: [id] }),
      },
    ]
  })
}
