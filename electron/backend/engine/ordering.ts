import { columnOf } from '#shared/conditions/column.ts'
import { failure } from '#shared/contract/failure.ts'
import type { Sort } from '#shared/contract/records.ts'
import { isOneOf, referenceTypes, textTypes } from '#shared/model/column-type.ts'
import { choiceToken, type RecordType } from '#shared/model/record-type.ts'
import { fold } from '#shared/values/text.ts'
import type { Ordering } from './order.ts'

/**
 * How records of a type are ordered: by the wanted column, or by creation date, oldest first, where there is one,
 * else by when they first came (docs/domain.md O-25, 3.4). Text goes by its folded form, options by their label.
 */
export function orderingFor(recordType: RecordType, sort: Sort | undefined): Ordering {
  if (sort === undefined) {
    const created = recordType.columns.find(({ name, type }) => name === 'createdon' && type === 'datetime')
    const column = created === undefined ? ({ kind: 'added' } as const) : cellOf(created.name)
    return { column, descending: false, key: (cell) => cell }
  }
  const column = columnOf(recordType, sort.column)
  if (column === undefined)
    throw failure('COLUMN_UNKNOWN', { recordType: recordType.name, column: sort.column })
  const labels = new Map(column.choices.map((choice) => [choiceToken(choice), fold(choice.label, true)]))
  const isLookup = isOneOf(referenceTypes, column.type)
  const folds = isOneOf(textTypes, column.type) || isLookup || labels.size > 0
  return {
    column: isLookup ? { kind: 'shown', column: column.name } : cellOf(column.name),
    descending: sort.descending,
    key: (cell) => (folds && cell !== null ? (labels.get(String(cell)) ?? fold(String(cell), true)) : cell),
  }
}

function cellOf(column: string) {
  return { kind: 'cell', column } as const
}
