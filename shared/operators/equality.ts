import sql, { join, type Sql } from 'sql-template-tag'
import { dateTypes, isOneOf, referenceTypes, textTypes } from '#shared/model/column-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { multiChoiceCell } from '#shared/values/read-cell.ts'
import { foldForEquality, foldId } from '#shared/values/text.ts'
import { negate, operator, type Subject } from './operator.ts'
import { chain, options, values, type OperandReader } from './operand.ts'

export type Comparable = string | number

/** Any of several values; of a multi-select choice the one set that they make up (O-8). */
const comparables: OperandReader<ReadonlySet<Comparable>> = {
  takes: 'many',
  read: (operands, subject) => {
    if (subject.column.type === 'multichoice') {
      return chain(options.read(operands, subject), (tokens) => ({
        ok: true,
        value: new Set([multiChoiceCell(tokens) ?? '']),
      }))
    }
    return chain(values.read(operands, subject), (cells) => ({
      ok: true,
      value: new Set(cells.map((cell) => comparable(cell ?? '', subject))),
    }))
  },
}

const equals = operator({
  label: 'Equals',
  sign: '=',
  phrase: (operands) => `is ${operands}`,
  fetchXml: { eq: 'one', in: 'many' },
  types: [
    'string',
    'int',
    'bigint',
    'decimal',
    'double',
    'money',
    'bool',
    'choice',
    'multichoice',
    'state',
    'status',
    'lookup',
    'customer',
    'owner',
    'guid',
  ],
  importOnly: ['memo', ...dateTypes],
  operand: comparables,
  matches: (cell, wanted, subject) => wanted.has(comparable(cell, subject)),
  sql: (cell, wanted, subject) => sql`${comparableSql(cell, subject)} IN (${listed([...wanted])})`,
  columns: {
    matches: (cell, other, subject) => comparable(cell, subject) === comparable(other, subject),
    sql: (cell, other, subject) => sql`${comparableSql(cell, subject)} = ${comparableSql(other, subject)}`,
  },
})

/** Equals and its opposite, one value or several (docs/domain.md 4.2). */
export const equalityOperators = {
  equals,
  doesNotEqual: negate(equals, {
    label: 'Does not equal',
    sign: '≠',
    phrase: (operands) => `is not ${operands}`,
    fetchXml: { ne: 'one', neq: 'one', 'not-in': 'many' },
  }),
}

/** What is compared: text folded without trailing blanks (O-26), ids without case and braces, the rest as it is. */
export function comparable(cell: Exclude<Cell, null>, { column, context }: Subject): Comparable {
  if (isOneOf(textTypes, column.type)) return foldForEquality(String(cell), context.accentSensitive)
  if (isOneOf(referenceTypes, column.type) || column.type === 'guid') return foldId(String(cell))
  return cell
}

function comparableSql(cell: Sql, { column, context }: Subject): Sql {
  if (isOneOf(textTypes, column.type))
    return sql`rtrim(fold(${cell}, ${Number(context.accentSensitive)}), ' ')`
  if (isOneOf(referenceTypes, column.type) || column.type === 'guid') return sql`fold_id(${cell})`
  return cell
}

/** A statement takes some ten thousand parameters; a long list is one, where JSON keeps its values exactly. */
function listed(wanted: readonly Comparable[]): Sql {
  const isExact = wanted.every((value) => typeof value === 'string' || Number.isSafeInteger(value))
  return wanted.length > mostParameters && isExact
    ? sql`SELECT value FROM json_each(${JSON.stringify(wanted)})`
    : join(wanted.map((value) => sql`${value}`))
}

const mostParameters = 100
