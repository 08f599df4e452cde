import type { FailureData } from '#shared/contract/failure.ts'
import { failure } from '#shared/contract/failure.ts'
import { foldForEquality } from '#shared/values/text.ts'

interface Thing {
  readonly id: string
  readonly name: string
  readonly recordType: string
}

type What = 'SEGMENT' | 'SEQUENCE'

/**
 * The thing that is called so, or has that id. Names are compared without case and are unique within a record type only
 * (docs/domain.md O-13); `preferred` decides where several record types have one. Fails with …_MISSING or
 * …_NAME_AMBIGUOUS.
 */
export function findNamed<Found extends Thing>(
  things: readonly Found[],
  name: string,
  what: What,
  preferred?: string,
): Found {
  const wanted = foldForEquality(name, true)
  const all = things.filter((one) => one.id === name || foldForEquality(one.name, true) === wanted)
  const near = all.filter(({ recordType }) => recordType === preferred)
  const [found, ...others] = near.length > 0 ? near : all
  if (found === undefined) throw failure(`${what}_MISSING`, { name })
  if (others.length === 0) return found
  const recordTypes = [found, ...others].map(({ recordType }) => recordType)
  const data: FailureData<'SEGMENT_NAME_AMBIGUOUS'> = { name, recordTypes }
  throw failure(`${what}_NAME_AMBIGUOUS`, data)
}
