import type { Clock } from '#backend/platform/clock.ts'
import type { CaseTable } from '#backend/store/case-tables.ts'
import { checkConditions, type ConditionProblem } from '#shared/conditions/check.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { readFetchXml } from '#shared/interchange/fetch-xml/read-fetch.ts'
import type { Group } from '#shared/model/condition.ts'
import { conditionProblemSentence } from '#shared/words/condition-problem.ts'
import { fetchProblemSentence } from '#shared/words/fetch-problem.ts'
import { contextOf } from './case-context.ts'
import { badField, CaseRefusal } from './case-refusal.ts'
import { entityIn, mentionedIn } from './mentioned.ts'
import type { OperatorCase } from './operator-case.ts'
import { readTables } from './read-tables.ts'

/** What a case asks, read and checked: a definition over tables in memory. */
export interface Question {
  readonly conditions: Group
  readonly recordType: string
  /** The keys of the records asked about, as they were written. */
  readonly keys: readonly string[]
  readonly tables: ReadonlyMap<string, CaseTable>
  readonly catalog: Catalog
  readonly context: EvaluationContext
}

/** Reads what a case asks. Refuses it with the first problem of its tables, its FetchXML or its conditions. */
export function askedIn(operatorCase: OperatorCase, clock: Clock): Question {
  const { fetchxml } = operatorCase
  const entity = operatorCase.entity ?? entityIn(fetchxml)
  if (entity === undefined) throw badField('entity', 'is missing')
  const context = contextOf(operatorCase, clock.now())
  const tables = readTables(operatorCase, mentionedIn(fetchxml, entity))
  const catalog: Catalog = { recordType: (name) => tables.get(name)?.recordType }
  let nodes = 0
  const newId = () => {
    nodes += 1
    return `n${nodes}`
  }
  const reading = readFetchXml(fetchxml, catalog, { recordType: entity, newId })
  if (!reading.ok) {
    const [problem] = reading.problems
    if (problem === undefined) throw new Error('FetchXML was refused without a problem')
    const { code, path } = problem
    throw new CaseRefusal({ code, path, message: fetchProblemSentence(problem) })
  }
  const { conditions } = reading
  const problems = checkConditions(conditions, entity, catalog)
  if (problems.length > 0) throw conditionRefusal(problems, catalog)
  const keys = tables.get(entity)?.keys ?? []
  return { conditions, recordType: entity, keys, tables, catalog, context }
}

/** The first problem of a definition that was read without one. */
export function conditionRefusal(problems: readonly ConditionProblem[], catalog: Catalog): CaseRefusal {
  const [problem] = problems
  if (problem === undefined) throw new Error('conditions were refused without a problem')
  const message = conditionProblemSentence(problem, catalog)
  return new CaseRefusal({ code: problem.code, path: 'fetchxml', message })
}
