import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { dateTypes } from '#shared/model/column-type.ts'
import { operators, type OperatorName } from '#shared/operators/index.ts'
import type { Takes } from '#shared/operators/operand.ts'
import type { Cell } from '#shared/values/cell.ts'
import { awkwardContexts } from '../support/awkward-moments.ts'
import { columnOfType } from '../support/golden-table.ts'
import { cellAt, periodHolds, windowHolds, type DateType } from '../support/plain-dates.ts'
import { periodStarts } from '../support/plain-fiscal.ts'
import { plainWindow, windowNames, type Edge, type WindowName } from '../support/plain-windows.ts'
import { createCellTable } from '../support/two-meanings.ts'

const seed = 20_261_113

interface Case {
  readonly context: EvaluationContext
  readonly operands: readonly string[]
  readonly cells: readonly Cell[]
}

const pairs = dateTypes.flatMap((type) =>
  windowNames.filter((name) => operators[name].types.includes(type)).map((name) => ({ type, name })),
)

describe(`a window holds what the table of docs/domain.md 4.3 says, in code and in SQL (seed ${String(seed)})`, () => {
  it.each(pairs)('$type $name', ({ type, name }) => {
    const seen = agree({ name, type, runs: 60 }, casesOf(name, type), ({ operands, context }) => {
      const window = plainWindow(name, operands, context)
      return (cell) => windowHolds(window, cell, type, context)
    })
    expect(seen).toEqual(new Set([true, false]))
  })

  it.each(dateTypes)('%s inFiscalPeriod', (type) => {
    const seen = agree(
      { name: 'inFiscalPeriod', type, runs: 400 },
      periodCases(type),
      ({ operands, context }) => {
        const period = Number(operands[0])
        return (cell) => periodHolds(period, cell, type, context)
      },
    )
    expect(seen).toEqual(new Set([true, false]))
  })
})

const table = createCellTable()

/** Asks both meanings and the plain one; gives the answers that came up. */
function agree(
  { name, type, runs }: { readonly name: OperatorName; readonly type: DateType; readonly runs: number },
  cases: Arbitrary<Case>,
  holds: (of: Case) => (cell: Cell) => boolean,
): ReadonlySet<boolean> {
  const column = columnOfType(type)
  const seen = new Set<boolean>()
  fc.assert(
    fc.property(cases, (one) => {
      const expected = one.cells.map(holds(one))
      const verdicts = table.condition(name, one.operands, { column, context: one.context }).judge(one.cells)
      expect(verdicts).toEqual(expected.map((answer) => ({ code: answer, sql: answer })))
      for (const answer of expected) seen.add(answer)
    }),
    { seed, numRuns: runs },
  )
  return seen
}

/** Cells crowd at both ends of the window and at now. */
function casesOf(name: WindowName, type: DateType): Arbitrary<Case> {
  return fc
    .record({ context: awkwardContexts, operands: operandsOf(operators[name].takes), places })
    .map(({ context, operands, places: wanted }) => {
      const window = plainWindow(name, operands, context) ?? []
      return { context, operands, cells: cellsNear([...window, 'now'], wanted, type, context) }
    })
}

/** Cells crowd where fiscal periods of many years begin. */
function periodCases(type: DateType): Arbitrary<Case> {
  const years = fc.constantFrom(1753, 1900, 1999, 2000, 2001, 2024, 2025, 2026, 2027, 2028, 2029, 2100, 9998)
  return fc
    .record({
      context: awkwardContexts,
      operands: operandsOf('fiscalPeriod'),
      years: fc.array(years, { minLength: 2, maxLength: 3 }),
      places,
    })
    .map(({ context, operands, years: wanted, places: near }) => {
      const starts = wanted.flatMap((year) => periodStarts(year, context.fiscal))
      return { context, operands, cells: cellsNear(starts, near, type, context) }
    })
}

const places = fc.array(
  fc.record({
    edge: fc.nat({ max: 999 }),
    days: fc.constantFrom(0, 0, 0, -1, 1, -400, 40),
    milliseconds: fc.constantFrom(0, 0, -1, 1, -1_000, 1_800_000, -3_600_000),
  }),
  { minLength: 8, maxLength: 20 },
)

type Places = typeof places extends Arbitrary<infer Value> ? Value : never

function cellsNear(
  edges: readonly Edge[],
  wanted: Places,
  type: DateType,
  context: EvaluationContext,
): readonly Cell[] {
  const cells = edges.map((edge) => cellAt(edge, type, context)).filter((cell) => cell !== null)
  return wanted.map(({ edge, days, milliseconds }, at) => {
    const near = cells[edge % cells.length]
    if (near === undefined || at === 0) return null
    if (typeof near === 'number') return near + days * dayMs + milliseconds
    const day = new Date(Date.parse(`${near}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
    return day.startsWith('+') ? near : day
  })
}

const dayMs = 86_400_000

function operandsOf(takes: Takes): Arbitrary<readonly string[]> {
  const counts = fc.constantFrom('1', '2', '3', '11', '12', '13', '25', '36', '366', '999', '9999')
  const days = fc.constantFrom(
    '2026-11-13',
    '2024-02-29',
    '2026-03-29',
    '2026-09-06',
    '2026-04-24',
    '9999-12-30',
  )
  const periods = fc.constantFrom('1', '2', '3', '4', '7', '12', '13', '14')
  const years = fc.constantFrom('1', '1900', '2000', '2024', '2025', '2026', '2027', '2028', '9998')
  switch (takes) {
    case 'none':
      return fc.constant([])
    case 'day':
      return days.map((day) => [day])
    case 'fiscalYear':
      return years.map((year) => [year])
    case 'fiscalPeriod':
      return periods.map((period) => [period])
    case 'fiscalPeriodAndYear':
      return fc.tuple(periods, years)
    default:
      return counts.map((count) => [count])
  }
}
