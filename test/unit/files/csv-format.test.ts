import { describe, expect, test } from 'vitest'
import { detectCsvFormat } from '#backend/files/csv-format.ts'

describe('The delimiter', () => {
  test.each([
    [',', 'a,b\n1,2\n'],
    [';', 'a;b;c\n1,5;2,5;x\n3,1;4,0;y\n'],
    ['\t', 'a\tb\nx, y\tz\nu, v\tw\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    [',', 'name,note\n"a;b;c","d;e;f"\n"g;h;i","j;k;l"\n'],
    [';', 'a;b\n1;2;3\n4;5\n6;7\n'],
  ])('%j is found in %j', (delimiter, sample) => {
    expect(detectCsvFormat(sample).delimiter).toBe(delimiter)
  })

  test('is a comma, and the column one, where the header is one word', () => {
    expect(detectCsvFormat('name\nSmith; John\nDoe; Jane\nRoe; Ann\n')).toMatchObject({
      delimiter: ',',
      headerRow: 1,
    })
  })

  test('is the one Excel declares in its first line, which is no row', () => {
    expect(detectCsvFormat('sep=|\r\na,x|b\r\n1,y|2\r\n')).toMatchObject({ delimiter: '|', headerRow: 2 })
  })
})

describe('The quote', () => {
  test('is the single one where every row uses it and no double one is there', () => {
    expect(detectCsvFormat("a,b\n'x, y',1\n'z, u',2\n").quote).toBe("'")
  })

  test('is the double one where an apostrophe is only an apostrophe', () => {
    expect(detectCsvFormat("a,b\n'tis,1\nO'Hara,2\n").quote).toBe('"')
  })
})

test.each([
  ['LF', 'a\nb\n'],
  ['CRLF', 'a\r\nb\r\n'],
  ['CR', 'a\rb\r'],
  ['mixed', 'a\r\nb\nc'],
  ['mixed', 'a\rb\nc'],
])('Line endings are %s', (newline, sample) => {
  expect(detectCsvFormat(sample).newline).toBe(newline)
})

describe('The header row', () => {
  test('is the first line that is not empty', () => {
    expect(detectCsvFormat('\n\na,b\n1,2\n').headerRow).toBe(3)
  })

  test('comes after titles that a blank line sets apart', () => {
    expect(detectCsvFormat('Pipeline report\nMarch\n\na,b\n1,2\n3,4\n').headerRow).toBe(4)
  })

  test('is not moved by a value on several lines', () => {
    expect(detectCsvFormat('a,b\n"x\n\ny",2\n3,4\n').headerRow).toBe(1)
  })

  test('of an empty text is the first', () => {
    expect(detectCsvFormat('')).toEqual({ delimiter: ',', quote: '"', newline: 'LF', headerRow: 1 })
  })
})
