import { columnTypes, type ColumnType } from '#shared/model/column-type.ts'
import type { Row } from '#shared/model/condition.ts'
import type { Column } from '#shared/model/record-type.ts'
import { mayJudge, operatorNamed } from '#shared/operators/index.ts'

/**
 * The column a row is about where nobody knows the columns: text, unless its operator or its operands say that it
 * holds records, numbers or dates.
 */
export function guessColumn(row: Row): Column {
  const operator = operatorNamed(row.operator)
  const type = candidates(row).find((one) => {
    return (
      operator !== undefined &&
      mayJudge(operator, one) &&
      operator.check(row.operands, columnOf(row, one)) === null
    )
  })
  return columnOf(row, type ?? 'string')
}

/** A column that joins two record types, where nobody knows the columns. */
export function guessReference(name: string): Column {
  return { name, label: name, type: 'lookup', choices: [], targets: [] }
}

/** Types in the order in which they are tried. */
function candidates(row: Row): readonly ColumnType[] {
  const isAboutRecords = row.operands.some((operand) => typeof operand === 'object' && 'id' in operand)
  if (isAboutRecords) return ['lookup', ...columnTypes]
  // Only what compares by order asks for numbers and dates before text.
  const operator = operatorNamed(row.operator)
  const comparesByOrder = operator?.takes === 'one' || operator?.takes === 'two'
  return comparesByOrder
    ? ['double', 'datetime', ...columnTypes]
    : ['string', 'datetime', 'lookup', ...columnTypes]
}

function columnOf({ column }: Row, type: ColumnType): Column {
  return { name: column, label: column, type, choices: [], targets: [] }
}
