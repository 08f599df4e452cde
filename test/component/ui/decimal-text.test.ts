import { expect, test } from 'vitest'
import { decimalMarks, readDecimal } from '#renderer/ui/decimal-text.ts'

const english = { decimal: '.', group: ',' }
const german = { decimal: ',', group: '.' }

test.each([
  ['1,234.50', english, '1234.50'],
  ['1.234,50', german, '1234.50'],
  [' -0.10 ', english, '-0.10'],
  ['+7', english, '7'],
  ['.5', english, '0.5'],
  ['−3', english, '-3'],
  ['12 345', english, '12345'],
])('%s is read as an exact decimal', (text, marks, decimal) => {
  expect(readDecimal(text, marks)).toEqual({ ok: true, decimal })
})

test.each([
  ['1.5.2', english],
  ['1,5', english],
  ['1.50', german],
  ['1e5', english],
  ['12.5,3', english],
  ['-', english],
])('%s is refused', (text, marks) => {
  expect(readDecimal(text, marks).ok).toBe(false)
})

test('the marks are those of the locale', () => {
  expect(decimalMarks('de-DE')).toEqual(german)
  expect(decimalMarks('en-GB')).toEqual(english)
})
