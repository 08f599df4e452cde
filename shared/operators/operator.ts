import sql, { type Sql } from 'sql-template-tag'
import type { DateWindow } from '#shared/dates/window.ts'
import { plainContext, type EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { ColumnType } from '#shared/model/column-type.ts'
import { columnIn, type Operand } from '#shared/model/condition.ts'
import type { Column } from '#shared/model/record-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import type { Kin } from './kin.ts'
import {
  chain,
  unreadable,
  type OperandProblem,
  type OperandReader,
  type Reading,
  type Takes,
} from './operand.ts'

/** What a condition is asked of: a column, in a context. */
export interface Subject {
  readonly column: Column
  readonly context: EvaluationContext
  /** Who stands above and beside whom; without it nobody does. */
  readonly kin?: Kin
}

/** A condition ready to judge cells; its two meanings are equal for every cell (docs/domain.md 4). */
export interface Predicate {
  matches(cell: Cell): boolean
  sql(cell: Sql): Sql
  /** The days and moments a date operator stands for, to be shown beside it. */
  readonly window: DateWindow | null
}

/** A comparison of two columns of one record, with its two meanings (docs/domain.md 4.1 Column-to-column). */
export interface ColumnPredicate {
  matches(cell: Cell, other: Cell): boolean
  sql(cell: Sql, other: Sql): Sql
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
  /** The positive operator this one is the exact opposite of; null for positive ones. */
  readonly negates: Operator | null
  /** The operator in a sentence, around its operands: `is Germany or Austria`. */
  phrase(operands: string): string
  /** What it judges of a lookup: the key of the record pointed to, or the name that is shown for it. */
  readonly judges: 'cell' | 'shown'
  /** It follows from the current user, so in a segment it means nothing that stays (docs/domain.md 4.1). */
  readonly isCallerRelative: boolean
  compile(operands: readonly Operand[], subject: Subject): Reading<Predicate>
  /** Compares with another column of the same type; null where the operator takes only values. */
  readonly compileColumns: ((subject: Subject) => ColumnPredicate) | null
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
  readonly judges?: 'shown'
  readonly isCallerRelative?: boolean
  readonly columns?: ColumnMeaning
}

/** What a comparison of two columns means where neither is blank. */
export interface ColumnMeaning {
  readonly matches: (cell: Presence, other: Presence, subject: Subject) => boolean
  readonly sql: (cell: Sql, other: Sql, subject: Subject) => Sql
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
    negates: null,
    compile: (operands, subject) =>
      compileWith(meaning, operands, subject, (value) => ({
        matches: (cell) => cell !== null && meaning.matches(cell, value, subject),
        sql: (cell) => sql`(${cell} IS NOT NULL AND ${meaning.sql(cell, value, subject)})`,
        window: meaning.window?.(value) ?? null,
      })),
    compileColumns: withColumns(meaning, ({ matches, sql: text }, subject) => ({
      matches: (cell, other) => cell !== null && other !== null && matches(cell, other, subject),
      sql: (cell, other) =>
        sql`(${cell} IS NOT NULL AND ${other} IS NOT NULL AND ${text(cell, other, subject)})`,
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
    negates: positive,
    compile: (operands, subject) =>
      compileWith(meaning, operands, subject, (value) => ({
        matches: (cell) => cell === null || !meaning.matches(cell, value, subject),
        sql: (cell) => sql`(${cell} IS NULL OR NOT (${meaning.sql(cell, value, subject)}))`,
        window: meaning.window?.(value) ?? null,
      })),
    compileColumns: withColumns(meaning, ({ matches, sql: text }, subject) => ({
      matches: (cell, other) => cell === null || other === null || !matches(cell, other, subject),
      sql: (cell, other) => sql`(${cell} IS NULL OR ${other} IS NULL OR NOT (${text(cell, other, subject)}))`,
    })),
  }
}

function withColumns<Value>(
  { columns }: Meaning<Value>,
  compile: (columns: ColumnMeaning, subject: Subject) => ColumnPredicate,
): Operator['compileColumns'] {
  return columns === undefined ? null : (subject) => compile(columns, subject)
}

function described<Value>(
  meaning: Meaning<Value>,
): Omit<Operator, 'matchesBlank' | 'negates' | 'compile' | 'compileColumns'> {
  return {
    label: meaning.label,
    sign: meaning.sign ?? null,
    fetchXml: meaning.fetchXml,
    types: meaning.types,
    importOnly: meaning.importOnly ?? [],
    judges: meaning.judges ?? 'cell',
    isCallerRelative: meaning.isCallerRelative ?? false,
    takes: meaning.operand.takes,
    phrase: meaning.phrase,
    check: (operands, column) => {
      // Whether operands can be read does not depend on time or zone.
      const reading = readValues(meaning, operands, { column, context: plainContext })
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
  return chain(readValues(meaning, operands, subject), (value) => ({ ok: true, value: toPredicate(value) }))
}

/** Reads operands that are values; another column is none, and its name must never be taken for one. */
function readValues<Value>(
  { operand }: Meaning<Value>,
  operands: readonly Operand[],
  subject: Subject,
): Reading<Value> {
  const other = operands.map(columnIn).find((name) => name !== undefined)
  return other === undefined ? operand.read(operands, subject) : unreadable(other, subject.column.type)
}
