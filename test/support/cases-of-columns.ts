import fc, { type Arbitrary } from 'fast-check'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { addDays } from '#shared/dates/calendar-day.ts'
import { startOfDay, wallClockOfDay } from '#shared/dates/zone.ts'
import { today } from '#shared/dates/window.ts'
import {
  choiceTypes,
  isOneOf,
  referenceTypes,
  textTypes,
  type ColumnType,
} from '#shared/model/column-type.ts'
import type { Operand } from '#shared/model/condition.ts'
import { fiscalPeriods } from '#shared/model/fiscal-calendar.ts'
import { operators, type OperatorName } from '#shared/operators/index.ts'
import type { Kin } from '#shared/operators/kin.ts'
import type { Takes } from '#shared/operators/operand.ts'
import type { Cell } from '#shared/values/cell.ts'
import { decimalCell } from '#shared/values/decimal.ts'
import { printCell } from '#shared/values/print-cell.ts'
import { multiChoiceCell } from '#shared/values/read-cell.ts'
import { foldId } from '#shared/values/text.ts'

/** One condition and the cells it is asked of. */
export interface ColumnCase {
  readonly context: EvaluationContext
  readonly kin: Kin
  readonly operands: readonly Operand[]
  readonly cells: readonly Cell[]
}

/** Conditions with one operator on columns of one type, with operands and cells that crowd at each other's edges. */
export function casesOf(type: ColumnType, operator: OperatorName): Arbitrary<ColumnCase> {
  return contexts.chain((context) => {
    const cell = cellsOf(type, context)
    return fc.record({
      context: fc.constant(context),
      kin,
      operands: operandsOf(operators[operator].takes, type, cell),
      cells: fc.array(orBlank(cell), { minLength: 8, maxLength: 24 }),
    })
  })
}

/** Pairs of cells of two columns of one type, many of them equal. */
export function pairsOf(type: ColumnType): Arbitrary<{
  readonly context: EvaluationContext
  readonly pairs: readonly (readonly [Cell, Cell])[]
}> {
  return contexts.chain((context) => {
    const cell = orBlank(cellsOf(type, context))
    const pair = fc.oneof(
      fc.tuple(cell, cell),
      cell.map((same) => [same, same] as const),
    )
    return fc.record({
      context: fc.constant(context),
      pairs: fc.array(pair, { minLength: 8, maxLength: 24 }),
    })
  })
}

function orBlank(cell: Arbitrary<Cell>): Arbitrary<Cell> {
  return fc.oneof({ arbitrary: cell, weight: 9 }, { arbitrary: fc.constant(null), weight: 1 })
}

/** What comparing, folding and patterns go wrong on. */
const awkwardPiece = fc.constantFrom(
  ...Array.from('aAbBzé%_[]^-*?01. \tßıİKſ'),
  ...[
    'e\u0301',
    '\u0301',
    'Σ',
    'σ',
    'ς',
    '😀',
    'ab',
    '[a-c]',
    '[c-a]',
    '[^b]',
    '[%]',
    '\n',
    '\u00A0',
    '\uD83D',
  ],
)

/** Texts that are short enough to meet each other. */
export const awkwardTexts = fc.oneof(
  awkwardPiece,
  fc.array(awkwardPiece, { maxLength: 6 }).map((pieces) => pieces.join('')),
)

/** Decimals with carries, shared prefixes, zeros at either end and more digits than a double holds. */
export const awkwardDecimals = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(
      fc.constantFrom('0', '1', '9', '10', '99', '007', '12345678901234567890'),
      fc.stringMatching(/^\d{1,25}$/),
    ),
    fc.oneof(fc.constantFrom('', '.0', '.1', '.10', '.09', '.5', '.55'), fc.stringMatching(/^\.\d{1,25}$/)),
  )
  .map((parts) => parts.join(''))

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const parents = fc.array(fc.tuple(ids, ids), { maxLength: 8 })

const contexts = fc.record({
  now: fc
    .tuple(
      fc.constantFrom(
        '2026-11-13T14:27:09Z',
        '2026-11-13T00:00:00Z',
        '2026-03-29T00:59:59.999Z',
        '2026-10-25T01:00:00Z',
        '2026-09-06T03:59:59.999Z',
        '2026-04-23T22:00:00Z',
        '2028-02-29T12:00:00Z',
        '1970-01-01T00:00:00Z',
      ),
      fc.constantFrom(-1, 0, 1),
    )
    .map(([now, shift]) => Date.parse(now) + shift),
  timeZone: fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/Santiago',
    'Africa/Cairo',
    'Asia/Kolkata',
    'Asia/Kathmandu',
    'Pacific/Kiritimati',
  ),
  weekStart: fc.integer({ min: 0, max: 6 }),
  accentSensitive: fc.boolean(),
  fiscal: fc.record({
    start: fc.constantFrom('01-01', '02-29', '04-01', '10-25', '11-13', '11-14', '12-31'),
    period: fc.constantFrom(...fiscalPeriods),
    namedBy: fc.constantFrom('start', 'end'),
  }),
  user: fc.option(
    fc.record({
      id: fc.constantFrom('a', 'B', '{c}', 'nobody'),
      businessUnit: fc.constantFrom('a', 'E', null),
      teams: fc.array(ids, { maxLength: 3 }),
      language: fc.constantFrom(1, 2, 1033, null),
    }),
    { freq: 6 },
  ),
})

/** Hierarchies of a few records, loops among them, and teams. */
const kin: Arbitrary<Kin> = fc
  .record({
    account: parents,
    contact: parents,
    systemuser: parents,
    teams: fc.array(fc.tuple(ids, fc.array(ids, { maxLength: 2 })), { maxLength: 4 }),
  })
  .map(({ teams, ...byType }) => ({
    parents: (recordType) =>
      new Map(Object.hasOwn(byType, recordType) ? byType[recordType as 'account'] : []),
    teams: () => new Map(teams),
  }))

const fiscalNames = fc.constantFrom('1', '2025', '2026', '2027', '9999')
const periodNumbers = fc.constantFrom('1', '2', '3', '4', '12', '13', '14')
const options = fc.constantFrom('1', '2', '10')
const years = fc.constantFrom('2025', '2026', '2027', '1970', '9999')
const periods = fc.constantFrom('1', '2', '4', '12', '13')

function operandsOf(takes: Takes, type: ColumnType, cell: Arbitrary<Cell>): Arbitrary<readonly Operand[]> {
  const value = cell.map((one) => written(one, type))
  switch (takes) {
    case 'none':
      return fc.constant([])
    case 'count':
      return fc.constantFrom('1', '2', '30', '9999').map((x) => [x])
    case 'fiscalYear':
      return fiscalNames.map((name) => [name])
    case 'fiscalPeriod':
      return periodNumbers.map((period) => [period])
    case 'fiscalPeriodAndYear':
      return fc.tuple(periodNumbers, fiscalNames)
    case 'fiscalYear':
      return years.map((year) => [year])
    case 'fiscalPeriod':
      return periods.map((period) => [period])
    case 'fiscalPeriodAndYear':
      return fc.tuple(periods, years)
    case 'text':
      return textsFor(type, cell).map((text) => [text])
    case 'many':
      if (type === 'multichoice') return fc.array(options, { minLength: 1, maxLength: 3 })
      return fc.array(value, { minLength: 1, maxLength: 4 })
    case 'two':
      return fc.tuple(value, value)
    default:
      return value.map((one) => [one])
  }
}

/** Texts to be looked for, where cells show no text also parts of what they show. */
function textsFor(type: ColumnType, cell: Arbitrary<Cell>): Arbitrary<string> {
  if (isOneOf(textTypes, type)) return awkwardTexts
  const labels = fc.constantFrom('Hot', 'o', 'war', 'Ice', '%t', 'open', 'Allow', 'not', '1')
  const part = fc
    .tuple(cell, fc.nat(3), fc.nat(3))
    .map(([one, from, length]) => printCell(one, type).slice(from, from + length + 1))
  return fc.oneof(awkwardTexts, labels, part)
}

function written(cell: Cell, type: ColumnType): Operand {
  const text = printCell(cell, type)
  return isOneOf(referenceTypes, type) && text !== '' ? { id: `{${text}}` } : text
}

function cellsOf(type: ColumnType, context: EvaluationContext): Arbitrary<Cell> {
  if (isOneOf(choiceTypes, type)) return fc.constantFrom('1', '2', 'Ice Cold', 'x', '10')
  switch (type) {
    case 'int':
      return fc.oneof(fc.integer({ min: -3, max: 3 }), fc.maxSafeInteger())
    case 'double':
      return fc.oneof(
        fc.constantFrom(0, 0.1, 0.3, 0.1 + 0.2, -1.5, 1e300, 5e-324),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      )
    case 'bigint':
      return awkwardDecimals.map((text) => decimalCell(text.replace(/\..*/, '')))
    case 'decimal':
    case 'money':
      return awkwardDecimals.map(decimalCell)
    case 'bool':
      return fc.constantFrom(0, 1)
    case 'multichoice':
      return fc.array(options, { maxLength: 3 }).map(multiChoiceCell)
    case 'datetime':
    case 'datetime-local':
    case 'dateonly':
      return datesOf(type, context)
    case 'guid':
      return fc.oneof(
        ids,
        awkwardTexts.map((text) => foldId(text) || null),
      )
    case 'lookup':
    case 'customer':
    case 'owner':
      return fc.oneof(
        fc.constantFrom('a', 'b', 'C', 'd', '{E}', 'f'),
        awkwardTexts.map((text) => text.toWellFormed() || null),
      )
    default:
      // A database holds well-formed text only, and an empty text is a blank.
      return awkwardTexts.map((text) => text.toWellFormed() || null)
  }
}

/** Starts of the days around today, and now, each with the millisecond before and behind it. */
function datesOf(
  type: 'datetime' | 'datetime-local' | 'dateonly',
  context: EvaluationContext,
): Arbitrary<Cell> {
  return fc
    .tuple(
      fc.constantFrom(-9999, -31, -30, -3, -2, -1, 0, 1, 2, 3, 31, 10_000),
      fc.constantFrom(-1, 0, 1),
      fc.boolean(),
    )
    .map(([days, shift, atNow]) => {
      const day = addDays(today(context), days)
      if (type === 'dateonly') return day
      if (atNow) return context.now + shift
      return (type === 'datetime' ? startOfDay(day, context.timeZone) : wallClockOfDay(day)) + shift
    })
}
