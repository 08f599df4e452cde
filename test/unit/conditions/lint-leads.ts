import { standardRecordTypes } from '#shared/catalog/index.ts'
import type { LintFinding } from '#shared/conditions/lint/finding.ts'
import { lintConditions } from '#shared/conditions/lint/lint-conditions.ts'
import { plainContext } from '#shared/dates/evaluation-context.ts'
import type { ConditionNode, Group, Related } from '#shared/model/condition.ts'
import { lintSentence } from '#shared/words/lint-finding.ts'
import { condition, group } from '../../support/conditions.ts'

const catalog = { recordType: (name: string) => standardRecordTypes.find((type) => type.name === name) }
const context = { ...plainContext, now: Date.parse('2026-11-13T14:27:09Z') }

/** The findings about a definition over leads. */
export function lint(root: Group): readonly LintFinding[] {
  return lintConditions(root, 'lead', catalog, context)
}

/** The findings of some rules, as `severity: nodes`. */
export function found(root: Group, ...rules: readonly LintFinding['rule'][]): readonly string[] {
  return lint(root)
    .filter(({ rule }) => rules.includes(rule))
    .map(({ severity, nodes }) => `${severity}: ${nodes.join(' ')}`)
}

/** The sentences of one rule. */
export function sentences(root: Group, rule: LintFinding['rule']): readonly string[] {
  return lint(root)
    .filter((finding) => finding.rule === rule)
    .map((finding) => lintSentence(finding, { root, recordType: 'lead', catalog }))
}

export const and = (...items: readonly ConditionNode[]) => group('root', 'and', items)
export const or = (...items: readonly ConditionNode[]) => group('root', 'or', items)

/** A line about the opportunities that came from a lead, of which there may be many. */
export function opportunities(id: string, mode: Related['mode'], items: readonly ConditionNode[]): Related {
  return {
    kind: 'related',
    id,
    column: 'leadid',
    target: 'opportunity',
    targetColumn: 'originatingleadid',
    mode,
    join: 'and',
    items,
  }
}

export const country = (id: string, operator: string, ...values: readonly string[]) =>
  condition(id, 'address1_country', operator, ...values)
export const employees = (id: string, operator: string, value: string) =>
  condition(id, 'numberofemployees', operator, value)
export const created = (id: string, operator: string, ...values: readonly string[]) =>
  condition(id, 'createdon', operator, ...values)
