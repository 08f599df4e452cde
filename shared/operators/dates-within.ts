import sql, { type Sql } from 'sql-template-tag'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import {
  atDay,
  atNow,
  resolveWindow,
  today,
  type Bound,
  type CellWindow,
  type DateWindow,
  type WindowSource,
} from '#shared/dates/window.ts'
import { dateTypes, type ColumnType } from '#shared/model/column-type.ts'
import { chain, type OperandReader } from './operand.ts'
import { operator, type FetchXmlNames, type Operator } from './operator.ts'

/** One end of a window: the start of a day `YYYY-MM-DD`, `now` for this very moment, an instant, null for open. */
export type End = string | number | null

/** A date operator as the window it stands for (docs/domain.md 4.3). */
export interface Within<Value> {
  readonly label: string
  readonly fetchXml: FetchXmlNames
  readonly phrase: (operands: string) => string
  readonly operand: OperandReader<Value>
  /** Columns it suits; all dates when it is not said. */
  readonly types?: readonly ColumnType[]
  /** What the window follows from besides operands. */
  readonly follows: readonly WindowSource[]
  /** The two ends of the half-open window, from the operand, today's date and the context. */
  readonly ends: (value: Value, today: string, context: EvaluationContext) => readonly [from: End, to: End]
}

/** A window for one column type, with the days and moments it came from. */
interface ResolvedWindow extends CellWindow {
  readonly window: DateWindow
}

/** The operator that a window stands for: a cell is in it or not. */
export function within<Value>(meaning: Within<Value>): Operator {
  const { operand, ends, follows, types = dateTypes, ...words } = meaning
  const resolved: OperandReader<ResolvedWindow> = {
    takes: operand.takes,
    read: (operands, subject) =>
      chain(operand.read(operands, subject), (value) => {
        const { column, context } = subject
        const [from, to] = ends(value, today(context), context)
        const window = { from: boundOf(from), to: boundOf(to), follows }
        return { ok: true, value: { window, ...resolveWindow(window, column.type, context) } }
      }),
  }
  return operator({
    ...words,
    types,
    operand: resolved,
    window: ({ window }) => window,
    matches: (cell, { from, to }) => (from === null || cell >= from) && (to === null || cell < to),
    sql: inWindow,
  })
}

function inWindow(cell: Sql, { from, to }: CellWindow): Sql {
  if (from === null) return to === null ? sql`TRUE` : sql`${cell} < ${to}`
  return to === null ? sql`${cell} >= ${from}` : sql`${cell} >= ${from} AND ${cell} < ${to}`
}

function boundOf(end: End): Bound | null {
  if (end === null) return null
  if (typeof end === 'number') return { at: 'instant', instant: end }
  return end === 'now' ? atNow : atDay(end)
}
