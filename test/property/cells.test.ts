import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnTypes } from '#shared/model/column-type.ts'
import { printCell } from '#shared/values/print-cell.ts'
import { readCell } from '#shared/values/read-cell.ts'
import { casesOf } from '../support/cases-of-columns.ts'
import { columnOfType } from '../support/golden-table.ts'

const seed = 20_261_113

describe(`a printed cell reads as the same cell (seed ${String(seed)})`, () => {
  it.each(columnTypes)('%s', (type) => {
    const column = columnOfType(type)
    fc.assert(
      fc.property(casesOf(type, 'containsData'), ({ cells, context }) => {
        for (const cell of cells) expect(readCell(printCell(cell, type), column, context)).toBe(cell)
      }),
      { seed, numRuns: 60 },
    )
  })
})
