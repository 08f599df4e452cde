import sql, { type Sql } from 'sql-template-tag'
import { isOneOf, referenceTypes, textTypes } from '#shared/model/column-type.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { Column } from '#shared/model/record-type.ts'
import type { SqlNaming, SqlPlace } from './naming.ts'

/** Two columns that hold the same in records that belong together. */
interface Ends {
  readonly place: SqlPlace
  readonly column: Column
  readonly target: SqlPlace
  readonly targetColumn: Column
}

/**
 * Whether two records belong together: ids without case and braces, texts as equality sees them, everything else by
 * value. A blank belongs to nothing, as NULL equals nothing (docs/domain.md 5.2).
 */
export function sqlOfJoin(
  { place, column, target, targetColumn }: Ends,
  { context, naming }: { readonly context: EvaluationContext; readonly naming: SqlNaming },
): Sql {
  const here = pointing(place, column, target.recordType, naming)
  const there = pointing(target, targetColumn, place.recordType, naming)
  if (isId(column) || isId(targetColumn)) return sql`fold_id(${there}) = fold_id(${here})`
  if (isOneOf(textTypes, column.type)) {
    const accents = Number(context.accentSensitive)
    return sql`rtrim(fold(${there}, ${accents}), ' ') = rtrim(fold(${here}, ${accents}), ' ')`
  }
  return sql`${there} = ${here}`
}

/** A lookup into several record types only joins those of the one it points to. */
function pointing(place: SqlPlace, column: Column, other: string, naming: SqlNaming): Sql {
  return isOneOf(referenceTypes, column.type) && column.targets.includes(other)
    ? naming.reference(place, column, other)
    : naming.cell(place, column)
}

function isId({ type }: Column): boolean {
  return type === 'guid' || isOneOf(referenceTypes, type)
}
