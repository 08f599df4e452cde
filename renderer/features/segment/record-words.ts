import type { RecordType } from '#shared/model/record-type.ts'

/** Records of a type in the middle of a sentence: `leads`. */
export function many({ pluralLabel }: Pick<RecordType, 'pluralLabel'>): string {
  return pluralLabel.toLowerCase()
}

/** Any record of a type in the middle of a sentence: `a lead`, `an opportunity`. */
export function oneOf({ label }: Pick<RecordType, 'label'>): string {
  const noun = label.toLowerCase()
  return `${/^[aeiou]/.test(noun) && !/^(us|uni|eu|one)/.test(noun) ? 'an' : 'a'} ${noun}`
}

/** So many records of a type: `1,124 leads`, `1 lead`; the number is written by the caller. */
export function counted(
  count: number,
  { label, pluralLabel }: Pick<RecordType, 'label' | 'pluralLabel'>,
  integer: (value: number) => string,
): string {
  return `${integer(count)} ${(count === 1 ? label : pluralLabel).toLowerCase()}`
}

/** What happens to those who belong to a segment when it changes (docs/domain.md 3.5). */
export function goingForward(
  members: number,
  recordType: Pick<RecordType, 'label' | 'pluralLabel'>,
  integer: (value: number) => string,
): string {
  if (members === 0) {
    return `Changes apply going forward, to ${many(recordType)} that are created or updated from then on.`
  }
  const who = counted(members, recordType, integer)
  return members === 1
    ? `Changes apply going forward: the ${who} connected before stays until it is next updated.`
    : `Changes apply going forward: the ${who} connected before stay until they are next updated.`
}
