import { checkConditions } from '#shared/conditions/check.ts'
import { describeDefinition, plainText } from '#shared/conditions/describe.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { countElements, type ElementCounts } from '#shared/interchange/fetch-xml/count-elements.ts'
import { exportFetchXml } from '#shared/interchange/fetch-xml/export-fetch.ts'
import { readFetchXml } from '#shared/interchange/fetch-xml/read-fetch.ts'
import { writeFetchXml, writeFilterXml } from '#shared/interchange/fetch-xml/write-fetch.ts'
import { plainNaming } from '#shared/interchange/sql/plain-naming.ts'
import { sqlText } from '#shared/interchange/sql/sql-text.ts'
import { writeSql } from '#shared/interchange/sql/write-sql.ts'
import type { Group } from '#shared/model/condition.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import type { WrittenDocument } from '#shared/model/definition-document.ts'
import { conditionProblemSentence } from '#shared/words/condition-problem.ts'
import { fetchProblemSentence } from '#shared/words/fetch-problem.ts'
import { fetchWritingSentence } from '#shared/words/fetch-writing.ts'
import { definitionIn, type GivenConditions } from './read-definition.ts'

export const sourceFormats = ['fetchxml', 'json'] as const
export const targetFormats = ['fetchxml', 'json', 'sentence', 'sql'] as const

/** What texts are converted from and to, and what is known about the records they ask for. */
export interface Conversion {
  readonly from: (typeof sourceFormats)[number]
  readonly to: (typeof targetFormats)[number]
  /** The record types of a workspace; null takes every name for what it says. */
  readonly catalog: Catalog | null
  /** What a text is about that does not say it. */
  readonly recordType: string | undefined
  /** What dates in SQL go by. */
  readonly context: EvaluationContext
}

/** A converted text, or everything that keeps it from being converted; for FetchXML with what it is made of. */
export type Converted = ({ readonly text: string } | { readonly error: ConversionError }) & {
  readonly counts?: ElementCounts
}

export interface ConversionError extends ConversionProblem {
  /** All problems, where there is more than the first. */
  readonly problems?: readonly ConversionProblem[]
}

interface ConversionProblem {
  readonly code: string
  readonly message: string
  /** The way to the element or node; empty for the whole text. */
  readonly path: string
  readonly line?: number
}

/** Converts one text; nothing of it is ever left out but what is muted, which a sentence tells. */
export function convert(text: string, conversion: Conversion, indent: 0 | 2 = 0): Converted {
  const counts = conversion.from === 'fetchxml' ? countElements(text) : null
  return { ...converted(text, conversion, indent), ...(counts === null ? {} : { counts }) }
}

function converted(text: string, conversion: Conversion, indent: 0 | 2): Converted {
  const reading = conversion.from === 'fetchxml' ? readFetch(text, conversion) : readJson(text, conversion)
  return 'error' in reading ? reading : write(reading, text, conversion, indent)
}

type Reading = GivenConditions | { readonly error: ConversionError }

function readFetch(text: string, { catalog, recordType }: Conversion): Reading {
  let last = 0
  const newId = () => {
    last += 1
    return `c${last}`
  }
  const reading = readFetchXml(text, catalog, { recordType, newId })
  if (reading.ok) return reading
  return failed(
    reading.problems.map((problem) => {
      const { code, path, line } = problem
      return { code, message: fetchProblemSentence(problem), path, line }
    }),
  )
}

function readJson(text: string, { catalog, recordType }: Conversion): Reading {
  const found = definitionIn(text)
  if (!found.ok) {
    const { path, detail } = found
    return failed([{ code: 'DOCUMENT_INVALID', message: `This is no definition: ${detail}.`, path }])
  }
  const given = { ...found.given, recordType: found.given.recordType ?? recordType ?? null }
  const writing = writeFetchXml(given.conditions, given.recordType ?? '')
  const problems = writing.ok ? [] : writing.problems.filter(({ code }) => code !== 'NOTHING_LIVE')
  if (problems.length > 0) return failed(problems.map(writingProblem))
  if (catalog === null || given.recordType === null) return given
  const refused = checkConditions(given.conditions, given.recordType, catalog)
  return refused.length === 0 ? given : failed(refused.map((problem) => conditionProblem(problem, catalog)))
}

function write(
  { recordType, conditions }: GivenConditions,
  text: string,
  conversion: Conversion,
  indent: 0 | 2,
): Converted {
  switch (conversion.to) {
    case 'fetchxml':
      return conversion.from === 'fetchxml' ? { text } : writeFetch(recordType, conditions, conversion)
    case 'json':
      return { text: JSON.stringify(documentOf(recordType, conditions), null, indent) }
    case 'sentence':
      return { text: sentenceOf(recordType, conditions, conversion) }
    case 'sql':
      return recordType === null
        ? failed([recordTypeMissing])
        : writeQuery(recordType, conditions, conversion)
    default:
      return conversion.to satisfies never
  }
}

function writeFetch(recordType: string | null, conditions: Group, { catalog }: Conversion): Converted {
  const writing =
    recordType === null ? writeFilterXml(conditions) : exportFetchXml(conditions, recordType, catalog)
  return writing.ok ? { text: writing.text } : failed(writing.problems.map(writingProblem))
}

/** A document with one segment called after its record type; a bare group where that is not known. */
function documentOf(recordType: string | null, conditions: Group): WrittenDocument | Group {
  if (recordType === null) return conditions
  const segment = { id: onlySegment, name: recordType.slice(0, 100), description: '', recordType, conditions }
  return { format: 'segment-studio/definitions', formatVersion: 1, segments: [segment] }
}

function sentenceOf(recordType: string | null, conditions: Group, { catalog }: Conversion): string {
  const names = catalog ?? { recordType: typeByName }
  const type = names.recordType(recordType ?? 'record') ?? typeByName(recordType ?? 'record')
  const { sentence, muted } = describeDefinition(conditions, type, names)
  return muted.length === 0 ? plainText(sentence) : `${plainText(sentence)} Muted: ${muted.join('; ')}.`
}

function typeByName(name: string): RecordType {
  return { name, label: name, pluralLabel: name, nameColumn: null, keyColumn: null, columns: [] }
}

function writeQuery(recordType: string, conditions: Group, { catalog, context }: Conversion): Converted {
  const writing = writeSql(conditions, recordType, { catalog, context, naming: plainNaming(catalog) })
  if (writing.ok) return { text: sqlText(writing.statement) }
  return failed(
    writing.problems.map((problem) => conditionProblem(problem, catalog ?? { recordType: typeByName })),
  )
}

function writingProblem(problem: Parameters<typeof fetchWritingSentence>[0]): ConversionProblem {
  return { code: problem.code, message: fetchWritingSentence(problem), path: problem.node }
}

function conditionProblem(
  problem: Parameters<typeof conditionProblemSentence>[0],
  catalog: Catalog,
): ConversionProblem {
  return {
    code: problem.code,
    message: conditionProblemSentence(problem, catalog),
    path: problem.node,
  }
}

function failed(problems: readonly ConversionProblem[]): { readonly error: ConversionError } {
  const [first = recordTypeMissing, ...more] = problems
  return { error: more.length === 0 ? first : { ...first, problems } }
}

const recordTypeMissing: ConversionProblem = {
  code: 'RECORD_TYPE_MISSING',
  message: 'The text does not say which record type it is about: add --record-type.',
  path: '',
}
/** Texts have no ids of their own; what they become has always the same one. */
const onlySegment = '00000000-0000-4000-8000-000000000000'
