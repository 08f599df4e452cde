import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalCell, decimalText } from '#shared/values/decimal.ts'
import { awkwardDecimals } from '../support/cases-of-columns.ts'

const seed = 20_261_113
const runs = { seed, numRuns: 5_000 }

/** The number as a whole number of 10^-30, by way of BigInt alone. */
function scaled(text: string): bigint {
  const negative = text.startsWith('-')
  const [whole = '', fraction = ''] = text.replace('-', '').split('.')
  const magnitude = BigInt(whole + fraction.padEnd(30, '0'))
  return negative ? -magnitude : magnitude
}

function cellOf(text: string): string {
  const cell = decimalCell(text)
  if (cell === null) throw new Error(`${text} is no decimal`)
  return cell
}

function order<Value>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0
}

describe(`decimal cells (seed ${String(seed)})`, () => {
  it('are in the order of the numbers they stand for', () => {
    fc.assert(
      fc.property(awkwardDecimals, awkwardDecimals, (a, b) => {
        expect(order(cellOf(a), cellOf(b))).toBe(order(scaled(a), scaled(b)))
      }),
      runs,
    )
  })

  it('are in order next to a number that differs in one digit', () => {
    const near = awkwardDecimals.chain((text) =>
      fc.tuple(fc.constant(text), fc.nat({ max: text.length - 1 }), fc.nat({ max: 9 })),
    )
    fc.assert(
      fc.property(near, ([a, at, digit]) => {
        const b = /\d/.test(a.charAt(at)) ? `${a.slice(0, at)}${String(digit)}${a.slice(at + 1)}` : a
        expect(order(cellOf(a), cellOf(b))).toBe(order(scaled(a), scaled(b)))
      }),
      runs,
    )
  })

  it('are equal for the same number however it is written', () => {
    fc.assert(
      fc.property(awkwardDecimals, fc.nat({ max: 3 }), (text, zeros) => {
        const longer = `${text.includes('.') ? text : `${text}.`}${'0'.repeat(zeros)}`
        expect(cellOf(longer)).toBe(cellOf(text))
      }),
      runs,
    )
  })

  it('print as a text that reads as the same cell and the same number', () => {
    fc.assert(
      fc.property(awkwardDecimals, (text) => {
        const printed = decimalText(cellOf(text))
        expect(cellOf(printed)).toBe(cellOf(text))
        expect(scaled(printed)).toBe(scaled(text))
      }),
      runs,
    )
  })
})
