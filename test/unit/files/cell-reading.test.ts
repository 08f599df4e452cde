import { describe, expect, test } from 'vitest'
import type { ValueFormat } from '#shared/contract/imports.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import { decimalCell } from '#shared/values/decimal.ts'
import { readCell } from '#backend/files/cell-reading.ts'
import { createZoneOffsets } from '#backend/files/zone-offsets.ts'

const berlin = createZoneOffsets('Europe/Berlin')
const format = (part: Partial<ValueFormat>): ValueFormat => ({
  decimal: null,
  group: null,
  dateOrder: null,
  ...part,
})
const read = (type: ColumnType, text: string, parts?: Partial<ValueFormat>) => {
  const reading = readCell(type, text, parts === undefined ? null : format(parts), berlin)
  return 'cell' in reading ? reading.cell : 'unreadable'
}
const utc = (text: string) => Date.parse(text)

test('Nothing is null in every type', () => {
  for (const type of ['string', 'int', 'money', 'bool', 'dateonly', 'lookup', 'multichoice'] as const) {
    expect(read(type, '')).toBeNull()
  }
})

test('Blanks are data in text and nothing anywhere else', () => {
  expect(read('string', '  ')).toBe('  ')
  expect(read('string', ' a ')).toBe(' a ')
  expect(read('int', '  ')).toBeNull()
  expect(read('choice', ' Hot ')).toBe('Hot')
})

describe('Numbers', () => {
  test.each<[ColumnType, string, Partial<ValueFormat> | undefined, unknown]>([
    ['int', '42', undefined, 42],
    ['int', '-0', undefined, 0],
    ['int', '007', undefined, 7],
    ['int', '12.0', undefined, 12],
    ['int', '12.5', undefined, 'unreadable'],
    ['int', '9007199254740993', undefined, 'unreadable'],
    ['int', '200.000.000', { decimal: ',', group: '.' }, 200_000_000],
    ['int', 'abc', undefined, 'unreadable'],
    ['bigint', '9007199254740993', undefined, decimalCell('9007199254740993')],
    ['decimal', '1,234.50', undefined, decimalCell('1234.5')],
    ['decimal', '1.234,50', { decimal: ',', group: '.' }, decimalCell('1234.5')],
    ['decimal', '1,5', undefined, 'unreadable'],
    ['money', '$1,200.10', undefined, decimalCell('1200.1')],
    ['money', '-3,10 €', { decimal: ',' }, decimalCell('-3.1')],
    ['double', '1.5E+05', undefined, 150_000],
    ['double', '1e-7', undefined, 1e-7],
    ['double', '1e999', undefined, 'unreadable'],
    ['decimal', '1.25E-3', undefined, decimalCell('0.00125')],
    ['int', '1.5e3', undefined, 1500],
    ['double', '0,25', { decimal: ',' }, 0.25],
    ['double', 'Infinity', undefined, 'unreadable'],
  ])('%s %j in the format %j is %j', (type, text, parts, cell) => {
    expect(read(type, text, parts)).toBe(cell)
  })
})

describe('Dates', () => {
  test.each<[ColumnType, string, Partial<ValueFormat> | undefined, unknown]>([
    ['dateonly', '2026-11-13', undefined, '2026-11-13'],
    ['dateonly', '2026-11-13T00:00:00Z', undefined, '2026-11-13'],
    ['dateonly', '2026-11-13T09:41', undefined, 'unreadable'],
    ['dateonly', '2026-02-30', undefined, 'unreadable'],
    ['dateonly', '31/12/2026', undefined, 'unreadable'],
    ['dateonly', '31/12/2026', { dateOrder: 'dmy' }, '2026-12-31'],
    ['dateonly', '12/31/2026', { dateOrder: 'mdy' }, '2026-12-31'],
    ['datetime', '2026-11-13T09:41:00Z', undefined, utc('2026-11-13T09:41Z')],
    ['datetime', '2026-11-13T09:41+0530', undefined, utc('2026-11-13T04:11Z')],
    ['datetime', '2026-11-13 09:41', undefined, utc('2026-11-13T08:41Z')],
    ['datetime', '2026-07-13 09:41:30.5', undefined, utc('2026-07-13T07:41:30.500Z')],
    ['datetime', '2026-11-13', undefined, utc('2026-11-12T23:00Z')],
    ['datetime', '11/13/2026 12:05 AM', { dateOrder: 'mdy' }, utc('2026-11-12T23:05Z')],
    ['datetime', '2026-11-13 24:00', undefined, 'unreadable'],
    ['datetime-local', '2026-11-13 09:41', undefined, utc('2026-11-13T09:41Z')],
  ])('%s %j in the format %j is %j', (type, text, parts, cell) => {
    expect(read(type, text, parts)).toBe(cell)
  })

  test('on the days the clocks change are read exactly', () => {
    expect(read('datetime', '2026-03-29 01:30')).toBe(utc('2026-03-29T00:30Z'))
    expect(read('datetime', '2026-03-29 03:30')).toBe(utc('2026-03-29T01:30Z'))
    expect(read('datetime', '2026-10-25 01:30')).toBe(utc('2026-10-24T23:30Z'))
    expect(read('datetime', '2026-10-25 03:30')).toBe(utc('2026-10-25T02:30Z'))
  })
})

describe('Other types', () => {
  test.each<[ColumnType, string, unknown]>([
    ['bool', 'TRUE', 1],
    ['bool', 'no', 0],
    ['bool', '1', 1],
    ['bool', 'maybe', 'unreadable'],
    ['guid', '{A0000000-0000-4000-8000-00000000000A}', 'a0000000-0000-4000-8000-00000000000a'],
    ['lookup', 'Northwind', 'Northwind'],
    ['multichoice', 'Wine; Beer;Wine', ';Beer;Wine;'],
  ])('%s %j is %j', (type, text, cell) => {
    expect(read(type, text)).toBe(cell)
  })
})
