import type { SegmentSummary } from '#shared/contract/segments.ts'
import type { MenuItem } from '#renderer/ui/menu-item.ts'
import type { InlineCommand } from './header-room.ts'
import type { SegmentActions } from './segment-commands.ts'

/** What *More* holds: everything the header has no room for, and what is needed less. */
export function moreOf(
  segment: SegmentSummary,
  actions: SegmentActions,
  inline: ReadonlySet<InlineCommand>,
): readonly MenuItem[] {
  const { isDefault, state } = segment
  return [
    ...(inline.has('compare') || isDefault
      ? []
      : [{ ...entry('compare', 'Compare with live…', actions.whyNotCompare()), icon: 'compare' as const }]),
    ...(inline.has('discard') || isDefault
      ? []
      : [entry('discard', 'Discard draft', actions.whyNotDiscard())]),
    ...(inline.has('activate') || state === 'active'
      ? []
      : [{ ...entry('activate', 'Activate…', actions.whyNotActivate()), keys: 'Ctrl+Shift+A' }]),
    ...(state === 'active'
      ? [{ ...entry('deactivate', 'Deactivate…', actions.whyNotDeactivate()), keys: 'Ctrl+Shift+D' }]
      : []),
    'separator',
    { ...entry('rename', 'Rename or describe', actions.whyNotRename()), icon: 'edit', keys: 'F2' },
    { ...entry('copy', 'Create a copy…', actions.whyNotCopy()), icon: 'copy' },
    { ...entry('connect', connectWords(segment), actions.whyNotEdit()), icon: 'sequences' },
    { ...entry('history', 'History…', ''), icon: 'clock' },
    'separator',
    { ...entry('readFetchXml', 'Read FetchXML…', actions.whyNotBuild()), icon: 'file' },
    { ...entry('writeFetchXml', 'Show FetchXML…', ''), icon: 'file' },
    'separator',
    { ...entry('remove', 'Delete…', actions.whyNotDelete()), icon: 'delete', danger: true },
  ]
}

/** What connecting is called: another sequence takes the place of the present one. */
export function connectWords({ sequence }: Pick<SegmentSummary, 'sequence'>): string {
  return sequence === null ? 'Connect sequence…' : 'Replace sequence…'
}

function entry(id: string, label: string, disabledReason: string) {
  return { id, label, disabledReason } as const
}
