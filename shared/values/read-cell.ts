import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { literalDay, literalInstant, literalWallClock, readDateLiteral } from '#shared/dates/literal.ts'
import { choiceToken, type Column } from '#shared/model/record-type.ts'
import type { Cell } from './cell.ts'
import { decimalCell } from './decimal.ts'
import { foldForEquality, foldId } from './text.ts'

/**
 * Reads a value written in the invariant form of a column's type (`1234.5`, `2026-11-13`, an option's number or
 * label, an id) as a cell. Undefined when it cannot be read as that type; blank text reads as null.
 */
export function readCell(
  text: string,
  column: Pick<Column, 'type' | 'choices'>,
  context: Pick<EvaluationContext, 'timeZone'>,
): Cell | undefined {
  if (text === '') return null
  switch (column.type) {
    case 'string':
    case 'memo':
      return text
    case 'int':
      return readInteger(text.trim())
    case 'double':
      return readDouble(text.trim())
    case 'bigint':
      return wholeNumber.test(text.trim()) ? (decimalCell(text.trim()) ?? undefined) : undefined
    case 'decimal':
    case 'money':
      return decimalCell(text.trim()) ?? undefined
    case 'bool':
      return readTwoOptions(text, column)
    case 'choice':
    case 'state':
    case 'status':
      return choiceTokenOf(text, column)
    case 'multichoice':
      return multiChoiceCell(text.split(/[;,]/).map((part) => choiceTokenOf(part, column)))
    case 'lookup':
    case 'customer':
    case 'owner':
      return text
    case 'guid':
      return foldId(text)
    case 'datetime':
    case 'dateonly':
    case 'datetime-local':
      return readDate(text, column.type, context.timeZone)
    default:
      return column.type satisfies never
  }
}

/** The token of the option that `text` names by its number or, without case, by its label; else the text itself. */
export function choiceTokenOf(text: string, column: Pick<Column, 'choices'>): string {
  const wanted = text.trim()
  const byValue = column.choices.find((choice) => choiceToken(choice) === wanted)
  if (byValue !== undefined) return wanted
  const folded = foldForEquality(wanted, true)
  const byLabel = column.choices.find((choice) => foldForEquality(choice.label, true) === folded)
  return byLabel === undefined ? wanted : choiceToken(byLabel)
}

/** The cell of a multi-select choice: its tokens in one order, so that equal sets are equal texts. */
export function multiChoiceCell(tokens: readonly string[]): string | null {
  const chosen = [...new Set(tokens.filter((token) => token !== ''))].sort()
  return chosen.length === 0 ? null : `;${chosen.join(';')};`
}

const wholeNumber = /^[+-]?\d+$/
const number = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/

function readInteger(text: string): Cell | undefined {
  const value = Number(text)
  return wholeNumber.test(text) && Number.isSafeInteger(value) ? value + 0 : undefined
}

function readDouble(text: string): Cell | undefined {
  const value = Number(text)
  return number.test(text) && Number.isFinite(value) ? value + 0 : undefined
}

function readTwoOptions(text: string, column: Pick<Column, 'choices'>): Cell | undefined {
  const token = choiceTokenOf(text, column)
  const folded = token.toLowerCase()
  if (folded === '1' || folded === 'true' || folded === 'yes') return 1
  if (folded === '0' || folded === 'false' || folded === 'no') return 0
  return undefined
}

function readDate(
  text: string,
  type: 'datetime' | 'dateonly' | 'datetime-local',
  timeZone: string,
): Cell | undefined {
  const literal = readDateLiteral(text)
  if (literal === null) return undefined
  if (type === 'dateonly') return literalDay(literal, timeZone)
  return type === 'datetime' ? literalInstant(literal, timeZone) : literalWallClock(literal, timeZone)
}
