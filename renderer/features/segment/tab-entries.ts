import type { SegmentSummary } from '#shared/contract/segments.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import type { SegmentTab } from '#renderer/router.ts'
import type { TabEntry } from '#renderer/ui/tab-entry.ts'
import { many } from './record-words.ts'

/** The tabs by name, each with what can be said of it in a word. */
export function tabEntries(
  { rules, sequence }: SegmentSummary,
  recordType: RecordType,
  /** Null until they are counted. */
  members: number | null,
  integer: (value: number) => string,
): readonly (TabEntry & { readonly id: SegmentTab })[] {
  return [
    { id: 'definition', label: 'Segment definition' },
    { id: 'rules', label: 'Assignment rules', count: `${integer(rules.active)}/${integer(rules.total)}` },
    { id: 'sequence', label: 'Attached sequence', count: sequence?.name ?? 'None' },
    {
      id: 'members',
      label: `Segmented ${many(recordType)}`,
      count: members === null ? undefined : integer(members),
    },
  ]
}
