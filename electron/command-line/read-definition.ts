import { readFileSync, statSync } from 'node:fs'
import { failure } from '#shared/contract/failure.ts'
import { Group } from '#shared/model/condition.ts'
import { DefinitionDocument } from '#shared/model/definition-document.ts'
import { readJson } from '#shared/interchange/json.ts'
import { firstIssue } from './first-issue.ts'

/** Conditions with the record type they are about, null when the file does not say. */
export interface GivenConditions {
  readonly recordType: string | null
  readonly conditions: Group
}

/** Reads a definition document that holds one segment, or a bare group of conditions. */
export function readDefinition(file: string): GivenConditions {
  const found = definitionIn(readText(file))
  if (found.ok) return found.given
  throw failure('DOCUMENT_INVALID', { path: found.path, detail: found.detail })
}

/** The one segment of a definition document, or a bare group of conditions; else what is wrong, and where. */
export function definitionIn(
  text: string,
):
  | { readonly ok: true; readonly given: GivenConditions }
  | { readonly ok: false; readonly path: string; readonly detail: string } {
  const value = readJson(text)
  if (!value.ok) return value
  if (isRecord(value.value) && value.value['kind'] === 'group') {
    const group = Group.safeParse(value.value)
    return group.success
      ? { ok: true, given: { recordType: null, conditions: group.data } }
      : { ok: false, ...firstIssue(group.error) }
  }
  const document = DefinitionDocument.safeParse(value.value)
  if (!document.success) return { ok: false, ...firstIssue(document.error) }
  const { segments } = document.data
  const [segment, ...others] = segments
  if (segment === undefined || others.length > 0) {
    return { ok: false, path: 'segments', detail: `it holds ${segments.length} segments, not one` }
  }
  const conditions = segment.conditions ?? segment.draft
  return conditions === undefined
    ? { ok: false, path: 'segments.0', detail: 'it has no conditions' }
    : { ok: true, given: { recordType: segment.recordType, conditions } }
}

/** Reads a small text file. Fails with SOURCE_MISSING, FILE_UNREADABLE or FILE_TOO_LARGE. */
export function readText(file: string): string {
  try {
    if (statSync(file).size > largestText) throw failure('FILE_TOO_LARGE', { file, limit: largestText })
    return withoutMark(readFileSync(file, 'utf8'))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw failure('SOURCE_MISSING', { file })
    if (code === 'EISDIR') throw failure('FILE_UNREADABLE', { file, detail: 'it is a folder' })
    if (code === 'EACCES') throw failure('FILE_UNREADABLE', { file, detail: 'reading it is not allowed' })
    throw error
  }
}

/** Text without the byte order mark some programs begin their files with. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** In bytes. */
export const largestText = 16_000_000
