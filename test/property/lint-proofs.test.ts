import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Formula } from '#shared/conditions/lint/formula.ts'
import { denied } from '#shared/conditions/lint/formula.ts'
import { readLiteral } from '#shared/conditions/lint/literal.ts'
import { whyAlways, whyNever } from '#shared/conditions/lint/proof.ts'
import { columnTypes, type ColumnType } from '#shared/model/column-type.ts'
import type { Operand, Row } from '#shared/model/condition.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import { mayJudge, operators, type OperatorName } from '#shared/operators/index.ts'
import type { Cell } from '#shared/values/cell.ts'
import { printCell } from '#shared/values/print-cell.ts'
import { casesOf, type ColumnCase } from '../support/cases-of-columns.ts'
import { columnOfType } from '../support/golden-table.ts'

const seed = 20_261_113
/** Rows take their operands from so few cells that many share one. */
const mostMeeting = 5
const names = Object.keys(operators) as OperatorName[]

describe(`what is proven of rows about one column (seed ${String(seed)})`, () => {
  it.each(columnTypes)('%s: holds for every cell', (type) => {
    const proven = { never: 0, always: 0, implied: 0 }
    fc.assert(
      fc.property(rowsAboutOneColumn(type), ({ context, cells, rows }) => {
        const recordType = typeWith(type)
        const literals = rows.map((row): Formula => ({
          kind: 'literal',
          literal: readLiteral(row, recordType, context),
        }))
        const verdicts = rows.map((row) => judged(row, type, { context, cells }))
        if (verdicts.includes(null)) return
        const holds = (at: number) => verdicts.map((verdict) => verdict?.[at] === true)
        const every = whyNever({ kind: 'every', parts: literals }) !== null
        const some = whyAlways({ kind: 'some', parts: literals }) !== null
        const [first, second] = literals
        const implied =
          first !== undefined && second !== undefined
            ? whyNever({ kind: 'every', parts: [first, denied(second)] }) !== null
            : false
        const wrong = cells.find((_, at) => {
          const held = holds(at)
          return (
            (every && !held.includes(false)) ||
            (some && !held.includes(true)) ||
            (implied && held[0] === true && held[1] === false)
          )
        })
        expect(wrong, JSON.stringify(rows)).toBeUndefined()
        proven.never += Number(every)
        proven.always += Number(some)
        proven.implied += Number(implied)
      }),
      { seed, numRuns: 1500 },
    )
    expect(proven.never).toBeGreaterThan(10)
    expect(proven.always).toBeGreaterThan(10)
    expect(proven.implied).toBeGreaterThan(10)
  })
})

/** Two or three rows whose operands are taken from the cells they are asked of, so that they meet. */
function rowsAboutOneColumn(
  type: ColumnType,
): Arbitrary<Pick<ColumnCase, 'context' | 'cells'> & { rows: Row[] }> {
  const suitable = names.filter((name) => mayJudge(operators[name], type))
  return casesOf(type, 'containsData').chain(({ context, cells }) => {
    const present = cells.filter((cell) => cell !== null)
    const values = fc.constantFrom(...present.slice(0, mostMeeting), ...fallback(type))
    const row = fc.constantFrom(...suitable).chain((operator) =>
      operandsFor(operator, type, values).map((operands): Row => ({
        kind: 'row',
        id: '',
        column: 'c',
        operator,
        operands,
      })),
    )
    return fc.array(row, { minLength: 2, maxLength: 3 }).map((rows) => ({
      context,
      cells: [null, ...cells],
      rows: rows.map((one, at) => ({ ...one, id: String(at) })),
    }))
  })
}

function operandsFor(
  operator: OperatorName,
  type: ColumnType,
  values: Arbitrary<Exclude<Cell, null>>,
): Arbitrary<readonly Operand[]> {
  const one = values.map((cell): Operand => printCell(cell, type))
  switch (operators[operator].takes) {
    case 'none':
      return fc.constant([])
    case 'count':
      return fc.constantFrom('1', '2', '30').map((x) => [x])
    case 'two':
      return fc.tuple(one, one)
    case 'many':
      return fc.array(one, { minLength: 1, maxLength: 3 })
    case 'text':
      return fc
        .tuple(values, fc.constantFrom(0, 0, 0, 1), fc.nat(3), fc.constantFrom('', '', ' '))
        .map(([cell, from, length, blank]) => [String(cell).slice(from, from + 1 + length) + blank])
    default:
      return one.map((operand) => [operand])
  }
}

function judged(row: Row, type: ColumnType, { context, cells }: Pick<ColumnCase, 'context' | 'cells'>) {
  const operator = operators[row.operator as OperatorName]
  const reading = operator.compile(row.operands, { column: columnIn(type), context })
  return reading.ok ? cells.map((cell) => reading.value.matches(cell)) : null
}

function columnIn(type: ColumnType) {
  return { ...columnOfType(type), name: 'c' }
}

function typeWith(type: ColumnType): RecordType {
  return {
    name: 'thing',
    label: 'Thing',
    pluralLabel: 'Things',
    nameColumn: null,
    keyColumn: null,
    columns: [columnIn(type)],
  }
}

/** A value where every cell happens to be blank. */
function fallback(type: ColumnType): readonly Exclude<Cell, null>[] {
  return type === 'int' || type === 'double' || type === 'bool' ? [1] : []
}
