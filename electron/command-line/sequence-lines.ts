import type { SequenceSummary } from '#shared/contract/sequences.ts'
import { textLine } from './text-line.ts'

/** One line per sequence: record type, status, name, steps, connected segments. */
export function sequenceLines(sequences: readonly SequenceSummary[]): string {
  return sequences
    .map(({ recordType, state, name, steps, segments }) => {
      const connected = segments.map((segment) => segment.name).join(', ')
      return textLine([recordType, state, name, steps, connected === '' ? 'None' : connected])
    })
    .join('')
}
