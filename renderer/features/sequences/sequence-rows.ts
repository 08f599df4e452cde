import type { SequenceSummary } from '#shared/contract/sequences.ts'
import type { ChosenState } from '#shared/model/segment.ts'
import type { SequenceColumn, SequenceSort } from '#renderer/stores/sequence-list.ts'

/** What narrows the list; an empty record type means every one. */
export interface SequenceFilter {
  readonly text: string
  readonly recordType: string
  readonly state: ChosenState | 'all'
}

/** The sequences whose name or description holds the text; nothing else is searched (docs/domain.md 2.9). */
export function sequencesNamed(all: readonly SequenceSummary[], text: string): readonly SequenceSummary[] {
  const wanted = text.trim().toLowerCase()
  return all.filter(({ name, description }) =>
    [name, description].some((words) => words.toLowerCase().includes(wanted)),
  )
}

export function sequencesShown(
  all: readonly SequenceSummary[],
  { text, recordType, state }: SequenceFilter,
): readonly SequenceSummary[] {
  return sequencesNamed(all, text).filter(
    (one) => (recordType === '' || one.recordType === recordType) && (state === 'all' || one.state === state),
  )
}

/** In the order of a column; what is the same there goes by name. */
export function sorted(
  sequences: readonly SequenceSummary[],
  { column, descending }: SequenceSort,
  labelOfType: (recordType: string) => string,
): readonly SequenceSummary[] {
  const words = new Intl.Collator(undefined, { numeric: true })
  const keys: { readonly [Column in SequenceColumn]: (one: SequenceSummary) => string | number } = {
    name: ({ name }) => name,
    recordType: (one) => labelOfType(one.recordType),
    state: ({ state }) => state,
    steps: ({ steps }) => steps,
    segments: ({ segments }) => segments.length,
    owner: ({ owner }) => ownerName(owner),
    modifiedAt: ({ modifiedAt }) => modifiedAt,
  }
  const keyOf = keys[column]
  const sign = descending ? -1 : 1
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b))
  return sequences.toSorted(
    (a, b) => sign * compare(keyOf(a), keyOf(b)) || words.compare(a.name, b.name) || compare(a.id, b.id),
  )
}

/** The name of an owner, or its key where the name is not known; empty without an owner. */
export function ownerName(owner: SequenceSummary['owner']): string {
  return owner?.name ?? owner?.id ?? ''
}

/** Where the focus goes when the row it stood on is gone: the one that took its place, else the last. */
export function rowAfter(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
  id: string | null,
): string | null {
  if (id !== null && after.some((row) => row.id === id)) return id
  const place = before.findIndex((row) => row.id === id)
  return (after[Math.max(place, 0)] ?? after.at(-1))?.id ?? null
}
