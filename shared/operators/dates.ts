import sql, { type Sql } from 'sql-template-tag'
import { atDay, atNow, resolveWindow, today, type CellWindow, type DateWindow } from '#shared/dates/window.ts'
import { addDays } from '#shared/dates/zone.ts'
import { dateTypes } from '#shared/model/column-type.ts'
import { chain, count, day, nothing, type OperandReader } from './operand.ts'
import { operator } from './operator.ts'

/** Date operators; every one is a window that may move with the clock (docs/domain.md 4.3). */
export const dateOperators = {
  on: within(
    'On',
    { on: 'one' },
    (v) => `is on ${v}`,
    day,
    (v) => [v, addDays(v, 1)],
  ),
  onOrAfter: within(
    'On or after',
    { 'on-or-after': 'one' },
    (v) => `is on or after ${v}`,
    day,
    (v) => [v, null],
  ),
  onOrBefore: within(
    'On or before',
    { 'on-or-before': 'one' },
    (v) => `is on or before ${v}`,
    day,
    (v) => [null, addDays(v, 1)],
  ),
  today: within(
    'Today',
    { today: 'none' },
    () => 'is today',
    nothing,
    (_, now) => [now, addDays(now, 1)],
  ),
  yesterday: within(
    'Yesterday',
    { yesterday: 'none' },
    () => 'was yesterday',
    nothing,
    (_, now) => [addDays(now, -1), now],
  ),
  tomorrow: within(
    'Tomorrow',
    { tomorrow: 'none' },
    () => 'is tomorrow',
    nothing,
    (_, now) => [addDays(now, 1), addDays(now, 2)],
  ),
  lastXDays: within(
    'Last X days',
    { 'last-x-days': 'one' },
    (x) => `is in the last ${x} days`,
    count,
    (x, now) => [addDays(now, -x), 'now'],
  ),
  nextXDays: within(
    'Next X days',
    { 'next-x-days': 'one' },
    (x) => `is in the next ${x} days`,
    count,
    (x, now) => ['now', addDays(now, x + 1)],
  ),
  olderThanXDays: within(
    'Older than X days',
    { 'olderthan-x-days': 'one' },
    (x) => `is older than ${x} days`,
    count,
    (x, now) => [null, addDays(now, -x)],
  ),
}

/** An end of a window: the start of a day, `now` for this very moment, null for open. */
type End = string | null

/** A window for one column type, with the days and moments it came from. */
export interface ResolvedWindow extends CellWindow {
  readonly window: DateWindow
}

/**
 * A date operator as the window it stands for: `ends` gives its two ends from the operand and today's date; the
 * window is half-open.
 */
function within<Value>(
  label: string,
  fetchXml: Readonly<Record<string, 'none' | 'one'>>,
  phrase: (operands: string) => string,
  operand: OperandReader<Value>,
  ends: (value: Value, today: string) => readonly [from: End, to: End],
) {
  const resolved: OperandReader<ResolvedWindow> = {
    takes: operand.takes,
    read: (operands, subject) =>
      chain(operand.read(operands, subject), (value) => {
        const { column, context } = subject
        const window = windowOf(ends(value, today(context)))
        return { ok: true, value: { window, ...resolveWindow(window, column.type, context) } }
      }),
  }
  return operator({
    label,
    phrase,
    fetchXml,
    types: dateTypes,
    operand: resolved,
    window: ({ window }) => window,
    matches: (cell, { from, to }) => (from === null || cell >= from) && (to === null || cell < to),
    sql: (cell, { from, to }): Sql =>
      sql`(${from} IS NULL OR ${cell} >= ${from}) AND (${to} IS NULL OR ${cell} < ${to})`,
  })
}

function windowOf([from, to]: readonly [End, End]): DateWindow {
  return { from: boundOf(from), to: boundOf(to) }
}

function boundOf(end: End) {
  if (end === null) return null
  return end === 'now' ? atNow : atDay(end)
}
