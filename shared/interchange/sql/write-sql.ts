import sql, { join, raw, type Sql } from 'sql-template-tag'
import { checkConditions, type ConditionProblem } from '#shared/conditions/check.ts'
import { columnOf, keyName } from '#shared/conditions/column.ts'
import { joinOf, type RelatedJoin } from '#shared/conditions/join.ts'
import { liveDefinition, type LiveNode, type LiveRelated } from '#shared/conditions/live.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { isOneOf, referenceTypes } from '#shared/model/column-type.ts'
import { columnIn, type Group, type Join, type Row } from '#shared/model/condition.ts'
import type { Column } from '#shared/model/record-type.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import { noKin } from '#shared/operators/kin.ts'
import type { Subject } from '#shared/operators/operator.ts'
import { guessColumn, guessReference } from './guess-column.ts'
import { joinSql } from './join-sql.ts'
import { kinInSql } from './kin-in-sql.ts'
import type { SqlNaming, SqlPlace } from './naming.ts'

/** What a definition is written for. */
export interface SqlQuestion {
  /** The record types there are; null where nobody knows them, then a column is what its operator makes of it. */
  readonly catalog: Catalog | null
  readonly context: EvaluationContext
  readonly naming: SqlNaming
}

/** One statement, or everything that keeps it from being written; nothing is ever left out. */
export type SqlWriting =
  | { readonly ok: true; readonly statement: Sql }
  | { readonly ok: false; readonly problems: readonly ConditionProblem[] }

/**
 * A whole definition as one SELECT of the records that match it, put together from the SQL meaning of its operators
 * (docs/domain.md 4). Related entities are EXISTS and NOT EXISTS (5.2); what is muted or emptied is not there, and
 * where nothing is left, nothing matches (O-29).
 */
export function writeSql(definition: Group, recordType: string, question: SqlQuestion): SqlWriting {
  const live = liveDefinition(definition)
  if (live === null) return { ok: true, statement: select({ recordType, alias: 'r0' }, sql`0`, question) }
  const refused = question.catalog === null ? [] : checkConditions(live, recordType, question.catalog)
  if (refused.length > 0) return { ok: false, problems: refused }

  const problems: ConditionProblem[] = []
  let places = 0
  const newPlace = (type: string): SqlPlace => {
    const alias = `r${places}`
    places += 1
    return { recordType: type, alias }
  }
  const writer: Writer = { question, newPlace, tell: (problem) => problems.push(problem) }
  const place = newPlace(recordType)
  const condition = live.items.length === 0 ? null : branchSql(live.items, live.join, place, 1, writer)
  const statement = select(place, condition, question)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, statement }
}

interface Writer {
  readonly question: SqlQuestion
  readonly newPlace: (recordType: string) => SqlPlace
  readonly tell: (problem: ConditionProblem) => void
}

function select(place: SqlPlace, condition: Sql | null, { naming }: SqlQuestion): Sql {
  const where = condition === null ? sql`` : sql`\nWHERE${line(1)}${condition}`
  return sql`SELECT ${naming.answer(place)}\nFROM ${naming.table(place)}${where}`
}

/** The items of a branch, each on its own line `depth` steps in. */
function branchSql(
  items: readonly LiveNode[],
  joined: Join,
  place: SqlPlace,
  depth: number,
  writer: Writer,
): Sql {
  const parts = items.map((item) => nodeSql(item, place, depth, writer))
  const between = `${indent(depth)}${joined === 'and' ? 'AND' : 'OR'} `
  return join(parts, between)
}

function nodeSql(node: LiveNode, place: SqlPlace, depth: number, writer: Writer): Sql {
  if (node.kind === 'row') return rowSql(node, place, writer)
  if (node.kind === 'related') return relatedSql(node, place, depth, writer)
  if (node.items.length === 0) return sql`1`
  return inBrackets(node.items, node.join, place, depth, writer)
}

function inBrackets(
  items: readonly LiveNode[],
  joined: Join,
  place: SqlPlace,
  depth: number,
  writer: Writer,
): Sql {
  const inside = branchSql(items, joined, place, depth + 1, writer)
  return sql`(${line(depth + 1)}${inside}${line(depth)})`
}

function relatedSql(related: LiveRelated, place: SqlPlace, depth: number, writer: Writer): Sql {
  const { question, newPlace } = writer
  const target = newPlace(related.target)
  const exists = raw(related.mode === 'contains' ? 'EXISTS' : 'NOT EXISTS')
  const joined = joinSql(joinIn(related, place.recordType, question.catalog), [place, target], question)
  const inside =
    related.items.length === 0
      ? sql``
      : sql`${line(depth + 2)}AND ${inBrackets(related.items, related.join, target, depth + 2, writer)}`
  const from = sql`SELECT 1 FROM ${question.naming.table(target)}`
  return sql`${exists} (${line(depth + 1)}${from}${line(depth + 1)}WHERE ${joined}${inside}${line(depth)})`
}

function rowSql(row: Row, place: SqlPlace, { question, tell }: Writer): Sql {
  if (row.unsupported !== undefined) {
    const { path, line: at, reason } = row.unsupported
    tell({ node: row.id, code: 'PART_UNSUPPORTED', path, line: at, reason })
    return sql`0`
  }
  const { catalog, context, naming } = question
  const operator = operatorNamed(row.operator)
  const column = columnNamed(place.recordType, row.column, catalog) ?? guessColumn(row, place.recordType)
  const subject: Subject = { column, context, kin: { ...noKin, inSql: kinInSql(question) } }
  const otherName = columnIn(row.operands[0])
  if (operator?.compileColumns != null && otherName !== undefined) {
    const other = columnNamed(place.recordType, otherName, catalog) ?? { ...column, name: otherName }
    return operator.compileColumns(subject).sql(naming.cell(place, column), naming.cell(place, other))
  }
  if (operator === undefined) {
    tell({ node: row.id, code: 'OPERATOR_UNKNOWN', operator: row.operator })
    return sql`0`
  }
  const reading = operator.compile(row.operands, subject)
  if (!reading.ok) {
    tell({ ...reading.problem, node: row.id })
    return sql`0`
  }
  const isShown = operator.judges === 'shown' && isOneOf(referenceTypes, column.type)
  const judged = isShown ? naming.shown(place, column) : naming.cell(place, column)
  return reading.value.sql(judged)
}

function columnNamed(recordType: string, name: string, catalog: Catalog | null): Column | undefined {
  const type = catalog?.recordType(recordType)
  return type && columnOf(type, name)
}

/** Where nobody knows the columns, what joins two tables are ids. */
function joinIn(related: LiveRelated, recordType: string, catalog: Catalog | null): RelatedJoin {
  const [here, there] = [recordType, related.target].map((name) => catalog?.recordType(name))
  const known = here && there && joinOf(related, here, there)
  const targetColumn = related.targetColumn ?? keyName({ name: related.target })
  return known ?? { kind: 'equal', here: guessReference(related.column), there: guessReference(targetColumn) }
}

function line(depth: number): Sql {
  return raw(indent(depth))
}

function indent(depth: number): string {
  return `\n${'  '.repeat(depth)}`
}
