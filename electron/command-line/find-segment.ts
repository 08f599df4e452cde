import { failure } from '#shared/contract/failure.ts'
import type { Segment } from '#shared/contract/segments.ts'
import { foldForEquality } from '#shared/values/text.ts'
import type { Client } from './surroundings.ts'

/** The segment of that name, compared without case. Names are unique within a record type only (docs/domain.md O-13). */
export async function findSegment(
  client: Client,
  name: string,
  recordType: string | undefined,
): Promise<Segment> {
  const wanted = foldForEquality(name, true)
  const segments = await client.segments.list(recordType === undefined ? {} : { recordType })
  const [found, ...others] = segments.filter((one) => foldForEquality(one.name, true) === wanted)
  if (found === undefined) throw failure('SEGMENT_MISSING', { name })
  if (others.length > 0) {
    const recordTypes = [found, ...others].map((one) => one.recordType)
    throw failure('SEGMENT_NAME_AMBIGUOUS', { name, recordTypes })
  }
  return client.segments.get({ id: found.id })
}
