import { keyName, columnOf } from '#shared/conditions/column.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { resolveWindow, type DateWindow } from '#shared/dates/window.ts'
import { isOneOf, dateTypes, numberTypes, textTypes } from '#shared/model/column-type.ts'
import { columnIn, type Row } from '#shared/model/condition.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import { comparable, type Comparable } from '#shared/operators/equality.ts'
import { mayJudge, operatorNamed, operators, type OperatorName } from '#shared/operators/index.ts'
import { operandText } from '#shared/operators/operand.ts'
import type { Operator, Subject } from '#shared/operators/operator.ts'
import { readCell } from '#shared/values/read-cell.ts'
import { fold } from '#shared/values/text.ts'
import { complement, everyValue, points, span, type CellRanges } from './cell-ranges.ts'
import type { Formula } from './formula.ts'

/** A test of which nothing is known but that it is the same wherever its key is, and its opposite elsewhere. */
export interface Atom {
  readonly key: string
  readonly holds: boolean
  /** A part of a text that is looked for. */
  readonly text: { readonly part: TextPart; readonly folded: string } | null
  /** Related records that are asked for. */
  readonly related: RelatedAtom | null
}

export type TextPart = 'contains' | 'beginsWith' | 'endsWith'

export interface RelatedAtom {
  /** Lines with one name follow one relationship. */
  readonly relationship: string
  /** Whether there is at most one related record. */
  readonly single: boolean
  readonly inside: Formula
}

/** What one row, or one related line, says of one column: which of its values match, and whether blank does. */
export interface Literal {
  /** The node it stands for. */
  readonly source: string
  /** Literals of one subject speak of one value. */
  readonly subject: string
  readonly mayBeBlank: boolean
  /** Only whole numbers are stored. */
  readonly whole: boolean
  /** All values there can be. */
  readonly domain: CellRanges
  /** Whether its values are others tomorrow. */
  readonly moves: boolean
  readonly blank: boolean
  /** The values that match, where they are ranges; else an atom says which. */
  readonly ranges: CellRanges
  readonly atom: Atom | null
}

/** What a row says of its column. A row that cannot be evaluated yet says something unknown. */
export function readLiteral(
  row: Row,
  recordType: RecordType | undefined,
  context: EvaluationContext,
): Literal {
  const column = recordType === undefined ? undefined : columnOf(recordType, row.column)
  const operator = operatorNamed(row.operator)
  if (recordType === undefined || column === undefined || operator === undefined) return unknown(row)
  const subject: Subject = { column, context }
  const about = aboutColumn(row.id, column.name, recordType)
  if (!mayJudge(operator, column.type)) return unknown(row)
  const positive = operator.negates ?? operator
  const literal = row.operands.some((operand) => columnIn(operand) !== undefined)
    ? comparedColumns(row, positive, about)
    : readValues(row, positive, subject, about)
  if (literal === null) return unknown(row)
  return operator === positive ? literal : opposite(literal)
}

type About = ReturnType<typeof aboutColumn>

function comparedColumns(row: Row, positive: Operator, about: About): Literal | null {
  if (positive.compileColumns === null) return null
  const atom = plainAtom(row, positive)
  return { ...about, blank: false, ranges: everyValue, atom }
}

function readValues(row: Row, positive: Operator, subject: Subject, about: About): Literal | null {
  const predicate = positive.compile(row.operands, subject)
  if (!predicate.ok) return null
  const { window } = predicate.value
  const ranges = window === null ? valuesOf(row, positive, subject) : inWindow(window, subject)
  const moves = window?.follows.includes('today') === true
  if (ranges !== null) return { ...about, moves, blank: false, ranges, atom: null }
  const atom = textAtom(row, positive, subject) ?? plainAtom(row, positive)
  return { ...about, blank: false, ranges: everyValue, atom }
}

/** What a column is like before anything is said of it. */
export function aboutColumn(
  source: string,
  name: string,
  recordType: RecordType | undefined,
): Pick<Literal, 'source' | 'subject' | 'mayBeBlank' | 'whole' | 'domain' | 'moves'> {
  const isKey = recordType !== undefined && (name === keyName(recordType) || name === recordType.keyColumn)
  const type = recordType === undefined ? undefined : columnOf(recordType, name)?.type
  return {
    source,
    subject: isKey ? keyName(recordType) : name,
    mayBeBlank: !isKey,
    whole: type === 'int' || type === 'bool' || type === 'datetime' || type === 'datetime-local',
    moves: false,
    domain: type === 'bool' ? span(0, 1, { from: true, to: true }) : everyValue,
  }
}

/** Exactly what the literal does not say. */
export function opposite(literal: Literal): Literal {
  const { atom, ranges, blank } = literal
  if (atom !== null) return { ...literal, blank: !blank, atom: { ...atom, holds: !atom.holds } }
  return { ...literal, blank: !blank, ranges: complement(ranges) }
}

/** What a node says that is written to mean every record. */
export function always(source: string): Literal {
  return { ...ofNoColumn(source, `everything ${source}`), blank: true, ranges: everyValue, atom: null }
}

/** Whether nothing is known of it, not even that it is the same as one of the same words. */
export function isUnknown({ atom }: Literal): boolean {
  return atom?.key.startsWith(unknownMark) === true
}

const unknownMark = '? '

function unknown(row: Row): Literal {
  const key = `${unknownMark}${row.id}`
  const atom: Atom = { key, holds: true, text: null, related: null }
  return { ...ofNoColumn(row.id, key), blank: false, ranges: everyValue, atom }
}

function ofNoColumn(source: string, subject: string) {
  return { source, subject, mayBeBlank: true, whole: false, domain: everyValue, moves: false }
}

/** The values a positive operator matches, as ranges; null where they are none that are known here. */
function valuesOf(row: Row, operator: Operator, subject: Subject): CellRanges | null {
  const { type } = subject.column
  if (isAboutData(operator)) return everyValue
  if (operator === operators.equals) return type === 'multichoice' ? null : equalValues(row, subject)
  return isOneOf(numberTypes, type) || isOneOf(dateTypes, type) ? comparedValues(row, subject) : null
}

function equalValues(row: Row, subject: Subject): CellRanges | null {
  const cells = row.operands.map((operand) => readCell(operandText(operand), subject.column, subject.context))
  const values: Comparable[] = []
  for (const cell of cells) {
    if (cell === undefined || cell === null) return null
    values.push(comparable(cell, subject))
  }
  return points(values)
}

function comparedValues(row: Row, { column, context }: Subject): CellRanges | null {
  const shape = Object.hasOwn(comparisons, row.operator) ? comparisons[row.operator] : undefined
  const [one, other] = row.operands.map((operand) => readCell(operandText(operand), column, context))
  return shape === undefined || one === undefined || one === null ? null : shape(one, other ?? null)
}

const open = { from: false, to: false }
const closed = { from: true, to: true }
const between = (one: Comparable, other: Comparable | null) =>
  other === null ? null : span(one, other, closed)

const comparisons: Readonly<
  Record<string, (one: Comparable, other: Comparable | null) => CellRanges | null>
> = {
  greaterThan: (bound) => span(bound, null, open),
  greaterOrEqual: (bound) => span(bound, null, closed),
  lessThan: (bound) => span(null, bound, open),
  lessOrEqual: (bound) => span(null, bound, closed),
  between,
  notBetween: between,
}

function inWindow(window: DateWindow, { column, context }: Subject): CellRanges {
  const { from, to } = resolveWindow(window, column.type, context)
  return span(from, to, { from: true, to: false })
}

function textAtom(row: Row, positive: Operator, { column, context }: Subject): Atom | null {
  const part = isOneOf(textTypes, column.type) ? textParts.get(positive) : undefined
  const [text] = row.operands
  if (part === undefined || text === undefined) return null
  const folded = fold(operandText(text), context.accentSensitive)
  return { key: `${part} ${folded}`, holds: true, text: { part, folded }, related: null }
}

function plainAtom(row: Row, positive: Operator): Atom {
  const operands = row.operands.map((operand) => JSON.stringify(operandKey(operand)))
  const inOrder = positive.takes === 'many' ? operands.toSorted() : operands
  return { key: [names.get(positive), ...inOrder].join(' '), holds: true, text: null, related: null }
}

function operandKey(operand: Row['operands'][number]): unknown {
  return typeof operand === 'string' || 'column' in operand ? operand : operand.id
}

function isAboutData(operator: Operator): boolean {
  return operator === operators.containsData
}

const names = new Map<Operator, string>(
  Object.entries<Operator>(operators).map(([name, operator]) => [operator, name]),
)

const textParts = new Map<Operator, TextPart>(
  (['contains', 'beginsWith', 'endsWith'] as const satisfies readonly OperatorName[]).map((name) => [
    operators[name],
    name,
  ]),
)
