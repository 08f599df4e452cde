import { describe, expect, test } from 'vitest'
import { collect, gather, readCsv, streamOf } from '../../support/csv.ts'
import { readCsvRows } from '#backend/files/csv-rows.ts'

const table = async (text: string) => {
  const { header, rows, problems } = await readCsv(text, { delimiter: ',' })
  return { header, rows: rows.map(({ line, values }) => [line, ...values]), problems }
}

describe('rows', () => {
  test('carry the physical line they start on, whatever the line endings', async () => {
    const { rows } = await table('a,b\r\n1,"x\r\ny"\n2,"x\ny\rz"\r3,c\r\n\r\n4,d')
    expect(rows).toEqual([
      [2, '1', 'x\r\ny'],
      [4, '2', 'x\ny\rz'],
      [7, '3', 'c'],
      [9, '4', 'd'],
    ])
  })

  test('keep the blanks around their values', async () => {
    expect((await table('a,b\n x , y \n')).rows).toEqual([[2, ' x ', ' y ']])
  })

  test('that are empty lines are passed over without a word', async () => {
    const { rows, problems } = await table('a,b\n\n1,2\n\r\n')
    expect(rows).toEqual([[3, '1', '2']])
    expect(problems).toEqual([])
  })

  test('of empty values only are left out and reported', async () => {
    const { rows, problems } = await table('a,b\n,\n1,2\n"",""\n')
    expect(rows).toEqual([[3, '1', '2']])
    expect(problems).toEqual([
      { line: 2, code: 'ROW_EMPTY', effect: 'rejected' },
      { line: 4, code: 'ROW_EMPTY', effect: 'rejected' },
    ])
  })

  test('that are short are filled up and reported', async () => {
    const { rows, problems } = await table('a,b,c\n1,2\n')
    expect(rows).toEqual([[2, '1', '2', '']])
    expect(problems).toEqual([{ line: 2, code: 'ROW_SHORT', effect: 'repaired', count: 2, expected: 3 }])
  })

  test('that are long are cut, reported only when a value is lost', async () => {
    const { rows, problems } = await table('a,b\n1,2,\n1,2,,3\n')
    expect(rows).toEqual([
      [2, '1', '2'],
      [3, '1', '2'],
    ])
    expect(problems).toEqual([{ line: 3, code: 'ROW_LONG', effect: 'repaired', count: 4, expected: 2 }])
  })

  test('lose their NUL characters, which are counted by line', async () => {
    const { rows, problems } = await table('a,b\n\0\0"1\0\n",2\n3,4\0')
    expect(rows).toEqual([
      [2, '1\n', '2'],
      [4, '3', '4'],
    ])
    expect(problems).toEqual([
      { line: 2, code: 'NUL_REMOVED', effect: 'repaired', count: 3 },
      { line: 4, code: 'NUL_REMOVED', effect: 'repaired', count: 1 },
    ])
  })

  test('with characters that could not be decoded are reported', async () => {
    const { rows, problems } = await table('a\nx\uFFFDy\uFFFD\uFFFD\n')
    expect(rows).toEqual([[2, 'x\uFFFDy\uFFFD\uFFFD']])
    expect(problems).toEqual([{ line: 2, code: 'ENCODING_REPLACED', effect: 'repaired', count: 3 }])
  })

  test('come in batches of a thousand after one for the header', async () => {
    const text = `a\n${Array.from({ length: 2500 }, (_, index) => `${index}\n`).join('')}`
    const format = { delimiter: ',', quote: '"', newline: 'LF', headerRow: 1 } as const
    const batches = await collect(readCsvRows(streamOf([text]), format))
    expect(batches.map(({ rows }) => rows.length)).toEqual([1, 1000, 1000, 500])
  })

  test('above the header row are no part of the table', async () => {
    const { header, rows } = await readCsv('Report,x\n\na,b\n1,2\n', { headerRow: 3 })
    expect(header).toEqual(['a', 'b'])
    expect(rows).toEqual([{ line: 4, values: ['1', '2'] }])
  })

  test('start at once in a file without header, whose columns are then numbered', async () => {
    const { header, rows } = await readCsv('1,2\n3,4\n', { headerRow: 0 })
    expect(header).toEqual(['Column 1', 'Column 2'])
    expect(rows).toEqual([
      { line: 1, values: ['1', '2'] },
      { line: 2, values: ['3', '4'] },
    ])
  })
})

describe('malformed quotes', () => {
  const malformed = (line: number) => ({ line, code: 'QUOTE_MALFORMED', effect: 'repaired' })

  test('around a word do not swallow the rows that follow', async () => {
    const { rows, problems } = await table('a,b\n"Two" inch,1\n"x",2\n3,4\n')
    expect(rows).toEqual([
      [2, '"Two" inch', '1'],
      [3, 'x', '2'],
      [4, '3', '4'],
    ])
    expect(problems).toEqual([malformed(2)])
  })

  test('inside a quoted value leave the value in one piece', async () => {
    const { rows, problems } = await table('a,b,c\n1,"he said "hi" to me, and left",3\n')
    expect(rows).toEqual([[2, '1', 'he said "hi" to me, and left', '3']])
    expect(problems).toEqual([malformed(2)])
  })

  test('inside a value over two lines leave the value in one piece', async () => {
    const { rows, problems } = await table('a,b,c\n1,"one "x" and\ntwo",3\n4,5,6\n')
    expect(rows).toEqual([
      [2, '1', 'one "x" and\ntwo', '3'],
      [4, '4', '5', '6'],
    ])
    expect(problems).toEqual([malformed(2)])
  })

  test('that never close spoil one row only', async () => {
    const { rows, problems } = await table('a,b\n1,"x\n2,y\n3,z')
    expect(rows).toEqual([
      [2, '1', 'x'],
      [3, '2', 'y'],
      [4, '3', 'z'],
    ])
    expect(problems).toEqual([malformed(2)])
  })

  test('that never close are not searched beyond the limit', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => `${index},y\n`)
    const limits = { block: 64, cell: 100, row: 1000 }
    const table = await readCsv(['a,b\n', '1,"x\n', ...rows], { delimiter: ',', limits })
    expect(table.rows).toHaveLength(401)
    expect(table.rows.at(-1)).toEqual({ line: 402, values: ['399', 'y'] })
    expect(table.problems).toEqual([malformed(2)])
  })

  test('in every row are each read as the line they stand on', async () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `"x${index},1\n`)
    const { rows, problems } = await table(`a,b\n${lines.join('')}`)
    expect(rows).toHaveLength(3000)
    expect(rows[2999]).toEqual([3001, '"x2999', '1'])
    expect(problems).toHaveLength(3000)
  })
})

describe('limits', () => {
  const limits = { block: 64, cell: 100, row: 1000 }

  test('leave out a row with too long a value and name its line and column', async () => {
    const text = `a,b\n1,"${'x\n'.repeat(60)}"\n2,y\n`
    const { rows, problems } = await readCsv(text, { delimiter: ',', limits })
    expect(rows).toEqual([{ line: 63, values: ['2', 'y'] }])
    expect(problems).toEqual([{ line: 2, code: 'CELL_TOO_LONG', effect: 'rejected', column: 'b' }])
  })

  test('leave out a line that does not end', async () => {
    const text = ['a,b\n1,', ...Array.from({ length: 300 }, () => 'xxxxxxxxxx'), '\n2,y\n']
    const { rows, problems } = await readCsv(text, { delimiter: ',', limits })
    expect(rows).toEqual([{ line: 3, values: ['2', 'y'] }])
    expect(problems).toEqual([{ line: 2, code: 'ROW_TOO_LONG', effect: 'rejected' }])
  })

  test('let a row pass that is longer than a block', async () => {
    const long = 'x'.repeat(90)
    const text = `a,b\n${`${long},"${long}"\n`.repeat(10)}`
    const { rows, problems } = await gather(
      readCsvRows(streamOf([text]), { delimiter: ',', quote: '"', newline: 'LF', headerRow: 1 }, limits),
    )
    expect(rows.map(({ values }) => values)).toEqual(Array(10).fill([long, long]))
    expect(problems).toEqual([])
  })
})
