import type { FoundRecord } from '#shared/contract/records.ts'
import type { Operand, RecordReference } from '#shared/model/condition.ts'
import { foldForEquality, foldId } from '#shared/values/text.ts'

/** Whether an operand is the key of a record without its name. */
export function isUnnamed(operand: Operand): boolean {
  return typeof operand === 'string' || ('id' in operand && operand.name === undefined)
}

/** A found record as an operand. */
export function foundAsOperand({ key, name, recordType }: FoundRecord): RecordReference {
  return { id: key, name, type: recordType }
}

/**
 * The records that pasted names or keys stand for, by the pasted text. A text that is no record's key, or the name
 * of none or of several, is left out: it stays as it was pasted and can be seen to match nothing.
 */
export async function resolvePasted(
  texts: readonly string[],
  find: (text: string) => Promise<readonly FoundRecord[]>,
): Promise<ReadonlyMap<string, RecordReference>> {
  const pairs = await Promise.all(texts.map(async (text) => [text, theOne(text, await find(text))] as const))
  return new Map(pairs.flatMap(([text, record]) => (record === null ? [] : [[text, foundAsOperand(record)]])))
}

function theOne(text: string, found: readonly FoundRecord[]): FoundRecord | null {
  const byKey = found.filter(({ key }) => foldId(key) === foldId(text))
  const wanted = foldForEquality(text, true)
  const candidates =
    byKey.length > 0 ? byKey : found.filter(({ name }) => foldForEquality(name, true) === wanted)
  const [only, ...others] = candidates
  return others.length === 0 ? (only ?? null) : null
}
