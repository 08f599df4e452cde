/**
 * Exact decimals as text that sorts like the number, so that money and decimals are compared exactly by `<` in
 * JavaScript and in SQLite alike, never as binary doubles.
 *
 * `p04:1100.04` is 1100.04: sign, digits before the point, the digits without padding zeros. A negative number
 * is written in nines' complement and ends in `~`, so that the larger magnitude sorts first.
 */
const plain = /^([+-]?)(\d*)(?:\.(\d*))?$/
const longest = 99

/** The cell of a decimal written as `-1234.50`; null when `text` is not such a number or has over 99 digits. */
export function decimalCell(text: string): string | null {
  const match = plain.exec(text)
  if (match === null) return null
  const [, sign = '', whole = '', fraction = ''] = match
  if (whole === '' && fraction === '') return null
  const before = whole.replace(/^0+/, '')
  const after = fraction.replace(/0+$/, '')
  if (before.length > longest || after.length > longest) return null
  const digits = after === '' ? before : `${before}.${after}`
  if (sign !== '-' || digits === '') return `p${twoDigits(before.length)}:${digits}`
  return `n${twoDigits(longest - before.length)}:${complement(digits)}~`
}

/** The decimal a cell of `decimalCell` stands for, without needless zeros: `1100.04`, `-0.5`, `0`. */
export function decimalText(cell: string): string {
  const negative = cell.startsWith('n')
  const digits = negative ? complement(cell.slice(4, -1)) : cell.slice(4)
  const magnitude = digits === '' ? '0' : digits.startsWith('.') ? `0${digits}` : digits
  return negative ? `-${magnitude}` : magnitude
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0')
}

function complement(digits: string): string {
  return digits.replace(/\d/g, (digit) => String(9 - Number(digit)))
}
