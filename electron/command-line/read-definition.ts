import { readFileSync, statSync } from 'node:fs'
import type { z } from 'zod'
import { failure } from '#shared/contract/failure.ts'
import { Group } from '#shared/model/condition.ts'
import { DefinitionDocument } from '#shared/model/segment.ts'
import { readJson } from '#shared/interchange/json.ts'
import { WrongUsage } from './wrong-usage.ts'

/** Conditions with the record type they are about, null when the file does not say. */
export interface GivenConditions {
  readonly recordType: string | null
  readonly conditions: Group
}

/** Reads a definition document that holds one segment, or a bare group of conditions. */
export function readDefinition(file: string): GivenConditions {
  const value = readJson(readText(file))
  if (!value.ok) throw failure('DOCUMENT_INVALID', { path: value.path, detail: value.detail })
  if (isRecord(value.value) && value.value['kind'] === 'group') {
    return { recordType: null, conditions: parsed(Group, value.value) }
  }
  const { segments } = parsed(DefinitionDocument, value.value)
  const [segment, ...others] = segments
  if (segment === undefined || others.length > 0) {
    throw new WrongUsage(`${file} holds ${segments.length} segments; --conditions takes a file with one.`)
  }
  return { recordType: segment.recordType, conditions: segment.conditions }
}

/** Reads a small text file. Fails with SOURCE_MISSING or FILE_TOO_LARGE. */
export function readText(file: string): string {
  try {
    if (statSync(file).size > largestText) throw failure('FILE_TOO_LARGE', { file, limit: largestText })
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw failure('SOURCE_MISSING', { file })
    throw error
  }
}

function parsed<Value>(schema: z.ZodType<Value>, value: unknown): Value {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw failure('DOCUMENT_INVALID', { path: issue?.path.join('.') ?? '', detail: issue?.message ?? '' })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

const largestText = 16 * 1024 * 1024
