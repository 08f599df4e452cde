import type { RecordTypeInUse } from '#shared/contract/catalog.ts'
import type { Option } from '#renderer/ui/option-match.ts'

/** Record types to choose from with how many records there are, those with records first. */
export function recordTypeOptions(recordTypes: readonly RecordTypeInUse[]): readonly Option[] {
  const filled = recordTypes.filter(({ records }) => records > 0)
  const empty = recordTypes.filter(({ records }) => records === 0)
  return [...filled, ...empty].map(({ name, pluralLabel, records }) => ({
    value: name,
    label: pluralLabel,
    count: records,
    icon: 'record',
  }))
}
