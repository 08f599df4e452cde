import { columnIn, type ConditionNode, type Group, type Related, type Row } from '#shared/model/condition.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'
import { mayJudge, operatorNamed } from '#shared/operators/index.ts'
import type { OperandProblem } from '#shared/operators/operand.ts'
import type { Operator } from '#shared/operators/operator.ts'
import { columnOf, keyName, pointsTo } from './column.ts'
import { areAlike, joinOf, mayJoin } from './join.ts'
import { walkConditions, type Catalog } from './walk.ts'

/** Something in a definition that keeps it from being evaluated, at the node where it is. */
export type ConditionProblem = { readonly node: string } & (
  | OperandProblem
  | { readonly code: 'RECORD_TYPE_UNKNOWN'; readonly recordType: string }
  | { readonly code: 'COLUMN_MISSING' }
  | { readonly code: 'COLUMN_UNKNOWN'; readonly recordType: string; readonly column: string }
  | { readonly code: 'COLUMN_NOT_LOOKUP'; readonly column: string; readonly target: string }
  | { readonly code: 'COLUMNS_UNLIKE'; readonly column: string; readonly other: string }
  | { readonly code: 'OPERATOR_UNKNOWN'; readonly operator: string }
  | { readonly code: 'OPERATOR_TAKES_NO_COLUMN'; readonly operator: string }
  | { readonly code: 'OPERATOR_UNSUITABLE'; readonly operator: string; readonly column: string }
  | { readonly code: 'TREE_TOO_DEEP'; readonly limit: number }
  | {
      readonly code: 'PART_UNSUPPORTED'
      readonly path: string
      readonly line: number
      readonly reason: string
    }
)

/** The deepest nesting that is evaluated. */
export const deepestNesting = 64

/**
 * Everything in a definition that cannot be evaluated; empty when it can. Muted parts are checked too, so that
 * switching one on never surprises. Nothing is ever skipped: one problem refuses the evaluation of live parts.
 */
export function checkConditions(
  root: Group,
  recordType: string,
  catalog: Catalog,
): readonly ConditionProblem[] {
  const problems: ConditionProblem[] = []
  for (const visited of walkConditions(root, recordType)) {
    if (visited.above.length > deepestNesting) {
      return [{ node: visited.node.id, code: 'TREE_TOO_DEEP', limit: deepestNesting }]
    }
    const problem = checkNode(visited.node, visited.recordType, catalog)
    if (problem !== null) problems.push({ ...problem, node: visited.node.id })
  }
  return problems
}

/**
 * The problems that count: those of what is switched on, and parts that are not supported, which cannot be muted away.
 */
export function liveProblems(root: Group, recordType: string, catalog: Catalog): readonly ConditionProblem[] {
  const off = new Set(
    [...walkConditions(root, recordType)]
      .filter(({ node, above }) => [...above, node].some((one) => one.muted === true))
      .map(({ node }) => node.id),
  )
  return checkConditions(root, recordType, catalog).filter(
    ({ node, code }) => code === 'PART_UNSUPPORTED' || !off.has(node),
  )
}

/** The parts of a definition that are not supported, muted or not: it can be neither live nor activated. */
export function unsupportedParts(root: Group): readonly ConditionProblem[] {
  return [...walkConditions(root, '')].flatMap(({ node }) => {
    const problem = node.kind === 'row' ? unsupportedPart(node) : null
    return problem === null ? [] : [{ ...problem, node: node.id }]
  })
}

type Problem = ConditionProblem extends infer One ? (One extends unknown ? Omit<One, 'node'> : never) : never

function checkNode(node: ConditionNode, recordTypeName: string, catalog: Catalog): Problem | null {
  const unsupported = node.kind === 'row' ? unsupportedPart(node) : null
  if (unsupported !== null) return unsupported
  const recordType = catalog.recordType(recordTypeName)
  if (recordType === undefined) return { code: 'RECORD_TYPE_UNKNOWN', recordType: recordTypeName }
  if (node.kind === 'group') return null
  if (node.column === '') return { code: 'COLUMN_MISSING' }
  return node.kind === 'row' ? checkRow(node, recordType) : checkRelated(node, recordType, catalog)
}

function unsupportedPart({ unsupported }: Row): Problem | null {
  if (unsupported === undefined) return null
  const { path, line, reason } = unsupported
  return { code: 'PART_UNSUPPORTED', path, line, reason }
}

function checkRelated(related: Related, recordType: RecordType, catalog: Catalog): Problem | null {
  const here = columnOf(recordType, related.column)
  if (here === undefined) return unknown(recordType, related.column)
  const notLookup = { code: 'COLUMN_NOT_LOOKUP', column: related.column, target: related.target } as const
  if (related.targetColumn === undefined && !pointsTo(here, related.target)) return notLookup
  const target = catalog.recordType(related.target)
  if (target === undefined) return { code: 'RECORD_TYPE_UNKNOWN', recordType: related.target }
  const join = joinOf(related, recordType, target)
  if (join === null) return unknown(target, related.targetColumn ?? keyName(target))
  return mayJoin(join) ? null : { code: 'COLUMNS_UNLIKE', column: join.here.name, other: join.there.name }
}

function checkRow(row: Row, recordType: RecordType): Problem | null {
  const column = columnOf(recordType, row.column)
  if (column === undefined) return unknown(recordType, row.column)
  const operator = operatorNamed(row.operator)
  if (operator === undefined) return { code: 'OPERATOR_UNKNOWN', operator: row.operator }
  if (!mayJudge(operator, column.type)) {
    return { code: 'OPERATOR_UNSUITABLE', operator: row.operator, column: row.column }
  }
  return row.operands.some((operand) => columnIn(operand) !== undefined)
    ? checkColumns(row, column, operator, recordType)
    : operator.check(row.operands, column)
}

/** A comparison with another column of the same record (docs/domain.md 4.1 Column-to-column). */
function checkColumns(row: Row, column: Column, operator: Operator, recordType: RecordType): Problem | null {
  if (operator.compileColumns === null) return { code: 'OPERATOR_TAKES_NO_COLUMN', operator: row.operator }
  const [name = '', ...surplus] = row.operands.map((operand) => columnIn(operand) ?? '')
  if (surplus.length > 0) return { code: 'OPERAND_SURPLUS', count: row.operands.length }
  const other = columnOf(recordType, name)
  if (other === undefined) return unknown(recordType, name)
  return areAlike(column, other) ? null : { code: 'COLUMNS_UNLIKE', column: column.name, other: name }
}

function unknown(recordType: RecordType, column: string): Problem {
  return { code: 'COLUMN_UNKNOWN', recordType: recordType.name, column }
}
