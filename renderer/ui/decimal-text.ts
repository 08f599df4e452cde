/** The exact decimal a person typed, as plain text (`-1234.50`): never through a binary double. */
export type DecimalReading =
  { readonly ok: true; readonly decimal: string | null } | { readonly ok: false; readonly reason: string }

export interface DecimalMarks {
  readonly decimal: string
  readonly group: string
}

/** The locale's decimal and group mark. */
export function decimalMarks(locale?: string): DecimalMarks {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(12345.6)
  const find = (type: string, otherwise: string) =>
    parts.find((part) => part.type === type)?.value ?? otherwise
  return { decimal: find('decimal', '.'), group: find('group', ',') }
}

/** Whether a text is an exact decimal as it is stored: digits with a point. */
export function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text)
}

/** Reads what was typed or pasted. Spaces and group marks are dropped, digits and trailing zeros kept. */
export function readDecimal(text: string, marks: DecimalMarks, whole = false): DecimalReading {
  const bare = text.replaceAll(/[\s\u00a0\u202f']/g, '').replace('−', '-')
  if (bare === '') return { ok: true, decimal: null }
  const grouped = marks.group.trim() === '' ? bare : stripGroups(bare, marks)
  const plain = grouped?.replace(marks.decimal, '.')
  if (plain === undefined || !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) {
    return { ok: false, reason: `${text.trim()} is no number.` }
  }
  const decimal = plain
    .replace(/^\+/, '')
    .replace(/^(-?)\./, '$10.')
    .replace(/\.$/, '')
  if (whole && /\.\d*[1-9]/.test(decimal)) return { ok: false, reason: `${text.trim()} is no whole number.` }
  return { ok: true, decimal: whole ? decimal.replace(/\..*$/, '') : decimal }
}

/** Group marks may stand only before three digits, or two as in India; elsewhere they are a typing error, not a number a hundred times as large. */
function stripGroups(bare: string, marks: DecimalMarks): string | undefined {
  const [before = '', ...after] = bare.split(marks.decimal)
  if (after.some((part) => part.includes(marks.group))) return undefined
  if (!before.includes(marks.group)) return bare
  const [first = '', ...groups] = before.replace(/^[+-]/, '').split(marks.group)
  const regular = /^\d{1,3}$/.test(first) && /^(\d{2,3} )*\d{3}$/.test(groups.join(' '))
  return regular ? [before.replaceAll(marks.group, ''), ...after].join(marks.decimal) : undefined
}
