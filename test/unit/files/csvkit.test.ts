import { describe, expect, test } from 'vitest'
import { createProfiler } from '#backend/files/column-profile.ts'
import { readCsvFixture } from '../../support/csv.ts'

const read = async (file: string) => {
  const { header, rows, problems } = await readCsvFixture(`csvkit/${file}`)
  const profiler = createProfiler(header)
  for (const { values } of rows) profiler.add(values)
  const columns = profiler.result().map(({ type, format, unclear }) => ({ type, format, unclear }))
  return { header, rows: rows.map(({ line, values }) => [line, ...values]), problems, columns }
}

describe('the files of csvkit', () => {
  test('blanks.csv: words for nothing stay words', async () => {
    expect(await read('blanks.csv')).toMatchObject({
      header: ['a', 'b', 'c', 'd', 'e', 'f'],
      rows: [[2, '', 'NA', 'N/A', 'NONE', 'NULL', '.']],
      problems: [],
      columns: Array(6).fill({ type: 'string' }),
    })
  })

  test('dummy.tsv: tabs are found', async () => {
    expect(await read('dummy.tsv')).toMatchObject({ header: ['a', 'b', 'c'], rows: [[2, '1', '2', '3']] })
  })

  test('dummy_col_shuffled_ragged.csv: a header as wide as its rows', async () => {
    expect(await read('dummy_col_shuffled_ragged.csv')).toMatchObject({
      header: ['b', 'c', 'a', 'd'],
      rows: [[2, '2', '3', '1', '4']],
      problems: [],
    })
  })

  test('mac_newlines.csv: lines that end in CR, one of them inside quotes', async () => {
    expect(await read('mac_newlines.csv')).toMatchObject({
      header: ['a', 'b', 'c'],
      rows: [
        [2, '1', '2', '3'],
        [3, 'Once upon\ra time', '5', '6'],
      ],
      problems: [],
    })
  })

  test('optional_quote_characters.csv: quotes that would not be needed', async () => {
    expect(await read('optional_quote_characters.csv')).toMatchObject({ rows: [[2, '1', '2', '3']] })
  })

  test('test_date_format.csv: one date tells the order of all', async () => {
    expect(await read('test_date_format.csv')).toMatchObject({
      rows: [
        [2, '02/01/2014'],
        [3, '31/12/2012'],
      ],
      columns: [{ type: 'dateonly', format: { dateOrder: 'dmy' } }],
    })
  })

  test('test_empty_columns.csv: columns without header, and a row of nothing', async () => {
    expect(await read('test_empty_columns.csv')).toMatchObject({
      header: ['a', 'b', 'c', '', ''],
      rows: [
        [2, 'a', '', '', '', ''],
        [3, '', '', 'c', '', ''],
      ],
      problems: [
        { line: 3, code: 'ROW_SHORT' },
        { line: 4, code: 'ROW_EMPTY' },
      ],
    })
  })

  test.each(['test_empty_columns_long_row.csv', 'test_empty_columns_short_row.csv'])(
    '%s: a row of nothing is left out whatever its width',
    async (file) => {
      expect(await read(file)).toMatchObject({ rows: [], problems: [{ line: 2, code: 'ROW_EMPTY' }] })
    },
  )

  test('test_header_newline.csv: a header over several lines counts as so many', async () => {
    const { header, rows } = await read('test_header_newline.csv')
    expect(header).toEqual(['\t\n\v\f\r start \t\n\v\f\r end \t\n\v\f\r', 'b', 'c'])
    expect(rows).toEqual([[8, 'd', 'e', 'f']])
  })

  test('test_latin1.csv: one byte beyond ASCII', async () => {
    expect(await read('test_latin1.csv')).toMatchObject({
      rows: [
        [2, '1', '2', '3'],
        [3, '4', '5', '©'],
      ],
    })
  })

  test('test_locale.csv: decimal commas and points between thousands', async () => {
    expect(await read('test_locale.csv')).toMatchObject({
      rows: [[2, '1,7', '200.000.000', '']],
      columns: [
        { type: 'decimal', format: { decimal: ',' } },
        { type: 'int', format: { group: '.' } },
        { type: 'string' },
      ],
    })
  })

  test.each(['test_utf16_little.csv', 'test_utf8_bom.csv'])(
    '%s: the mark is no part of the header',
    async (file) => {
      const { header, rows } = await read(file)
      expect(header[0]).toHaveLength(file.includes('16') ? 1 : 3)
      expect(rows.at(-1)).toEqual([3, '4', '5', 'ʤ'])
    },
  )
})
