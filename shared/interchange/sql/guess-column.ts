import { keyName } from '#shared/conditions/column.ts'
import { columnTypes, type ColumnType } from '#shared/model/column-type.ts'
import type { Row } from '#shared/model/condition.ts'
import type { Column } from '#shared/model/record-type.ts'
import { mayJudge, operatorNamed } from '#shared/operators/index.ts'

/**
 * The column a row is about where nobody knows the columns: text, unless its operator or its operands say that it
 * holds records, numbers or dates.
 */
export function guessColumn(row: Row, recordType: string): Column {
  const operator = operatorNamed(row.operator)
  const column = (type: ColumnType): Column => ({
    name: row.column,
    label: row.column,
    type,
    choices: [],
    targets: type === 'string' ? [] : guessTargets(row.column, recordType),
  })
  const type = candidates(row).find(
    (one) =>
      operator !== undefined && mayJudge(operator, one) && operator.check(row.operands, column(one)) === null,
  )
  return column(type ?? 'string')
}

/** The lookup by which Dataverse lets records of a type stand above each other. */
export function guessParent(recordType: string): Column {
  return { ...guessReference(`parent${keyName({ name: recordType })}`), targets: [recordType] }
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

/** The key and the parent of a record point to its own type; what anything else points to is in its name at best. */
function guessTargets(column: string, recordType: string): readonly string[] {
  if (column === keyName({ name: recordType })) return [recordType]
  const parent = /^parent(.+)id$/.exec(column)?.[1]
  return parent === undefined ? [] : [parent]
}
