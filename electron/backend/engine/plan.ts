import { failure } from '#shared/contract/failure.ts'
import { joiningValue, joinOf } from '#shared/conditions/join.ts'
import type { LiveGroup, LiveNode, LiveRelated } from '#shared/conditions/live.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { Row } from '#shared/model/condition.ts'
import type { RecordType } from '#shared/model/record-type.ts'
import type { Kin } from '#shared/operators/kin.ts'
import type { ColumnPredicate, Predicate } from '#shared/operators/operator.ts'
import type { Cell } from '#shared/values/cell.ts'
import { compileRow } from './compile-row.ts'
import type { RecordSource, WantedColumn } from './record-source.ts'

/** A condition row ready to judge one scanned column. */
export interface PlannedPredicate {
  readonly kind: 'predicate'
  readonly key: string
  readonly slot: number
  readonly predicate: Predicate
}

/** A condition row ready to compare two scanned columns. */
export interface PlannedComparison {
  readonly kind: 'comparison'
  readonly key: string
  readonly slot: number
  readonly otherSlot: number
  readonly predicate: ColumnPredicate
}

/** A related-entity line: how it finds its records, and the plan for them. */
export interface PlannedRelated {
  readonly kind: 'related'
  readonly key: string
  /** The scanned column that joins; that of the related records is the first `inside`. */
  readonly slot: number
  readonly join: PlannedJoin
  readonly mode: LiveRelated['mode']
  /** The plan for the related records; without conditions they only have to exist. */
  readonly inside: Plan
}

/** What two joined columns hold: numbers of records of one type, or values that are equal when `valueOf` is. */
export type PlannedJoin =
  | { readonly kind: 'number'; readonly recordType: string }
  | { readonly kind: 'value'; readonly valueOf: (cell: Exclude<Cell, null>) => string | number }

export type PlannedTest = PlannedPredicate | PlannedComparison | PlannedRelated

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

/** What rows and related lines are planned with. */
interface Planning {
  readonly source: RecordSource
  readonly context: EvaluationContext
  readonly kin: Kin
}

/** Plans live definitions over one record type for one pass, which also reads the columns in `first`. */
export function planDefinitions(
  definitions: readonly (LiveGroup | LiveRelated)[],
  recordType: RecordType,
  planning: Planning,
  first: readonly WantedColumn[] = [],
): Plan {
  const columns = new Map(first.map((column) => [JSON.stringify(column), column]))
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
    const key = rowKey(row)
    return once(key, () => {
      const compiled = compileRow(row, recordType, planning)
      const slot = slotOf(compiled.column)
      return compiled.kind === 'predicate'
        ? { kind: 'predicate', key, slot, predicate: compiled.predicate }
        : { kind: 'comparison', key, slot, otherSlot: slotOf(compiled.other), predicate: compiled.predicate }
    })
  }
  const planRelated = (related: LiveRelated): PlannedTest => {
    const key = JSON.stringify(related)
    return once(key, () => {
      const target = planning.source.recordType(related.target)
      if (target === undefined) throw failure('RECORD_TYPE_UNKNOWN', { recordType: related.target })
      const { here, there, join } = planJoin(related, recordType, target, planning.context)
      const inside = planDefinitions([related], target, planning, [there])
      return { kind: 'related', key, slot: slotOf(here), join, mode: related.mode, inside }
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

/** What makes two rows of one record type the same test. */
export function rowKey({ column, operator, operands }: Row): string {
  return JSON.stringify([column, operator, operands])
}

/** The columns that a related line joins, here and there. */
function planJoin(
  related: LiveRelated,
  recordType: RecordType,
  target: RecordType,
  context: EvaluationContext,
): { readonly here: WantedColumn; readonly there: WantedColumn; readonly join: PlannedJoin } {
  const found = joinOf(related, recordType, target)
  if (found === null) throw failure('COLUMN_UNKNOWN', { recordType: recordType.name, column: related.column })
  const [here, there] = [found.here.name, found.there.name]
  switch (found.kind) {
    case 'pointing':
      return {
        here: { kind: 'record', column: here, target: target.name },
        there: { kind: 'number' },
        join: { kind: 'number', recordType: target.name },
      }
    case 'pointedAt':
      return {
        here: { kind: 'number' },
        there: { kind: 'record', column: there, target: recordType.name },
        join: { kind: 'number', recordType: recordType.name },
      }
    case 'equal':
      return {
        here: { kind: 'cell', column: here },
        there: { kind: 'cell', column: there },
        join: { kind: 'value', valueOf: joiningValue(found, context) },
      }
    default:
      return found.kind satisfies never
  }
}
