import { numberText } from './xlsx-formats.ts'
import { createTextRun, unescapeText } from './xlsx-strings.ts'
import type { Workbook } from './xlsx-workbook.ts'
import type { XmlListener } from './xlsx-xml.ts'

/** One row of a worksheet: its number and its texts, blank where a cell is missing. */
export type SheetRow = (row: number, values: string[]) => void

/** Excel's last column. */
const columnCount = 16_384

/**
 * Listens to a worksheet and hands on its rows: shared texts looked up, dates by number format as ISO text, truth
 * values as `true` and `false`, formulas by the value they last had, errors as they are shown. Merged and hidden
 * cells are cells like others.
 */
export function createSheetListener(
  { strings, styles, date1904 }: Pick<Workbook, 'styles' | 'date1904'> & { strings: readonly string[] },
  takeRow: SheetRow,
): XmlListener {
  let row = 0
  let column = 0
  let values: string[] = []
  let kind = 'n'
  let style = 0
  let raw = ''
  let inValue = false
  let inInline = false
  let inline = ''
  const run = createTextRun('is', (text) => {
    inline = text
  })

  const valueText = (): string => {
    if (kind === 's') return strings[Number(raw)] ?? ''
    if (kind === 'inlineStr') return inline
    if (kind === 'str') return unescapeText(raw)
    if (kind === 'b') return raw === '1' ? 'true' : raw === '0' ? 'false' : raw
    return kind === 'n' ? numberText(raw, styles[style] ?? 'number', date1904) : raw
  }

  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === 'row') {
      row = Number(attributes['r'] ?? row + 1)
      column = 0
      values = []
    } else if (name === 'c') {
      column = columnOf(attributes['r']) ?? column + 1
      kind = attributes['t'] ?? 'n'
      style = Number(attributes['s'] ?? 0)
      raw = ''
      inline = ''
    } else if (name === 'v') inValue = true
    else if (name === 'is') inInline = true
    if (inInline) run.open(name, attributes)
  }

  const close = (name: string) => {
    if (inInline) run.close(name)
    if (name === 'v') inValue = false
    else if (name === 'is') inInline = false
    else if (name === 'row') takeRow(row, values)
    else if (name === 'c' && column <= columnCount) {
      while (values.length < column - 1) values.push('')
      values[column - 1] = valueText()
    }
  }

  return {
    open,
    close,
    text(part) {
      if (inValue) raw += part
      else if (inInline) run.text(part)
    },
  }
}

/** The number of a cell's column, 1 for `A7`. */
function columnOf(reference: string | undefined): number | null {
  const letters = reference === undefined ? null : /^[A-Z]{1,3}/.exec(reference)
  if (letters === null) return null
  let column = 0
  for (const letter of letters[0]) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}
