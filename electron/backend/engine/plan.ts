import { failure } from '#shared/contract/failure.ts'
import { columnOf } from '#shared/conditions/column.ts'
import type { LiveGroup, LiveNode, LiveRelated } from '#shared/conditions/live.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { Row } from '#shared/model/condition.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import type { Predicate } from '#shared/operators/operator.ts'
import type { RecordSource, WantedColumn } from './record-source.ts'

/** A condition row ready to judge one scanned column. */
export interface PlannedPredicate {
  readonly kind: 'predicate'
  readonly key: string
  readonly slot: number
  readonly predicate: Predicate
}

/** A related-entity line: where the scanned lookup points to, and the plan for the records there. */
export interface PlannedRelated {
  readonly kind: 'related'
  readonly key: string
  readonly slot: number
  readonly mode: LiveRelated['mode']
  /** The plan for the records pointed to; without conditions they only have to exist. */
  readonly inside: Plan
}

export type PlannedTest = PlannedPredicate | PlannedRelated

export type PlannedNode =
  | { readonly kind: 'test'; readonly id: string; readonly test: PlannedTest }
  | {
      readonly kind: 'branch'
      readonly id: string
      readonly join: 'and' | 'or'
      readonly items: readonly PlannedNode[]
    }

/** Everything one pass over a record type has to read and judge; equal tests are judged once. */
export interface Plan {
  readonly recordType: string
  readonly columns: readonly WantedColumn[]
  readonly tests: readonly PlannedTest[]
  readonly trees: readonly PlannedNode[]
}

/** Plans live definitions over one record type for one pass. */
export function planDefinitions(
  definitions: readonly (LiveGroup | LiveRelated)[],
  recordType: RecordType,
  source: RecordSource,
  context: EvaluationContext,
): Plan {
  const columns = new Map<string, WantedColumn>()
  const tests = new Map<string, PlannedTest>()

  const slotOf = (column: WantedColumn): number => {
    const key = JSON.stringify(column)
    if (!columns.has(key)) columns.set(key, column)
    return [...columns.keys()].indexOf(key)
  }
  const once = (key: string, make: () => PlannedTest): PlannedTest => {
    const test = tests.get(key) ?? make()
    tests.set(key, test)
    return test
  }
  const planRow = (row: Row): PlannedTest => {
    const key = JSON.stringify([row.column, row.operator, row.operands])
    return once(key, () => {
      const slot = slotOf({ kind: 'cell', column: row.column })
      return { kind: 'predicate', key, slot, predicate: compileRow(row, recordType, context) }
    })
  }
  const planRelated = (related: LiveRelated): PlannedTest => {
    const key = JSON.stringify(related)
    return once(key, () => {
      const target = source.recordType(related.target)
      if (target === undefined) throw failure('RECORD_TYPE_UNKNOWN', { recordType: related.target })
      const slot = slotOf({ kind: 'record', column: related.column, target: related.target })
      const inside = planDefinitions([related], target, source, context)
      return { kind: 'related', key, slot, mode: related.mode, inside }
    })
  }
  const planNode = (node: LiveNode | LiveGroup): PlannedNode => {
    if (node.kind === 'row') return { kind: 'test', id: node.id, test: planRow(node) }
    if (node.kind === 'related') return { kind: 'test', id: node.id, test: planRelated(node) }
    return { kind: 'branch', id: node.id, join: node.join, items: node.items.map(planNode) }
  }
  const trees = definitions.map(({ id, join, items }): PlannedNode => ({
    kind: 'branch',
    id,
    join,
    items: items.map(planNode),
  }))
  return { recordType: recordType.name, columns: [...columns.values()], tests: [...tests.values()], trees }
}

function compileRow(row: Row, recordType: RecordType, context: EvaluationContext): Predicate {
  const column = columnOf(recordType, row.column)
  const operator = operatorNamed(row.operator)
  if (column === undefined)
    throw failure('COLUMN_UNKNOWN', { recordType: recordType.name, column: row.column })
  const reading = operator?.compile(row.operands, { column, context })
  if (reading?.ok !== true) {
    const problem = reading?.problem ?? { code: 'OPERATOR_UNKNOWN', operator: row.operator }
    throw failure('CONDITIONS_INVALID', { problems: [{ node: row.id, ...problem }] })
  }
  return reading.value
}
