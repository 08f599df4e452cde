import type { Segment, SegmentSummary } from '#shared/contract/segments.ts'
import { findNamed } from './find-named.ts'
import type { Client } from './surroundings.ts'

/** The segment of that name or id. Fails with SEGMENT_MISSING or SEGMENT_NAME_AMBIGUOUS. */
export async function findSegment(
  client: Client,
  name: string,
  recordType: string | undefined,
): Promise<Segment> {
  const segments = await client.segments.list(recordType === undefined ? {} : { recordType })
  return client.segments.get({ id: findNamed(segments, name, 'SEGMENT').id })
}

/** The segments of these names or ids, each once; `preferred` is the record type meant where a name does not tell. */
export async function findSegments(
  client: Client,
  names: readonly string[],
  { recordType, preferred }: { readonly recordType: string | undefined; readonly preferred?: string },
): Promise<readonly SegmentSummary[]> {
  const segments = await client.segments.list(recordType === undefined ? {} : { recordType })
  return [...new Set(names.map((name) => findNamed(segments, name, 'SEGMENT', preferred)))]
}
