import sql, { raw, type Sql } from 'sql-template-tag'
import { isOneOf, textTypes } from '#shared/model/column-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { compareText } from '#shared/values/text-order.ts'
import type { Subject } from './operator.ts'

type Presence = Exclude<Cell, null>

/** How two cells of a column stand to each other: text by letters (docs/domain.md O-27), all else by value. */
export const orders = {
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
} as const

export type Order = keyof typeof orders

/** Whether `cell` stands in this order to `other`. */
export function isInOrder(
  cell: Presence,
  order: Order,
  other: Presence,
  { column, context }: Subject,
): boolean {
  if (isOneOf(textTypes, column.type)) {
    return orders[order](compareText(String(cell), String(other), context.accentSensitive))
  }
  return orders[order](cell < other ? -1 : cell > other ? 1 : 0)
}

/** The same in SQL. */
export function isInOrderSql(
  cell: Sql,
  order: Order,
  other: Sql | Presence,
  { column, context }: Subject,
): Sql {
  return isOneOf(textTypes, column.type)
    ? sql`text_order(${cell}, ${other}, ${Number(context.accentSensitive)}) ${raw(order)} 0`
    : sql`${cell} ${raw(order)} ${other}`
}
