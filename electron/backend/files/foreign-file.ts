import type { FileSettings } from '#shared/contract/imports.ts'
import type { ByteProgress } from './byte-source.ts'
import type { RowBatch } from './row-batch.ts'

/** A file as detected: settings a person may change, and what helps to choose. */
export interface FileDescription {
  readonly settings: FileSettings
  /** Whether the encoding is proved by the file's bytes and not only likely. */
  readonly encodingCertain: boolean
  /** The sheets of a workbook in their order; empty for other kinds. */
  readonly sheets: readonly string[]
  /** What stands before decimals where the kind of file settles it, for `createProfiler`; null where it does not. */
  readonly decimal: '.' | null
}

/** The rows of a file on their way in. */
export interface FileTable {
  /** Header texts as they stand in the file, for `nameColumns`. */
  readonly header: readonly string[]
  /** The physical line (or row number) the header stands on; 0 when the file has none. */
  readonly headerLine: number
  readonly batches: AsyncGenerator<RowBatch, void, undefined>
  readonly progress: Readonly<ByteProgress>
}

/** One kind of file: how it is described and read. */
export interface FileReader {
  describe(chosen: Partial<FileSettings>): Promise<FileDescription>
  rows(settings: FileSettings, signal?: AbortSignal): Promise<FileTable>
}

/** What stands before decimals where the kind of file settles it; in delimited text the values have to tell. */
export function decimalOf(kind: FileSettings['kind']): '.' | null {
  return kind === 'csv' ? null : '.'
}
