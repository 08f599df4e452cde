import { failure } from '#shared/contract/failure.ts'
import { columnOf } from '#shared/conditions/column.ts'
import { columnIn, type Row } from '#shared/model/condition.ts'
import { isOneOf, referenceTypes } from '#shared/model/column-type.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import type { ColumnPredicate, Operator, Predicate, Subject } from '#shared/operators/operator.ts'
import type { WantedColumn } from './record-source.ts'

/** A row's meaning, and what it is asked of. */
type CompiledRow =
  | { readonly kind: 'predicate'; readonly column: WantedColumn; readonly predicate: Predicate }
  | {
      readonly kind: 'comparison'
      readonly column: WantedColumn
      readonly other: WantedColumn
      readonly predicate: ColumnPredicate
    }

/** Compiles a row that `checkConditions` has let through; fails with CONDITIONS_INVALID otherwise. */
export function compileRow(
  row: Row,
  recordType: RecordType,
  { context, kin }: Required<Omit<Subject, 'column'>>,
): CompiledRow {
  const refused = (problem: object) =>
    failure('CONDITIONS_INVALID', { problems: [{ node: row.id, ...problem } as never] })
  const operator = operatorNamed(row.operator)
  if (operator === undefined) throw refused({ code: 'OPERATOR_UNKNOWN', operator: row.operator })
  const column = columnNamed(row.column, recordType)
  const subject = { column, context, kin }
  const otherName = columnIn(row.operands[0])
  if (otherName !== undefined) {
    const predicate = operator.compileColumns?.(subject)
    if (predicate === undefined) throw refused({ code: 'OPERATOR_TAKES_NO_COLUMN', operator: row.operator })
    const other = { kind: 'cell', column: columnNamed(otherName, recordType).name } as const
    return { kind: 'comparison', column: { kind: 'cell', column: column.name }, other, predicate }
  }
  const reading = operator.compile(row.operands, subject)
  if (!reading.ok) throw refused(reading.problem)
  return { kind: 'predicate', column: judgedColumn(operator, column), predicate: reading.value }
}

/** A lookup is judged by the key of the record it points to, or by the name that is shown for it. */
function judgedColumn(operator: Operator, column: Column): WantedColumn {
  const kind = operator.judges === 'shown' && isOneOf(referenceTypes, column.type) ? 'shown' : 'cell'
  return { kind, column: column.name }
}

function columnNamed(name: string, recordType: RecordType): Column {
  const column = columnOf(recordType, name)
  if (column === undefined) throw failure('COLUMN_UNKNOWN', { recordType: recordType.name, column: name })
  return column
}
