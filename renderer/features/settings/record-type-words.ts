import type { RecordTypeUse } from '#shared/contract/work-assignment.ts'
import type { Formats } from '#renderer/ui/format.ts'

/** How many segments a record type has, and how many of them are active: `3 of 12 active`. */
export function segmentsWords(
  { segments, activeSegments }: Pick<RecordTypeUse, 'segments' | 'activeSegments'>,
  { integer }: Pick<Formats, 'integer'>,
): string {
  return segments === 0 ? 'None' : `${integer(activeSegments)} of ${integer(segments)} active`
}
