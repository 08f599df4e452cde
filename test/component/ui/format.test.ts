import { expect, test } from 'vitest'
import { createFormats } from '#renderer/ui/format.ts'

const formats = createFormats('en-GB', 'Europe/Berlin')

test('a decimal is written with all its digits', () => {
  expect(formats.decimal('12345678901234567890.123456789012345678')).toBe(
    '12,345,678,901,234,567,890.123456789012345678',
  )
  expect(formats.decimal('50000000.50')).toBe('50,000,000.50')
})

test('a date without time is the same day in every zone', () => {
  expect(createFormats('en-GB', 'Pacific/Auckland').date('2026-11-13')).toBe('13 Nov 2026')
  expect(createFormats('en-GB', 'America/Los_Angeles').date('2026-11-13')).toBe('13 Nov 2026')
})

test('a moment is written in the given zone', () => {
  expect(formats.dateTime('2026-11-13T13:05:00Z')).toBe('13 Nov 2026, 14:05')
  expect(formats.dateTime('2026-11-12T23:30:00Z')).toBe('13 Nov 2026, 00:30')
})

test('text that is no date is shown as it is', () => {
  expect(formats.date('soon')).toBe('soon')
})

test.each([
  [0.94, '0.9 ms'],
  [41, '41 ms'],
  [3000, '3 s'],
  [4700, '4.7 s'],
  [125_000, '2 min 5 s'],
  [7_200_000, '2 h'],
])('%d ms is written as %s', (ms, text) => {
  expect(formats.duration(ms)).toBe(text)
})

test.each([
  [12, '12 bytes'],
  [214_000_000, '214 MB'],
  [1_500, '1.5 kB'],
])('%d bytes are written as %s', (bytes, text) => {
  expect(formats.size(bytes)).toBe(text)
})

test('changes carry their sign', () => {
  expect([formats.signed(312), formats.signed(-148), formats.signed(0)]).toEqual(['+312', '-148', '0'])
})
