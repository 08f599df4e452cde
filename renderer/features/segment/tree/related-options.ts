import type { Relationship } from '#shared/conditions/relationships.ts'
import type { Option } from '#renderer/ui/option-match.ts'

/** The relationships of a record type as a list to type into, by kind; a value is the place in what was given. */
export function relatedOptions(relationships: readonly Relationship[]): readonly Option<number>[] {
  return relationships.map(({ label, kind }, value) => ({
    value,
    label,
    group: kindNames[kind],
    // Typing mixes the groups.
    detail: kind,
  }))
}

const kindNames = {
  'N:1': 'Many-to-one (N:1)',
  '1:N': 'One-to-many (1:N)',
  'N:N': 'Many-to-many (N:N)',
} as const satisfies Record<Relationship['kind'], string>
