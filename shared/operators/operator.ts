import sql, { type Sql } from 'sql-template-tag'
import type { DateWindow } from '#shared/dates/window.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import type { Operand } from '#shared/model/condition.ts'
import type { Column } from '#shared/model/record-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import type { OperandProblem, OperandReader, Reading, Takes } from './operand.ts'

/** What a condition is asked of: a column, in a context. */
export interface Subject {
  readonly column: Column
  readonly context: EvaluationContext
}

/** A condition ready to judge cells; its two meanings are equal for every cell (docs/domain.md 4). */
export interface Predicate {
  matches(cell: Cell): boolean
  sql(cell: Sql): Sql
  /** The days and moments a date operator stands for, to be shown beside it. */
  readonly window: DateWindow | null
}

/** How an operator is written in FetchXML: the operator's name there, and how many values it takes there. */
export type FetchXmlNames = Readonly<Record<string, Takes>>

/** An operator of docs/domain.md 4.2: its label, its operands and its meanings. */
export interface Operator {
  /** The label D365 users know. */
  readonly label: string
  /** The label as a sign, for narrow windows. */
  readonly sign: string | null
  readonly fetchXml: FetchXmlNames
  /** Column types the builder offers it for. */
  readonly types: readonly ColumnType[]
  /** Column types it is only evaluated for, shown read-only. */
  readonly importOnly: readonly ColumnType[]
  readonly takes: Takes
  /** Negative operators match blank cells (docs/domain.md 4.1). */
  readonly matchesBlank: boolean
  /** The operator in a sentence, around its operands: `is Germany or Austria`. */
  phrase(operands: string): string
  compile(operands: readonly Operand[], subject: Subject): Reading<Predicate>
  check(operands: readonly Operand[], column: Column): OperandProblem | null
}

type Presence = Exclude<Cell, null>

interface Meaning<Value> {
  readonly label: string
  readonly sign?: string
  readonly phrase: (operands: string) => string
  readonly fetchXml: FetchXmlNames
  readonly types: readonly ColumnType[]
  readonly importOnly?: readonly ColumnType[]
  readonly operand: OperandReader<Value>
  readonly matches: (cell: Presence, value: Value, subject: Subject) => boolean
  readonly sql: (cell: Sql, value: Value, subject: Subject) => Sql
  readonly window?: (value: Value) => DateWindow
}

/** An operator together with what `negate` needs to turn it round. */
export interface PositiveOperator<Value> extends Operator {
  readonly meaning: Meaning<Value>
}

/** A positive operator: it never matches a blank cell (docs/domain.md 4.1 Null). */
export function operator<Value>(meaning: Meaning<Value>): PositiveOperator<Value> {
  return {
    ...described(meaning),
    meaning,
    matchesBlank: false,
    compile: (operands, subject) =>
      compileWith(meaning, operands, subject, (value) => ({
        matches: (cell) => cell !== null && meaning.matches(cell, value, subject),
        sql: (cell) => sql`(${cell} IS NOT NULL AND ${meaning.sql(cell, value, subject)})`,
        window: meaning.window?.(value) ?? null,
      })),
  }
}

/** The opposite of a positive operator: it also matches every blank cell (docs/domain.md 4.1 Null). */
export function negate<Value>(
  positive: PositiveOperator<Value>,
  difference: Pick<Meaning<Value>, 'label' | 'phrase' | 'fetchXml' | 'sign'>,
): Operator {
  const meaning = { ...positive.meaning, ...difference }
  return {
    ...described(meaning),
    matchesBlank: true,
    compile: (operands, subject) =>
      compileWith(meaning, operands, subject, (value) => ({
        matches: (cell) => cell === null || !meaning.matches(cell, value, subject),
        sql: (cell) => sql`(${cell} IS NULL OR NOT (${meaning.sql(cell, value, subject)}))`,
        window: meaning.window?.(value) ?? null,
      })),
  }
}

function described<Value>(meaning: Meaning<Value>): Omit<Operator, 'matchesBlank' | 'compile'> {
  return {
    label: meaning.label,
    sign: meaning.sign ?? null,
    fetchXml: meaning.fetchXml,
    types: meaning.types,
    importOnly: meaning.importOnly ?? [],
    takes: meaning.operand.takes,
    phrase: meaning.phrase,
    check: (operands, column) => {
      const reading = meaning.operand.read(operands, { column, context: anyContext })
      return reading.ok ? null : reading.problem
    },
  }
}

function compileWith<Value>(
  meaning: Meaning<Value>,
  operands: readonly Operand[],
  subject: Subject,
  toPredicate: (value: Value) => Predicate,
): Reading<Predicate> {
  const reading = meaning.operand.read(operands, subject)
  return reading.ok ? { ok: true, value: toPredicate(reading.value) } : reading
}

/** Whether operands can be read does not depend on time or zone; this stands in for both. */
const anyContext: EvaluationContext = { now: 0, timeZone: 'UTC', weekStart: 0, accentSensitive: false }
