import type { Cell } from '#shared/values/cell.ts'
import type { Mask } from './masks.ts'
import type { PlannedTest } from './plan.ts'
import type { RecordChunk } from './record-source.ts'

/** Told about each chunk: its records, per tree which of them match, and the truth of every test. */
export interface PassSink {
  chunk(chunk: RecordChunk, matches: readonly Mask[]): void
  /** A node of a tree; null where nobody asks. For related entities also the nodes inside. */
  node?: (id: string, left: Mask, alone: Mask) => void
  test?: (test: PlannedTest, column: readonly Cell[]) => void
}
