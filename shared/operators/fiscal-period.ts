import sql, { join, type Sql } from 'sql-template-tag'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { fiscalPeriod, type DaySpan } from '#shared/dates/fiscal.ts'
import { atDay, resolveWindow, type CellWindow } from '#shared/dates/window.ts'
import { dateTypes, type ColumnType } from '#shared/model/column-type.ts'
import type { FiscalCalendar } from '#shared/model/fiscal-calendar.ts'
import { fiscalPeriodNumber } from './fiscal-operand.ts'
import { chain, type OperandReader } from './operand.ts'
import { operator, type Operator, type Subject } from './operator.ts'

type PresentCell = string | number

interface PeriodOfAnyYear {
  readonly period: number
  readonly holds: (cell: PresentCell) => boolean
}

/** In a fiscal period of any year: not one window but one every fiscal year (docs/domain.md 4.3). */
export const inFiscalPeriod: Operator = operator({
  label: 'In fiscal period',
  fetchXml: { 'in-fiscal-period': 'one' },
  phrase: (period) => `is in fiscal period ${period} of any year`,
  types: dateTypes,
  operand: periodOfAnyYear(),
  matches: (cell, { holds }) => holds(cell),
  sql: (cell, { period }, subject) => inPartsOfYear(localDay(cell, subject), period, subject.context.fiscal),
})

function periodOfAnyYear(): OperandReader<PeriodOfAnyYear> {
  return {
    takes: fiscalPeriodNumber.takes,
    read: (operands, subject) =>
      chain(fiscalPeriodNumber.read(operands, subject), (period) => ({
        ok: true,
        value: { period, holds: inWindows(period, subject.column.type, subject.context) },
      })),
  }
}

/** Looks in the windows of the fiscal years a cell may be in; each is worked out when the first cell asks. */
function inWindows(period: number, type: ColumnType, context: EvaluationContext) {
  const windows = new Map<number, CellWindow | null>()
  const windowOf = (startYear: number) => {
    const known = windows.get(startYear)
    if (known !== undefined) return known
    const span = fiscalPeriod(startYear, period, context.fiscal)
    const window = span && resolveWindow({ from: atDay(span.from), to: atDay(span.to) }, type, context)
    windows.set(startYear, window)
    return window
  }
  return (cell: PresentCell): boolean => {
    const year = typeof cell === 'number' ? new Date(cell).getUTCFullYear() : Number(cell.slice(0, 4))
    // Fiscal years begin in the local year or the one before, that of 31 December in its own. The local year may be
    // the next one already, or the last one still on 31 December.
    return [year - 1, year, year + 1].some((startYear) => {
      const window = windowOf(startYear)
      return window !== null && isIn(cell, window)
    })
  }
}

function isIn(cell: PresentCell, { from, to }: CellWindow): boolean {
  return from !== null && to !== null && cell >= from && cell < to
}

/** The local day of a cell in SQL, `YYYY-MM-DD`. */
function localDay(cell: Sql, { column, context }: Subject): Sql {
  if (column.type === 'dateonly') return cell
  return sql`local_day(${cell}, ${column.type === 'datetime-local' ? 'UTC' : context.timeZone})`
}

/**
 * Whether a day is in the parts of its calendar year that belong to a period. In some calendars they are others in
 * leap years and in the years after them.
 */
function inPartsOfYear(day: Sql, period: number, calendar: FiscalCalendar): Sql {
  const [leap, afterLeap, common] = [2028, 2029, 2027].map((year) => partsOfYear(year, period, calendar))
  if ([leap, afterLeap].every((parts) => isSame(parts, common))) return inParts(day, common)
  const year = sql`CAST(substr(${day}, 1, length(${day}) - 6) AS INTEGER)`
  return sql`CASE WHEN ${isLeap(year)} THEN ${inParts(day, leap)} WHEN ${isLeap(sql`(${year} - 1)`)} THEN ${inParts(day, afterLeap)} ELSE ${inParts(day, common)} END`
}

/** The first days and the days after the last, `MM-DD`, of what a period takes of a calendar year. */
function partsOfYear(year: number, period: number, calendar: FiscalCalendar): readonly DaySpan[] {
  const [newYear, nextNewYear] = [`${year}-01-01`, `${year + 1}-01-01`]
  return [year - 1, year].flatMap((startYear) => {
    const span = fiscalPeriod(startYear, period, calendar)
    if (span === null || span.to <= newYear || span.from >= nextNewYear) return []
    return [
      {
        from: span.from < newYear ? '01-01' : span.from.slice(5),
        to: span.to < nextNewYear ? span.to.slice(5) : '12-32',
      },
    ]
  })
}

function isSame(parts: readonly DaySpan[] | undefined, others: readonly DaySpan[] | undefined): boolean {
  return JSON.stringify(parts) === JSON.stringify(others)
}

function inParts(day: Sql, parts: readonly DaySpan[] = []): Sql {
  if (parts.length === 0) return sql`FALSE`
  const monthAndDay = sql`substr(${day}, -5)`
  return sql`(${join(
    parts.map(({ from, to }) => sql`(${monthAndDay} >= ${from} AND ${monthAndDay} < ${to})`),
    ' OR ',
  )})`
}

function isLeap(year: Sql): Sql {
  return sql`(${year} % 4 = 0 AND (${year} % 100 <> 0 OR ${year} % 400 = 0))`
}
