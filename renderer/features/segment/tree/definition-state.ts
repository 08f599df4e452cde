import { liveDefinition } from '#shared/conditions/live.ts'
import { shownBranch } from '#shared/conditions/relationships.ts'
import type { Group } from '#shared/model/condition.ts'
import type { RecordType } from '#shared/model/record-type.ts'

/**
 * What a definition amounts to (docs/domain.md O-29): nothing chosen yet, everything switched off or emptied,
 * written to mean every record, or conditions that decide.
 */
export type DefinitionState = 'nothingChosen' | 'allMuted' | 'emptied' | 'everything' | 'deciding'

export function definitionState(root: Group): DefinitionState {
  const live = liveDefinition(root)
  if (live !== null) return live.items.length === 0 ? 'everything' : 'deciding'
  if (root.items.length === 0) return 'nothingChosen'
  return hasRow(root) ? 'allMuted' : 'emptied'
}

/** Whether a row, or a related entity that only has to exist, stands anywhere, muted or not. */
function hasRow({ items }: Pick<Group, 'items'>): boolean {
  return items.some((item) => {
    if (item.kind === 'row') return true
    const shown = shownBranch(item)
    return (shown.kind === 'related' && shown.items.length === 0) || hasRow(shown)
  })
}

/** The sentence that says why nothing, or everything, matches; null where conditions decide. */
export function stateSentence(
  state: DefinitionState,
  { label, pluralLabel }: Pick<RecordType, 'label' | 'pluralLabel'>,
): { readonly fact: string; readonly then: string } | null {
  const many = pluralLabel.toLowerCase()
  switch (state) {
    case 'nothingChosen':
      return {
        fact: 'No condition is chosen yet',
        then: `Add a row to choose which ${many} belong to this segment.`,
      }
    case 'allMuted':
      return {
        fact: 'Nothing matches: every row is muted',
        then: 'Unmute a row to count again. It cannot be activated like this.',
      }
    case 'emptied':
      return {
        fact: 'Nothing matches: the groups are empty',
        then: 'Add a row to a group. It cannot be activated like this.',
      }
    case 'everything':
      return {
        fact: `Every ${label.toLowerCase()} matches`,
        then: 'This segment is written without conditions. Add a row to narrow it.',
      }
    case 'deciding':
      return null
    default:
      return state satisfies never
  }
}
