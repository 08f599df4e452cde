import { choiceTypes, isOneOf, referenceTypes } from '#shared/model/column-type.ts'
import type { Column } from '#shared/model/record-type.ts'
import type { CasePointer } from '#backend/store/case-tables.ts'
import type { Cell } from '#shared/values/cell.ts'
import { multiChoiceCell, readCell } from '#shared/values/read-cell.ts'

/** A value of a case as a cell; lookups also say where they point. */
export interface CaseValue {
  readonly cell: Cell
  readonly pointer: CasePointer | null
}

export const noValue: CaseValue = { cell: null, pointer: null }

/**
 * A JSON value as the cell of a column; null and the empty text are blank. Undefined when the value cannot be of the
 * column's type: nothing is guessed.
 */
export function readCaseValue(value: unknown, column: Column): CaseValue | undefined {
  if (value === null || value === undefined || value === '') return noValue
  if (isOneOf(referenceTypes, column.type)) return readPointer(value)
  const cell = column.type === 'multichoice' ? readSet(value) : readScalar(value, column)
  return cell === undefined ? undefined : { cell, pointer: null }
}

function readPointer(value: unknown): CaseValue | undefined {
  if (typeof value === 'string') return { cell: value, pointer: { target: null, name: null } }
  if (typeof value !== 'object' || value === null) return undefined
  const { id, entity, name } = value as { readonly [key: string]: unknown }
  if (typeof id !== 'string' || id === '' || !isTextOrNone(entity) || !isTextOrNone(name)) return undefined
  return { cell: id, pointer: { target: entity ?? null, name: name ?? null } }
}

function readSet(value: unknown): Cell | undefined {
  if (!Array.isArray(value)) return undefined
  const options: readonly unknown[] = value
  if (!options.every((option) => Number.isSafeInteger(option))) return undefined
  return multiChoiceCell(options.map(String))
}

function readScalar(value: unknown, column: Column): Cell | undefined {
  const text = writtenAs(value, column)
  return text === undefined ? undefined : readCell(text, column, { timeZone: 'UTC' })
}

/** The value in the invariant form that `readCell` takes. */
function writtenAs(value: unknown, { type }: Column): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') {
    if (isOneOf(choiceTypes, type)) return Number.isSafeInteger(value) ? String(value) : undefined
    return isOneOf(takingNumbers, type) ? plainNumber(value) : undefined
  }
  if (typeof value === 'boolean') return isOneOf(takingTruth, type) ? String(value) : undefined
  return undefined
}

const takingNumbers = ['string', 'memo', 'int', 'bigint', 'decimal', 'double', 'money', 'bool'] as const
const takingTruth = ['string', 'memo', 'bool'] as const

/** A number without exponent: `1e-7` is written 0.0000001. */
function plainNumber(value: number): string {
  const text = String(value)
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (match === null) return text
  const [, sign = '', whole = '', fraction = '', power = '0'] = match
  const point = 1 + Number(power)
  const digits = `${'0'.repeat(Math.max(0, 1 - point))}${whole}${fraction}`.padEnd(point, '0')
  const at = Math.max(point, 1)
  return `${sign}${digits.slice(0, at)}.${digits.slice(at)}`
}

function isTextOrNone(value: unknown): value is string | null | undefined {
  return value === null || value === undefined || typeof value === 'string'
}
