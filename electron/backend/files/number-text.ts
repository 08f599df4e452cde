/** A number as a file writes it, taken apart. */
export interface NumberText {
  readonly negative: boolean
  readonly whole: string
  readonly fraction: string
  /** What stands between thousands, the usual character for its look-alikes; empty when nothing does. */
  readonly group: '' | ',' | '.' | ' ' | "'"
}

/**
 * Reads a number whose decimals come after `decimal`. Thousands may be set apart by one kind of character, in
 * threes; a sign may stand before. Null for everything else: exponents, two kinds of separators, plain words.
 */
export function readNumberText(text: string, decimal: '.' | ','): NumberText | null {
  const match = (decimal === '.' ? withPoint : withComma).exec(text)
  if (match === null) return null
  const [, sign, whole = '', group = '', fraction = ''] = match
  if (whole === '' && fraction === '') return null
  return {
    negative: sign === '-',
    whole: group === '' ? whole : whole.replaceAll(group, ''),
    fraction,
    group: groups[group] ?? '',
  }
}

/** The number with a point before the decimals and nothing between thousands. */
export function plainNumber({ negative, whole, fraction }: NumberText): string {
  return `${negative ? '-' : ''}${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`
}

/** A number with a currency sign before or after it, taken apart; without one `sign` is empty. */
export function splitCurrency(text: string): { readonly sign: string; readonly number: string } {
  const before = signBefore.exec(text)
  if (before !== null) return { sign: before[2] ?? '', number: `${before[1] ?? ''}${before[3] ?? ''}` }
  const after = signAfter.exec(text)
  return after === null ? { sign: '', number: text } : { sign: after[2] ?? '', number: after[1] ?? '' }
}

/** A power of ten behind the number; a sign or a decimal point is asked for, as `12E4` may be a part number. */
export const exponentNumber = /^-?\d+(?:\.\d+[eE][+-]?|[eE][+-])\d{1,3}$/

/** `1.5E+03` as `1500`, exactly; text without a power of ten, or with one beyond any column, as it is. */
export function withoutExponent(text: string): string {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,3})$/.exec(text)
  if (match === null) return text
  const [, sign = '', whole = '', fraction = '', power] = match
  const digits = whole + fraction
  const point = whole.length + Number(power)
  const before = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0'
  const after = point > 0 ? digits.slice(point) : digits.padStart(digits.length - point, '0')
  return `${sign}${before}${after === '' ? '' : `.${after}`}`
}

const withPoint = /^([+-]?)(\d{1,3}(?:([,'’ \u00a0\u202f])\d{3}(?:\3\d{3})*)|\d+)?(?:\.(\d*))?$/
const withComma = /^([+-]?)(\d{1,3}(?:([.'’ \u00a0\u202f])\d{3}(?:\3\d{3})*)|\d+)?(?:,(\d*))?$/

const groups: Readonly<Record<string, NumberText['group']>> = {
  ',': ',',
  '.': '.',
  ' ': ' ',
  '\u00a0': ' ',
  '\u202f': ' ',
  "'": "'",
  '’': "'",
}

const signBefore = /^([+-]?)([$€£¥₹₩₺])[ \u00a0]?([+-]?[\d.,].*)$/
const signAfter = /^(.*[\d.,])[ \u00a0]?([$€£¥₹₩₺])$/
