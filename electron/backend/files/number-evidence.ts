import { exponentNumber, readNumberText, splitCurrency, type NumberText } from './number-text.ts'
import type { DetectedType, Evidence } from './type-evidence.ts'

const plainWhole = /^-?(?:0|[1-9]\d{0,14})$/
/** Digits of the largest whole number the CRM holds. */
const wholeDigits = 19
const decimalDigits = 10

/** Leading zeros, a plus sign, more digits than a number column holds: such values are numbers to nobody. */
function isNumber({ whole, fraction }: NumberText): boolean {
  return (
    whole === '' ||
    whole === '0' ||
    (!whole.startsWith('0') && whole.length <= wholeDigits && fraction.length < 40)
  )
}

interface Reading {
  readonly decimal: '.' | ','
  group: NumberText['group']
  decimals: number
}

/**
 * The reading of a column as numbers; where `decimal` is not known, with point and comma side by side until one is
 * ruled out.
 */
export function createNumberEvidence(decimal: '.' | ',' | null): Evidence {
  let readings: Reading[] = [
    { decimal: '.', group: '', decimals: 0 },
    { decimal: ',', group: '', decimals: 0 },
  ]
  if (decimal !== null) readings = readings.filter((reading) => reading.decimal === decimal)
  let currency: string | null = null
  let beyondSafe = false
  let exponents = false

  const fits = (reading: Reading, text: string): boolean => {
    const number = readNumberText(text, reading.decimal)
    if (number === null || !isNumber(number) || (number.fraction === '' && text.endsWith(reading.decimal)))
      return false
    if (number.group !== '' && reading.group !== '' && number.group !== reading.group) return false
    if (number.group !== '') reading.group = number.group
    reading.decimals = Math.max(reading.decimals, number.fraction.length)
    if (number.whole.length > 15 && !Number.isSafeInteger(Number(number.whole))) beyondSafe = true
    return true
  }

  return {
    add(text) {
      if (plainWhole.test(text)) return true
      if (!/^[-.\d$€£¥₹₩₺]/.test(text)) return false
      if (exponentNumber.test(text)) {
        exponents = true
        readings = readings.filter(({ decimal }) => decimal === '.')
        return readings.length > 0
      }
      const { sign, number } = splitCurrency(text)
      if (sign !== '' && currency !== null && sign !== currency) return false
      if (sign !== '') currency = sign
      readings = readings.filter((reading) => fits(reading, number))
      return readings.length > 0
    },
    result() {
      const [reading = { decimal: '.', group: '', decimals: 0 }, other] = readings
      return judge(reading, other, { money: currency !== null, exponents, beyondSafe })
    },
  }
}

function judge(
  reading: Reading,
  other: Reading | undefined,
  { money, exponents, beyondSafe }: { money: boolean; exponents: boolean; beyondSafe: boolean },
): DetectedType {
  // Both readings alive with different numbers behind them: 1.234 or 1,234 throughout the column.
  if (other !== undefined && (reading.decimals > 0 || other.decimals > 0)) {
    return { type: 'string', format: null, unclear: 'decimal' }
  }
  const { decimal, group, decimals } = reading
  const usual = group === '' && (decimals === 0 || decimal === '.')
  const format = usual ? null : { decimal, group, dateOrder: null }
  const number =
    exponents || decimals > decimalDigits
      ? 'double'
      : decimals > 0
        ? 'decimal'
        : beyondSafe
          ? 'bigint'
          : 'int'
  return { type: money ? 'money' : number, format, unclear: null }
}
