import type { ColumnType } from '#shared/model/column-type.ts'
import type { Cell } from './cell.ts'
import { decimalText } from './decimal.ts'

/** A cell in the invariant form `readCell` reads; blank is the empty text. */
export function printCell(cell: Cell, type: ColumnType): string {
  if (cell === null) return ''
  switch (type) {
    case 'bigint':
    case 'decimal':
    case 'money':
      return decimalText(String(cell))
    case 'datetime':
      return isoWithoutNeedlessParts(Number(cell)) + 'Z'
    case 'datetime-local':
      return isoWithoutNeedlessParts(Number(cell))
    case 'multichoice':
      return String(cell).slice(1, -1)
    default:
      return String(cell)
  }
}

function isoWithoutNeedlessParts(milliseconds: number): string {
  return new Date(milliseconds)
    .toISOString()
    .replace('Z', '')
    .replace(/\.000$/, '')
}
