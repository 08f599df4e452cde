import { addAbortSignal } from 'node:stream'
import { failure } from '#shared/contract/failure.ts'
import { readJson } from '#shared/interchange/json.ts'
import { DefinitionDocument } from '#shared/model/definition-document.ts'
import { firstIssue } from './first-issue.ts'
import { largestText, readText, withoutMark } from './read-definition.ts'

/** Reads a definition document from a file, or from standard input where the file is `-`. Fails with DOCUMENT_INVALID. */
export async function readDocument(file: string, stop: AbortSignal): Promise<DefinitionDocument> {
  const reading = readJson(file === '-' ? await readStandardInput(stop) : readText(file))
  if (!reading.ok) throw failure('DOCUMENT_INVALID', { path: reading.path, detail: reading.detail })
  const document = DefinitionDocument.safeParse(reading.value)
  if (document.success) return document.data
  throw failure('DOCUMENT_INVALID', firstIssue(document.error))
}

async function readStandardInput(stop: AbortSignal): Promise<string> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of addAbortSignal(stop, process.stdin)) {
    pieces.push(piece as Buffer)
    size += (piece as Buffer).length
    if (size > largestText) throw failure('FILE_TOO_LARGE', { file: 'Standard input', limit: largestText })
  }
  return withoutMark(Buffer.concat(pieces).toString('utf8'))
}
