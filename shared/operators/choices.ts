import sql, { type Sql } from 'sql-template-tag'
import { choiceTypes } from '#shared/model/column-type.ts'
import { options } from './operand.ts'
import { negate, operator, type Subject } from './operator.ts'

const containsValues = operator({
  label: 'Contains values',
  phrase: (operands) => `contains any of ${operands}`,
  fetchXml: { 'contain-values': 'many' },
  types: ['multichoice'],
  importOnly: choiceTypes,
  operand: options,
  matches: (cell, tokens, subject) =>
    tokens.some((token) => setOf(String(cell), subject).includes(`;${token};`)),
  sql: (cell, tokens, subject) =>
    sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(tokens)}) WHERE instr(${setSql(cell, subject)}, ';' || value || ';') > 0)`,
})

/** Some of several options, or none of them (docs/domain.md 4.2, multi-select choice). */
export const choiceOperators = {
  containsValues,
  doesNotContainValues: negate(containsValues, {
    label: 'Does not contain values',
    phrase: (operands) => `contains none of ${operands}`,
    fetchXml: { 'not-contain-values': 'many' },
  }),
}

/** The options chosen, each between `;`; a single choice is a set of one. */
function setOf(cell: string, { column }: Subject): string {
  return column.type === 'multichoice' ? cell : `;${cell};`
}

function setSql(cell: Sql, { column }: Subject): Sql {
  return column.type === 'multichoice' ? cell : sql`(';' || ${cell} || ';')`
}
