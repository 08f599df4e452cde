import { failure } from '#shared/contract/failure.ts'
import type { ProblemCode } from '#shared/contract/import-problem.ts'
import { createJsonRecords } from './json-records.ts'
import { readJsonTokens } from './json-tokens.ts'
import { createBatchCollector, type RowBatch } from './row-batch.ts'
import { fitRow } from './row-width.ts'
import { cleanValues } from './value-cleaning.ts'

/** More different properties than this is no table but a map. */
const mostProperties = 10_000

/**
 * Every property of the file's records, in the order they first appear; reads the whole file. FILE_EMPTY or
 * FILE_NOT_TABLE when there is none.
 */
export async function collectJsonHeader(
  text: AsyncIterable<string>,
  file: string,
): Promise<readonly string[]> {
  const header = new Set<string>()
  const problems = new Set<ProblemCode>()
  const take = createJsonRecords({
    record(_, record) {
      for (const property of record.keys()) header.add(property)
    },
    problem({ code }) {
      problems.add(code)
    },
  })
  for await (const { line, tokens } of readJsonTokens(text, file)) {
    for (const token of tokens) take(token, line)
    if (header.size > mostProperties) throw failure('FILE_NOT_TABLE', { file })
  }
  if (header.size === 0)
    throw failure(problems.has('ROW_NOT_OBJECT') ? 'FILE_NOT_TABLE' : 'FILE_EMPTY', { file })
  return [...header]
}

/**
 * Reads the objects of a JSON array, or of JSON lines, as they stream in: a row is on the line its object starts
 * on, its values are in the order of `header`, and a property it does not have is blank.
 */
export async function* readJsonRows(
  text: AsyncIterable<string>,
  { header, file }: { header: readonly string[]; file: string },
): AsyncGenerator<RowBatch, void, undefined> {
  const batches = createBatchCollector()
  const take = createJsonRecords({
    record(line, record) {
      const values = header.map((property) => record.get(property) ?? '')
      const row = fitRow(cleanValues(values, line, batches.addProblem), { line, header }, batches.addProblem)
      if (row !== null) batches.addRow(line, row)
    },
    problem: batches.addProblem,
  })
  for await (const { line, tokens } of readJsonTokens(text, file)) {
    for (const token of tokens) take(token, line)
    yield* batches.take()
  }
  yield* batches.take(true)
}
