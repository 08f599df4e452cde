import { useDialogsStore, type DialogRequest } from '#renderer/stores/dialogs.ts'
import { useSegmentsStore } from '#renderer/stores/segments.ts'
import { useWorkspaceStore } from '#renderer/stores/workspace.ts'
import type { PaletteEntry } from './palette.ts'

/** What the palette offers to do with the segment that is its first hit. */
export function useSegmentEntries(): (segment: PaletteEntry) => readonly PaletteEntry[] {
  const dialogs = useDialogsStore()
  const segments = useSegmentsStore()
  const workspace = useWorkspaceStore()

  function changesOf({ value, label }: Pick<PaletteEntry, 'value' | 'label'>): readonly PaletteEntry[] {
    const found = segments.find(value)
    const isActive = found?.state === 'active'
    const ask = (request: DialogRequest) => () => dialogs.ask(request)
    const one = [value]
    const rename: PaletteEntry = {
      value: `rename:${value}`,
      label: `Rename ${label}`,
      icon: 'edit',
      keys: 'F2',
      run: ask({ kind: 'segment-properties', segment: value }),
    }
    const activate: PaletteEntry = isActive
      ? {
          value: `deactivate:${value}`,
          label: `Deactivate ${label}`,
          icon: 'stop',
          keys: 'Ctrl+Shift+D',
          run: ask({ kind: 'deactivate-segments', segments: one }),
        }
      : {
          value: `activate:${value}`,
          label: `Activate ${label}`,
          icon: 'play',
          keys: 'Ctrl+Shift+A',
          run: ask({ kind: 'activate-segments', segments: one }),
        }
    const copy: PaletteEntry = {
      value: `copy:${value}`,
      label: `Create a copy of ${label}`,
      icon: 'copy',
      keys: 'Ctrl+D',
      run: ask({ kind: 'copy-segment', segment: value }),
    }
    if (found?.isDefault === true) return [activate, copy]
    return [
      rename,
      activate,
      copy,
      {
        value: `move:${value}`,
        label: `Move ${label} to position`,
        icon: 'move',
        keys: 'Ctrl+M',
        run: ask({ kind: 'move-segments', segments: one }),
      },
      {
        value: `delete:${value}`,
        label: `Delete ${label}`,
        icon: 'delete',
        keys: 'Del',
        run: ask({ kind: 'delete-segments', segments: one }),
      },
    ]
  }

  return ({ value, label, run }) => [
    { value: `open:${value}`, label: `Open ${label}`, icon: 'segments', keys: 'Enter', run },
    ...(workspace.isReadOnly ? [] : changesOf({ value, label })),
  ]
}
