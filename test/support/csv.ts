import { readFile } from 'node:fs/promises'
import type { Problem } from '#shared/contract/import-problem.ts'
import { detectCsvFormat, type CsvFormat } from '#backend/files/csv-format.ts'
import { readCsvRows, type CsvLimits } from '#backend/files/csv-rows.ts'
import type { FileRow, RowBatch } from '#backend/files/row-batch.ts'
import { decodeStream, detectEncoding } from '#backend/files/text-encoding.ts'

export interface CsvTable {
  readonly header: readonly string[]
  readonly rows: readonly FileRow[]
  readonly problems: readonly Problem[]
}

/** Reads a delimited text given in these pieces, in the format it is detected to have unless told otherwise. */
export async function readCsv(
  text: string | readonly string[],
  { limits, ...format }: Partial<CsvFormat> & { limits?: CsvLimits } = {},
): Promise<CsvTable> {
  const pieces = typeof text === 'string' ? [text] : text
  return gather(readCsvRows(streamOf(pieces), { ...detectCsvFormat(pieces.join('')), ...format }, limits))
}

/** Reads a delimited file of `test/fixtures` as an import would: encoding and format detected. */
export async function readCsvFixture(path: string): Promise<CsvTable> {
  const bytes = await readFixture(path)
  const { encoding } = detectEncoding(bytes)
  const text = await collect(decodeStream(streamOf([bytes]), encoding))
  return readCsv(text)
}

export function readFixture(path: string): Promise<Uint8Array> {
  return readFile(new URL(`../fixtures/${path}`, import.meta.url))
}

/** The header is the first row of the first batch. */
export async function gather(batches: AsyncIterable<RowBatch>): Promise<CsvTable> {
  const all = await collect(batches)
  const [header, ...rows] = all.flatMap((batch) => batch.rows)
  return { header: header?.values ?? [], rows, problems: all.flatMap((batch) => batch.problems) }
}

export async function* streamOf<T>(pieces: readonly T[]): AsyncGenerator<T, void, undefined> {
  await Promise.resolve()
  yield* pieces
}

export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of source) all.push(item)
  return all
}
