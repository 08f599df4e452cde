import { literalDay, readDateLiteral } from '#shared/dates/literal.ts'
import { choiceTypes, isOneOf, type ColumnType } from '#shared/model/column-type.ts'
import type { Operand } from '#shared/model/condition.ts'
import { choiceToken } from '#shared/model/record-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { choiceTokenOf, readCell } from '#shared/values/read-cell.ts'
import type { Subject } from './operator.ts'

/** How many operands an operator takes, and of which kind (docs/domain.md 4.1 Arity). */
export type Takes =
  | 'none'
  | 'one'
  | 'two'
  | 'many'
  | 'text'
  | 'count'
  | 'day'
  | 'fiscalYear'
  | 'fiscalPeriod'
  /** Two operands: the period first, then the year. */
  | 'fiscalPeriodAndYear'

/** Why operands cannot be used. */
export type OperandProblem =
  | { readonly code: 'OPERAND_MISSING' }
  | { readonly code: 'OPERAND_SURPLUS'; readonly count: number }
  | { readonly code: 'OPERAND_UNREADABLE'; readonly operand: string; readonly type: ColumnType }
  | {
      readonly code: 'OPERAND_OUT_OF_RANGE'
      readonly operand: string
      readonly least: number
      readonly most: number
    }
  | { readonly code: 'PATTERN_UNREADABLE'; readonly operand: string }

export type Reading<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: OperandProblem }

/** Reads operands into the value the meanings work with. */
export interface OperandReader<Value> {
  readonly takes: Takes
  read(operands: readonly Operand[], subject: Subject): Reading<Value>
}

export const nothing: OperandReader<null> = {
  takes: 'none',
  read: (operands) => (operands.length === 0 ? { ok: true, value: null } : surplus(operands)),
}

/** There are too few operands, or one is blank. */
export const missing = { ok: false, problem: { code: 'OPERAND_MISSING' } } as const

/** One or more values of the column's type. */
export const values: OperandReader<readonly Cell[]> = {
  takes: 'many',
  read: (operands, subject) => {
    if (operands.length === 0) return missing
    const cells: Cell[] = []
    for (const operand of operands) {
      const cell = cellOf(operand, subject)
      if (!cell.ok) return cell
      cells.push(cell.value)
    }
    return { ok: true, value: cells }
  },
}

/** One or more options, as tokens; a blank one is none. */
export const options: OperandReader<readonly string[]> = {
  takes: 'many',
  read: (operands, subject) => {
    const tokens: string[] = []
    for (const operand of operands) {
      const token = optionOf(operand, subject)
      if (!token.ok) return token
      tokens.push(token.value)
    }
    return tokens.length === 0 || tokens.includes('') ? missing : { ok: true, value: tokens }
  },
}

/** Exactly one value of the column's type. */
export const oneValue: OperandReader<Exclude<Cell, null>> = {
  takes: 'one',
  read: (operands, subject) =>
    chain(single(operands), (operand) => {
      const cell = cellOf(operand, subject)
      if (!cell.ok) return cell
      return cell.value === null ? missing : { ok: true, value: cell.value }
    }),
}

/** Exactly two values of the column's type. */
export const twoValues: OperandReader<readonly [Exclude<Cell, null>, Exclude<Cell, null>]> = {
  takes: 'two',
  read: (operands, subject) => {
    if (operands.length > 2) return surplus(operands)
    return chain(values.read(operands, subject), ([from = null, to = null]) =>
      from === null || to === null ? missing : { ok: true, value: [from, to] },
    )
  },
}

/** Exactly one text, taken literally. */
export const oneText: OperandReader<string> = {
  takes: 'text',
  read: (operands) =>
    chain(single(operands), (operand) => {
      const text = operandText(operand)
      return text === '' ? missing : { ok: true, value: text }
    }),
}

/** X of Last X, Next X and Older than X: 1 to 9,999 (docs/domain.md O-16). */
export const count: OperandReader<number> = {
  takes: 'count',
  read: (operands) =>
    chain(single(operands), (operand) => {
      const text = operandText(operand).trim()
      if (text === '') return missing
      const value = Number(text)
      if (!/^\d+$/.test(text) || value < leastCount || value > mostCount) {
        return {
          ok: false,
          problem: { code: 'OPERAND_OUT_OF_RANGE', operand: text, least: leastCount, most: mostCount },
        }
      }
      return { ok: true, value }
    }),
}

/** Exactly one date; a moment means its local day (docs/domain.md 4.3). */
export const day: OperandReader<string> = {
  takes: 'day',
  read: (operands, { column, context }) =>
    chain<Operand, string>(single(operands), (operand) => {
      const text = operandText(operand)
      if (text === '') return missing
      const literal = readDateLiteral(text)
      if (literal === null) return unreadable(text, column.type)
      return { ok: true, value: literalDay(literal, context.timeZone) }
    }),
}

/** An operand's text: a record's key, a column's name, or the text itself. */
export function operandText(operand: Operand): string {
  if (typeof operand === 'string') return operand
  return 'column' in operand ? operand.column : operand.id
}

/** The only operand there is. */
export function single(operands: readonly Operand[]): Reading<Operand> {
  const [operand, ...others] = operands
  if (operand === undefined) return missing
  return others.length > 0 ? surplus(operands) : { ok: true, value: operand }
}

/**
 * The token of the option an operand names by its number or its label. A number need not be known; other text has to
 * be, where every option has a number.
 */
function optionOf(operand: Operand, { column }: Subject): Reading<string> {
  const text = operandText(operand)
  const token = choiceTokenOf(text, column)
  const isKnown = column.choices.some((choice) => choiceToken(choice) === token)
  if (isKnown) return { ok: true, value: token }
  if (/^[+-]?\d+$/.test(token)) return { ok: true, value: String(BigInt(token)) }
  const areNumbered = column.choices.length > 0 && column.choices.every(({ value }) => value !== null)
  return areNumbered ? unreadable(text, column.type) : { ok: true, value: token }
}

/** Goes on with what was read, or passes the problem on. */
export function chain<From, To>(reading: Reading<From>, next: (value: From) => Reading<To>): Reading<To> {
  return reading.ok ? next(reading.value) : reading
}

const leastCount = 1
const mostCount = 9_999

/** An operand that is no value of this type. */
export function unreadable(operand: string, type: ColumnType): Reading<never> {
  return { ok: false, problem: { code: 'OPERAND_UNREADABLE', operand, type } }
}

function surplus(operands: readonly Operand[]): Reading<never> {
  return { ok: false, problem: { code: 'OPERAND_SURPLUS', count: operands.length } }
}

function cellOf(operand: Operand, subject: Subject): Reading<Cell> {
  const text = operandText(operand)
  const { column, context } = subject
  if (isOneOf(choiceTypes, column.type) && text !== '') return optionOf(operand, subject)
  const cell = readCell(text, column, context)
  return cell === undefined ? unreadable(text, column.type) : { ok: true, value: cell }
}
