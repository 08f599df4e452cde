import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnTypes } from '#shared/model/column-type.ts'
import { mayJudge, operators, type OperatorName } from '#shared/operators/index.ts'
import { casesOf, pairsOf } from '../support/cases-of-columns.ts'
import { columnOfType } from '../support/golden-table.ts'
import { windowNames } from '../support/plain-windows.ts'
import { createCellTable } from '../support/two-meanings.ts'

const seed = 20_261_113
/** Date windows are held to both meanings and to a third one in date-windows.test.ts. */
const names = (Object.keys(operators) as OperatorName[]).filter(
  (name) => !windowNames.some((window) => window === name),
)
const pairs = columnTypes.flatMap((type) =>
  names.filter((name) => mayJudge(operators[name], type)).map((name) => ({ type, name })),
)

describe(`both meanings of an operator agree (seed ${String(seed)})`, () => {
  const cells = createCellTable()

  it.each(pairs)('$type $name', ({ type, name }) => {
    const column = { ...columnOfType(type), targets: ['account', 'contact'] }
    let asked = 0
    fc.assert(
      fc.property(casesOf(type, name), ({ context, kin, operands, cells: values }) => {
        if (operators[name].check(operands, column) !== null) return
        const verdicts = cells.condition(name, operands, { column, context, kin }).judge(values)
        expect(verdicts.map(({ sql }) => sql)).toEqual(verdicts.map(({ code }) => code))
        asked += 1
      }),
      { seed, numRuns: 120 },
    )
    expect(asked).toBeGreaterThan(30)
  })
})

describe(`both meanings of a comparison of two columns agree (seed ${String(seed)})`, () => {
  const cells = createCellTable()
  const comparing = pairs.filter(({ name }) => operators[name].compileColumns !== null)

  it.each(comparing)('$type $name', ({ type, name }) => {
    const column = columnOfType(type)
    fc.assert(
      fc.property(pairsOf(type), ({ context, pairs: values }) => {
        const verdicts = cells.comparison(name, { column, context }).judge(values)
        expect(verdicts.map(({ sql }) => sql)).toEqual(verdicts.map(({ code }) => code))
      }),
      { seed, numRuns: 60 },
    )
  })
})

describe(`an operator and its opposite share out all cells (seed ${String(seed)})`, () => {
  const opposites = [
    ['equals', 'doesNotEqual'],
    ['contains', 'doesNotContain'],
    ['beginsWith', 'doesNotBeginWith'],
    ['endsWith', 'doesNotEndWith'],
    ['isLike', 'isNotLike'],
    ['containsData', 'doesNotContainData'],
  ] as const

  it.each(opposites)('%s, %s', (positive, negative) => {
    const column = columnOfType('string')
    fc.assert(
      fc.property(casesOf('string', positive), ({ context, operands, cells }) => {
        const subject = { column, context }
        const yes = operators[positive].compile(operands, subject)
        const no = operators[negative].compile(operands, subject)
        expect(yes.ok).toBe(no.ok)
        if (!yes.ok || !no.ok) return
        for (const cell of cells) expect(no.value.matches(cell)).toBe(!yes.value.matches(cell))
      }),
      { seed, numRuns: 300 },
    )
  })
})
