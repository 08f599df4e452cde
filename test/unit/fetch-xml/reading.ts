import type { ConditionNode } from '#shared/model/condition.ts'
import type { FetchProblem } from '#shared/interchange/fetch-xml/fetch-problem.ts'
import { readFetchXml } from '#shared/interchange/fetch-xml/read-fetch.ts'
import { smallCrm } from '../../support/small-crm.ts'

/** The conditions of a text about leads, without ids; a text with problems fails the test. */
export function conditionsOf(text: string): unknown {
  const reading = readLeads(text)
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return withoutIds(reading.conditions)
}

/** Reads a text about leads. */
export function readLeads(text: string) {
  let last = 0
  return readFetchXml(text, smallCrm, { recordType: 'lead', newId: () => `n${String((last += 1))}` })
}

/** The problems of a text about leads; none fails the test. */
export function problemsOf(text: string): readonly FetchProblem[] {
  const reading = readLeads(text)
  if (reading.ok) throw new Error('It was read without a problem.')
  return reading.problems
}

/** A condition inside `<fetch><entity name="lead"><filter>`. */
export function leadFilter(inside: string): string {
  return `<fetch><entity name="lead"><filter>${inside}</filter></entity></fetch>`
}

function withoutIds(node: ConditionNode): unknown {
  const bare = node.kind === 'row' ? node : { ...node, items: node.items.map(withoutIds) }
  return Object.fromEntries(Object.entries(bare).filter(([key]) => key !== 'id'))
}

/** Code, path and line of every problem of a text about leads. */
export function placesOf(text: string): readonly string[] {
  return problemsOf(text).map(({ code, path, line }) => `${code} ${path} ${String(line)}`)
}
