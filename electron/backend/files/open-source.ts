import type { FileSettings } from '#shared/contract/imports.ts'
import { openBytes, type ByteSource } from './byte-source.ts'
import { createCsvReader } from './csv-file.ts'
import { detectKind } from './file-kind.ts'
import type { FileDescription, FileReader, FileTable } from './foreign-file.ts'
import { createJsonReader } from './json-file.ts'
import { createXlsxReader } from './xlsx-file.ts'

/** A file somebody wants to import. It can be described and read any number of times. */
export interface ForeignFile {
  readonly name: string
  readonly bytes: number
  /** What is detected; whatever is `chosen` is kept and the rest detected to go with it. */
  describe(chosen?: Partial<FileSettings>): Promise<FileDescription>
  /** Starts reading; the batches stop with the signal's reason once it is aborted. */
  rows(settings: FileSettings, signal?: AbortSignal): Promise<FileTable>
}

/**
 * Opens a CSV, TSV, JSON or XLSX file by what it holds. Failures: SOURCE_MISSING, FILE_UNREADABLE, FILE_EMPTY,
 * FILE_NOT_TABLE, FILE_TOO_LARGE, ENCODING_UNKNOWN, here or when describing and reading. `name` is what people
 * call the file where the path is that of an upload.
 */
export async function openFile(source: {
  readonly path: string
  readonly name?: string
}): Promise<ForeignFile> {
  const bytes = await openBytes(source)
  const detected = detectKind(bytes)
  const readers = new Map<FileSettings['kind'], FileReader>()
  const readerOf = (kind: FileSettings['kind']): FileReader => {
    const reader = readers.get(kind) ?? createReader[kind](bytes)
    readers.set(kind, reader)
    return reader
  }
  return {
    name: bytes.name,
    bytes: bytes.size,
    describe: async (chosen = {}) => readerOf(chosen.kind ?? detected).describe(chosen),
    rows: async (settings, signal) => readerOf(settings.kind).rows(settings, signal),
  }
}

const createReader = {
  csv: createCsvReader,
  json: createJsonReader,
  xlsx: createXlsxReader,
} satisfies Record<FileSettings['kind'], (bytes: ByteSource) => FileReader>
