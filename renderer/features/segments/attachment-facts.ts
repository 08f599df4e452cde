import type { Attachments } from '#shared/contract/segments.ts'
import type { Formats } from '#renderer/ui/format.ts'

/** A row of a dialog's facts. */
export interface Fact {
  readonly label: string
  readonly value: string
  readonly note?: string
}

/** What the facts are told with. */
export interface FactWords {
  /** The record type's own word: `leads`. */
  readonly plural: string
  readonly formats: Formats
}

/** The question's name for what it is about: `'Trade show UK'`, `3 segments`. */
export function quoted(segments: readonly { readonly name: string }[]): string {
  const [first] = segments
  return segments.length === 1 && first !== undefined
    ? `'${first.name}'`
    : `${String(segments.length)} segments`
}

/** What is attached to segments that are deactivated, and what stays of it (docs/domain.md 3.5). */
export function deactivationFacts(
  attachments: readonly Attachments[],
  { plural, formats }: FactWords,
): readonly Fact[] {
  return [
    ...names(attachments),
    sequences(attachments, `${plural} in it stay in it and go on`),
    rules(attachments, 'kept, not used while inactive'),
    members(attachments, { plural, formats }, 'stay until they are next updated'),
  ]
}

/** What is attached to segments that are deleted, and what goes with them (docs/domain.md 1.4, O-28). */
export function deletionFacts(
  attachments: readonly Attachments[],
  { plural, formats }: FactWords,
): readonly Fact[] {
  return [
    ...names(attachments),
    sequences(attachments, `stays; ${plural} in it go on`),
    rules(attachments, 'deleted along'),
    members(attachments, { plural, formats }, 'belong to no segment from then on'),
  ]
}

/** What active segments will work with. */
export function activationFacts(attachments: readonly Attachments[]): readonly Fact[] {
  const [only] = attachments
  const active = attachments.flatMap(({ rules }) => rules.filter((rule) => rule.active)).length
  const total = attachments.flatMap(({ rules }) => rules).length
  const priority = { label: 'Priority', value: String(only?.priority ?? '') }
  return [
    ...names(attachments),
    ...(attachments.length === 1 ? [priority] : []),
    sequences(attachments, ''),
    {
      label: 'Assignment rules',
      value: total === 0 ? 'None' : `${String(active)} of ${String(total)} active`,
    },
  ]
}

function names(attachments: readonly Attachments[]): readonly Fact[] {
  if (attachments.length < 2) return []
  return [{ label: 'Segments', value: listed(attachments.map(({ name }) => name)) }]
}

function sequences(attachments: readonly Attachments[], note: string): Fact {
  const found = [...new Set(attachments.flatMap(({ sequence }) => sequence?.name ?? []))]
  const label = found.length > 1 ? 'Attached sequences' : 'Attached sequence'
  return found.length === 0 ? { label, value: 'None' } : { label, value: listed(found), ...said(note) }
}

function rules(attachments: readonly Attachments[], note: string): Fact {
  const found = attachments.flatMap((one) => one.rules.map(({ name }) => name))
  const label = 'Assignment rules'
  return found.length === 0 ? { label, value: 'None' } : { label, value: listed(found), ...said(note) }
}

function members(attachments: readonly Attachments[], { plural, formats }: FactWords, note: string): Fact {
  const count = attachments.reduce((sum, one) => sum + one.members, 0)
  if (count === 0) return { label: 'Members', value: 'None' }
  return { label: 'Members', value: `${formats.integer(count)} ${plural}`, ...said(note) }
}

function said(note: string): { readonly note?: string } {
  return note === '' ? {} : { note }
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, mostListed)
  const left = words.length - shown.length
  return left > 0 ? `${shown.join(', ')} and ${String(left)} more` : shown.join(', ')
}

const mostListed = 6
