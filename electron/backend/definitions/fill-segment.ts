import { canonical } from '#shared/conditions/same-definition.ts'
import type { SegmentDefinition } from '#shared/model/segment.ts'
import { defaultSegment } from '#backend/store/default-segment.ts'
import type { StoredSegment } from '#backend/store/segment-table.ts'
import { segmentDefinition } from './export.ts'

/** A segment that is not there yet; a default one is as it comes with the product. */
export function freshSegment(
  { id, recordType, name, isDefault }: SegmentDefinition,
  { at, serial }: { readonly at: number; readonly serial: number },
): StoredSegment {
  const made = defaultSegment({ id, recordType, at, isFree: () => true })
  return isDefault ? { ...made, name } : { ...made, isDefault, name, live: null, serial }
}

/** A segment with what the document says about it; a default one keeps its name and takes everything (docs/domain.md O-6). */
export function filledSegment(
  { conditions, draft, ...given }: SegmentDefinition,
  base: StoredSegment,
): StoredSegment {
  const { id, name, live } = base
  if (base.isDefault) return { ...base, ...given, id, name, live }
  return { ...base, ...given, id, live: conditions ?? null, draft: draft ?? null }
}

/** What a document would say about a segment, as text that can be compared. */
export function saidOf(segment: StoredSegment): string {
  return canonical(segmentDefinition(segment))
}
