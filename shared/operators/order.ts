import sql, { raw, type Sql } from 'sql-template-tag'
import { choiceTypes, isOneOf, textTypes } from '#shared/model/column-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { compareText } from '#shared/values/text-order.ts'
import type { Subject } from './operator.ts'

type Presence = Exclude<Cell, null>

export type Order = keyof typeof orders

/**
 * Whether `cell` stands in this order to `other`: text by letters (docs/domain.md O-27), options by their numbers, those
 * without a number in none; all else by value.
 */
export function isInOrder(
  cell: Presence,
  order: Order,
  other: Presence,
  { column, context }: Subject,
): boolean {
  const holds = orders[order]
  if (isOneOf(textTypes, column.type)) {
    return holds(compareText(String(cell), String(other), context.accentSensitive))
  }
  if (!isOneOf(choiceTypes, column.type)) return holds(compare(cell, other))
  return isNumbered(cell) && isNumbered(other) && holds(compare(Number(cell), Number(other)))
}

/** The same in SQL. */
export function isInOrderSql(
  cell: Sql,
  order: Order,
  other: Sql | Presence,
  { column, context }: Subject,
): Sql {
  if (isOneOf(textTypes, column.type)) {
    return sql`text_order(${cell}, ${other}, ${Number(context.accentSensitive)}) ${raw(order)} 0`
  }
  if (!isOneOf(choiceTypes, column.type)) return sql`${cell} ${raw(order)} ${other}`
  const [one, another] = [cell, sql`${other}`]
  return sql`(${isNumberedSql(one)} AND ${isNumberedSql(another)} AND CAST(${one} AS INTEGER) ${raw(order)} CAST(${another} AS INTEGER))`
}

const orders = {
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
} as const

function compare(one: Presence, other: Presence): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Whether an option's token is its number. */
function isNumbered(token: Presence): boolean {
  return String(Number.parseInt(String(token), 10)) === token
}

function isNumberedSql(token: Sql): Sql {
  return sql`CAST(CAST(${token} AS INTEGER) AS TEXT) = ${token}`
}
