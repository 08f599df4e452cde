import type { RecordType } from '#shared/model/record-type.ts'
import type { Cell } from '#shared/values/cell.ts'

/** What the engine may ask of records; it knows no database. */
export interface RecordSource {
  recordType(name: string): RecordType | undefined
  /** How many records of a type there are, and the highest number one of them can have. */
  extent(recordType: string): { readonly count: number; readonly highest: number }
  scan(recordType: string, columns: readonly WantedColumn[]): (after: number, limit: number) => RecordChunk
  /** A reader of single records: those of the given numbers that are still there, by number. */
  pick(recordType: string, columns: readonly WantedColumn[]): (numbers: Uint32Array) => RecordChunk
}

export type WantedColumn =
  | { readonly kind: 'cell'; readonly column: string }
  | { readonly kind: 'record'; readonly column: string; readonly target: string }
  /** What a lookup shows: the name of the record it points to. */
  | { readonly kind: 'shown'; readonly column: string }
  | { readonly kind: 'added' }
  /** The record's own number, for what points to it. */
  | { readonly kind: 'number' }

export interface RecordChunk {
  readonly numbers: readonly number[]
  readonly columns: readonly (readonly Cell[])[]
}
