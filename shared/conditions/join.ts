import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import {
  choiceTypes,
  exactNumberTypes,
  isOneOf,
  referenceTypes,
  textTypes,
  type ColumnType,
} from '#shared/model/column-type.ts'
import type { Related } from '#shared/model/condition.ts'
import type { Column, RecordType } from '#shared/model/record-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { foldForEquality, foldId } from '#shared/values/text.ts'
import { columnOf, isKey, keyName, pointsTo } from './column.ts'

/** How a related-entity line finds its records (docs/domain.md 5.2). */
export interface RelatedJoin {
  /**
   * `pointing`: the lookup here points to the record (N:1); `pointedAt`: its lookup points here (1:N); `equal`: two
   * columns hold the same.
   */
  readonly kind: 'pointing' | 'pointedAt' | 'equal'
  /** The column on the records that are asked. */
  readonly here: Column
  /** The column on the related records. */
  readonly there: Column
}

/** How a related line joins `target` to `recordType`; null when one of its columns does not exist. */
export function joinOf(related: Related, recordType: RecordType, target: RecordType): RelatedJoin | null {
  const here = columnOf(recordType, related.column)
  const there = columnOf(target, related.targetColumn ?? keyName(target))
  if (here === undefined || there === undefined) return null
  if (isKey(target, there.name) && pointsTo(here, target.name)) return { kind: 'pointing', here, there }
  if (isKey(recordType, here.name) && pointsTo(there, recordType.name))
    return { kind: 'pointedAt', here, there }
  return { kind: 'equal', here, there }
}

/**
 * What has to be the same in two joined columns: ids without case and braces, texts as equality sees them,
 * everything else as it is. A blank joins nothing.
 */
export function joiningValue(
  { here, there }: RelatedJoin,
  { accentSensitive }: EvaluationContext,
): (cell: Exclude<Cell, null>) => string | number {
  if (isId(here.type) || isId(there.type)) return (cell) => foldId(String(cell))
  if (isOneOf(textTypes, here.type)) return (cell) => foldForEquality(String(cell), accentSensitive)
  return (cell) => cell
}

/** Whether two columns hold the same kind of value and can be compared with each other. */
export function areAlike(a: Column, b: Column): boolean {
  return alike.some((types) => types.includes(a.type) && types.includes(b.type))
}

/** Whether two columns can join records: they are alike, or one holds ids and the other text. */
export function mayJoin({ here, there }: RelatedJoin): boolean {
  const isText = (type: ColumnType) => isOneOf(textTypes, type)
  return (
    areAlike(here, there) ||
    (isId(here.type) && isText(there.type)) ||
    (isText(here.type) && isId(there.type))
  )
}

function isId(type: ColumnType): boolean {
  return isOneOf(idTypes, type)
}

const idTypes = [...referenceTypes, 'guid'] as const satisfies readonly ColumnType[]

/** Types whose cells can be compared with each other as they are. */
const alike: readonly (readonly ColumnType[])[] = [
  textTypes,
  idTypes,
  ['int', 'double'],
  exactNumberTypes,
  choiceTypes,
  ['bool'],
  ['multichoice'],
  ['datetime'],
  ['dateonly'],
  ['datetime-local'],
]
