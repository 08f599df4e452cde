import { describe, expect, test } from 'vitest'
import type { Problem } from '#shared/contract/import-problem.ts'
import { collectJsonHeader, readJsonRows } from '#backend/files/json-rows.ts'
import { collect, readFixture, streamOf } from '../../support/csv.ts'

async function read(...pieces: string[]) {
  const header = await collectJsonHeader(streamOf(pieces), 'x.json')
  const batches = await collect(readJsonRows(streamOf(pieces), { header, file: 'x.json' }))
  const problems: Problem[] = batches.flatMap((batch) => batch.problems)
  return {
    header,
    rows: batches.flatMap(({ rows }) => rows.map(({ line, values }) => [line, ...values])),
    problems,
  }
}

describe('Rows', () => {
  test('are the objects of an array, on the line they start on', async () => {
    expect(await read('[\n  {"a": "x", "b": 1},\n  {\n"a": "y"}]')).toEqual({
      header: ['a', 'b'],
      rows: [
        [2, 'x', '1'],
        [3, 'y', ''],
      ],
      problems: [],
    })
  })

  test('are the objects on the lines of a file, also with properties that come late', async () => {
    const { header, rows } = await read('{"a":1}\r\n', '\r\n{"b":2,"a":3}', '\n{"c":true}\n')
    expect(header).toEqual(['a', 'b', 'c'])
    expect(rows).toEqual([
      [1, '1', '', ''],
      [3, '3', '2', ''],
      [4, '', '', 'true'],
    ])
  })

  test('come out the same wherever the text is cut', async () => {
    const text =
      '[{"name":"J\\u00fcr\\"gen","n":-12.50e3,"deep":{"k":[1,"x",null,{}]},"no":null,"yes":false}]'
    const whole = await read(text)
    expect(await read(...text.split(/(?=.)/))).toEqual(whole)
    expect(whole.rows).toEqual([[1, 'Jür"gen', '-12.50e3', '{"k":[1,"x",null,{}]}', '', 'false']])
  })

  test('keep numbers as they are written', async () => {
    const { rows } = await read('[{"a":12345678901234567890,"b":0.10,"c":1e2}]')
    expect(rows).toEqual([[1, '12345678901234567890', '0.10', '1e2']])
  })

  test('of the csvkit sample are read', async () => {
    const { header, rows } = await read(new TextDecoder().decode(await readFixture('csvkit/testjson.json')))
    expect(header).toEqual(['text', 'float', 'datetime', 'boolean', 'time', 'date', 'integer'])
    expect(rows[0]).toEqual([
      2,
      'Chicago Reader',
      '1.0',
      '1971-01-01T04:14:00',
      'true',
      '04:14:00',
      '1971-01-01',
      '40',
    ])
  })
})

describe('Left out and reported', () => {
  test('are a repeated property and __proto__, at any depth', async () => {
    const { header, rows, problems } = await read(
      '[{"a":1,"a":2},\n{"__proto__":{"x":1}},\n{"a":{"b":1,"b":2}},\n{"a":[{"__proto__":1}]},\n{"a":5}]',
    )
    expect(header).toEqual(['a'])
    expect(rows).toEqual([[5, '5']])
    const refused = (line: number, column: string) => ({
      line,
      code: 'PROPERTY_REFUSED',
      effect: 'rejected',
      column,
    })
    expect(problems).toEqual([
      refused(1, 'a'),
      refused(2, '__proto__'),
      refused(3, 'b'),
      refused(4, '__proto__'),
    ])
  })

  test('are values that are no objects', async () => {
    const { rows, problems } = await read('[1,\n[{"a":1}],\n{"a":2},"x",null]')
    expect(rows).toEqual([[3, '2']])
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'ROW_NOT_OBJECT'],
      [2, 'ROW_NOT_OBJECT'],
      [3, 'ROW_NOT_OBJECT'],
      [3, 'ROW_NOT_OBJECT'],
    ])
  })

  test('are values nested too deep', async () => {
    const { rows, problems } = await read(`{"a":${'['.repeat(65)}${']'.repeat(65)}}\n{"a":1}`)
    expect(rows).toEqual([[2, '1']])
    expect(problems).toEqual([{ line: 1, code: 'VALUE_TOO_DEEP', effect: 'rejected', column: 'a' }])
  })

  test('are values longer than a megabyte, nested ones too', async () => {
    const long = 'x'.repeat(1024 * 1024 + 1)
    const { rows, problems } = await read(`{"a":"${long}"}\n{"a":["${long}"]}\n{"a":1}`)
    expect(rows).toEqual([[3, '1']])
    expect(problems.map(({ line, code, column }) => [line, code, column])).toEqual([
      [1, 'CELL_TOO_LONG', 'a'],
      [2, 'CELL_TOO_LONG', 'a'],
    ])
  })

  test('are objects without a value', async () => {
    const { problems } = await read('{"a":1}\n{}\n{"a":null}')
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [2, 'ROW_EMPTY'],
      [3, 'ROW_EMPTY'],
    ])
  })
})

test('NUL characters are removed and reported', async () => {
  const { rows, problems } = await read('{"a":"x\\u0000y"}')
  expect(rows).toEqual([[1, 'xy']])
  expect(problems).toEqual([{ line: 1, code: 'NUL_REMOVED', effect: 'repaired', count: 1 }])
})

describe('A file fails', () => {
  test.each([
    ['FILE_UNREADABLE', '[{"a":1},\n{"a":}]', 'line 2: this is not JSON'],
    ['FILE_UNREADABLE', '[{"a":1},\n', 'line 2: the file ends in the middle of a value'],
    ['FILE_UNREADABLE', '['.repeat(1001), 'line 1: nested too deep'],
  ])('as %s with %j', async (code, text, detail) => {
    await expect(read(text)).rejects.toMatchObject({ code, data: { file: 'x.json', detail } })
  })

  test.each([
    ['FILE_EMPTY', '[]'],
    ['FILE_EMPTY', '[{}]'],
    ['FILE_NOT_TABLE', '[1,2]'],
    ['FILE_NOT_TABLE', `{${Array.from({ length: 10_001 }, (_, index) => `"p${index}":1`).join()}}`],
  ])('as %s without a table in it', async (code, text) => {
    await expect(read(text)).rejects.toMatchObject({ code, data: { file: 'x.json' } })
  })
})
