import fc from 'fast-check'
import { expect, test } from 'vitest'
import { delimiters } from '#backend/files/csv-format.ts'
import { countLineEndings } from '#backend/files/line-endings.ts'
import { readCsv } from '../support/csv.ts'

const seed = 20_261_113
const runs = { seed, numRuns: 500 }
const limits = { block: 16, cell: 1000, row: 10_000 }

const lineEnding = fc.constantFrom('\n', '\r\n', '\r')
const piece = fc.constantFrom(
  'a',
  'é',
  '😀',
  ' ',
  '\t',
  '"',
  "'",
  ',',
  ';',
  '|',
  '\n',
  '\r\n',
  '\r',
  '0',
  '=',
)
const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''))
const row = (width: number) =>
  fc.record({
    cells: fc
      .array(cell, { minLength: width, maxLength: width })
      .filter((cells) => cells.some((value) => value !== '')),
    quoteAll: fc.boolean(),
    ending: lineEnding,
    blankLines: fc.integer({ min: 0, max: 1 }),
  })

const written = fc
  .record({
    width: fc.integer({ min: 1, max: 4 }),
    delimiter: fc.constantFrom(...delimiters),
    quote: fc.constantFrom('"', "'"),
  })
  .chain(({ width, delimiter, quote }) =>
    fc.record({
      delimiter: fc.constant(delimiter),
      quote: fc.constant(quote),
      rows: fc.array(row(width), { minLength: 1, maxLength: 12 }),
      lastEnding: fc.boolean(),
      cuts: fc.array(fc.nat(), { maxLength: 20 }),
    }),
  )

test(`a written table reads back the same, cell by cell and line by line (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(written, async ({ delimiter, quote, rows, lastEnding, cuts }) => {
      let text = ''
      const expected = rows.map(({ cells, quoteAll, ending, blankLines }, index) => {
        const line = 1 + countLineEndings(text)
        const isLast = index === rows.length - 1
        text += cells.map((value) => write(value, delimiter, quote, quoteAll)).join(delimiter)
        if (!isLast || lastEnding) text += ending + (isLast ? '' : '\r\n'.repeat(blankLines))
        return { line, values: cells }
      })
      const format = { delimiter, quote, headerRow: 1 }
      const table = await readCsv(pieces(text, cuts), { ...format, limits })
      expect([table.header, ...table.rows.map(({ values }) => values)]).toEqual(
        expected.map(({ values }) => values),
      )
      expect(table.rows).toEqual(expected.slice(1))
      expect(table.problems).toEqual([])
    }),
    runs,
  )
})

test(`where the text is cut into chunks changes nothing, however broken it is (seed ${seed})`, async () => {
  const broken = fc.array(fc.oneof(piece, fc.constantFrom('\0', '\uFFFD', '",', ',"', 'x,y\n')), {
    maxLength: 60,
  })
  await fc.assert(
    fc.asyncProperty(broken, fc.array(fc.nat(), { maxLength: 20 }), async (parts, cuts) => {
      const text = `a,b\n${parts.join('')}`
      const format = { delimiter: ',', quote: '"', headerRow: 1 } as const
      const whole = await readCsv(text, format)
      expect(bySequence(await readCsv(pieces(text, cuts), { ...format, limits }))).toEqual(bySequence(whole))
    }),
    runs,
  )
})

function write(value: string, delimiter: string, quote: string, always: boolean): string {
  const must = [delimiter, quote, '\n', '\r'].some((special) => value.includes(special))
  return must || always ? quote + value.replaceAll(quote, quote + quote) + quote : value
}

function pieces(text: string, cuts: readonly number[]): string[] {
  const at = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length]
  return at.slice(1).map((end, index) => text.slice(at[index], end))
}

/** Which kind of problem is reported first for a line depends on how far was read ahead. */
function bySequence<T extends { problems: readonly { line: number; code: string }[] }>(table: T): T {
  const problems = table.problems.toSorted((a, b) => a.line - b.line || a.code.localeCompare(b.code))
  return { ...table, problems }
}
