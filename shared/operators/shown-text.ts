import sql, { join, type Sql } from 'sql-template-tag'
import { choiceTypes, isOneOf, numberTypes, referenceTypes, textTypes } from '#shared/model/column-type.ts'
import { choiceToken } from '#shared/model/record-type.ts'
import { printCell } from '#shared/values/print-cell.ts'
import { fold } from '#shared/values/text.ts'
import type { Subject } from './operator.ts'

/** Types whose cells people read as something else than what is stored. */
const labelledTypes = [...choiceTypes, 'bool'] as const

/** Types other than text that imported conditions search by the text that is shown for them (docs/domain.md 4.2). */
export const shownTypes = ['owner', ...labelledTypes, ...numberTypes, 'guid'] as const

/**
 * What a cell shows, folded: the label of an option, a number as it is written, the text itself. A reference is
 * judged by the name that is shown for it, so its cell is that name already.
 */
export function shownText(cell: string | number, { column, context }: Subject): string {
  return fold(shown(cell, column), context.accentSensitive)
}

/** The same in SQL. */
export function shownTextSql(cell: Sql, { column, context }: Subject): Sql {
  return sql`fold(${shownSql(cell, column)}, ${Number(context.accentSensitive)})`
}

function shown(cell: string | number, { type, choices }: Subject['column']): string {
  if (isOneOf(plainTypes, type)) return String(cell)
  if (!isOneOf(labelledTypes, type)) return printCell(cell, type)
  return choices.find((choice) => choiceToken(choice) === String(cell))?.label ?? String(cell)
}

function shownSql(cell: Sql, { type, choices }: Subject['column']): Sql {
  if (isOneOf(plainTypes, type)) return cell
  if (!isOneOf(labelledTypes, type)) return sql`print_cell(${cell}, ${type})`
  const token = sql`CAST(${cell} AS TEXT)`
  if (choices.length === 0) return token
  const cases = choices.map((choice) => sql`WHEN ${choiceToken(choice)} THEN ${choice.label}`)
  return sql`CASE ${token} ${join(cases, ' ')} ELSE ${token} END`
}

const plainTypes = [...textTypes, ...referenceTypes, 'guid'] as const
