import { evaluate } from '#backend/engine/evaluate.ts'
import type { Clock } from '#backend/platform/clock.ts'
import { createCaseTables, type CaseTables } from '#backend/store/case-tables.ts'
import { writeSql } from '#shared/interchange/sql/write-sql.ts'
import { askedIn, conditionRefusal, type Question } from './asked-in.ts'
import { badField, CaseRefusal } from './case-refusal.ts'
import { createMemorySource } from './memory-source.ts'
import { readOperatorCase } from './operator-case.ts'

/** The answer to one case: the ids of the matching records in the order of their table, or why there is none. */
export type MatchAnswer =
  | { readonly id: string; readonly ids: readonly string[] }
  | { readonly id: string | null; readonly error: MatchError }

/** Why a case has no answer, and where in the case or in its FetchXML. */
interface MatchError {
  readonly code: string
  readonly message: string
  readonly path: string
}

/** Which of the two meanings of the operators answers. */
export type MatchEngine = 'code' | 'sql'

/** Answers operator cases (`operator-case/1`), each by itself; no workspace is involved. */
export interface Matching {
  /** The answer to a case written as JSON. What is wrong with a case is its answer. */
  answer(line: string, engine: MatchEngine): Promise<MatchAnswer>
  close(): void
}

export function createMatching({ clock }: { readonly clock: Clock }): Matching {
  const database = createCaseTables()
  return {
    async answer(line, engine) {
      let id: string | null = null
      try {
        const value = readLine(line)
        id = idOf(value)
        const question = askedIn(readOperatorCase(value), clock)
        const places = engine === 'sql' ? placesBySql(question, database) : await placesByCode(question)
        return { id, ids: places.map((place) => question.keys[place] ?? '') } as MatchAnswer
      } catch (error) {
        return { id, error: errorOf(error) }
      }
    },
    close: () => database.close(),
  }
}

async function placesByCode({
  conditions,
  recordType,
  context,
  tables,
}: Question): Promise<readonly number[]> {
  const { signal } = new AbortController()
  const source = createMemorySource(tables)
  const { numbers } = await evaluate(conditions, recordType, context, source, { signal })
  return Array.from(numbers, (number) => number - 1)
}

function placesBySql(question: Question, database: CaseTables): readonly number[] {
  const { conditions, recordType, tables } = question
  const writing = writeSql(conditions, recordType, { ...question, naming: database.replace(tables) })
  if (!writing.ok) throw conditionRefusal(writing.problems, question.catalog)
  return database.select(writing.statement)
}

/** What went wrong with one case keeps no other from its answer. */
function errorOf(error: unknown): MatchError {
  if (error instanceof CaseRefusal) return { code: error.code, message: error.message, path: error.path }
  const reason = error instanceof Error ? error.message : String(error)
  return { code: 'UNEXPECTED', message: `Something went wrong: ${reason}.`, path: '' }
}

function readLine(line: string): unknown {
  try {
    return longNumber.test(line) ? JSON.parse(line, withAllDigits) : JSON.parse(line)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unreadable'
    throw new CaseRefusal({ code: 'JSON_UNREADABLE', path: '', message: `This line is no JSON: ${reason}.` })
  }
}

/** A number with more digits than JavaScript keeps goes on as the text it was written as. */
function withAllDigits(_: string, value: unknown, { source }: { readonly source?: string } = {}): unknown {
  const isExact = typeof value !== 'number' || Number.isSafeInteger(value) || source === undefined
  return isExact || /e/i.test(source) ? value : source
}

const longNumber = /[\d.]{16}/

/** The id of a case, however little else of it can be read. */
function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new CaseRefusal({
      code: 'CASE_INVALID',
      path: '',
      message: 'This line is no case: it is no object.',
    })
  }
  const id: unknown = Object.hasOwn(value, 'id') ? (value as { readonly id: unknown }).id : undefined
  if (typeof id !== 'string') throw badField('id', id === undefined ? 'is missing' : 'is no text')
  return id
}
