import sql, { type Sql } from 'sql-template-tag'
import type { RelatedJoin } from '#shared/conditions/join.ts'
import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { isOneOf, referenceTypes, textTypes } from '#shared/model/column-type.ts'
import type { Column } from '#shared/model/record-type.ts'
import type { SqlNaming, SqlPlace } from './naming.ts'

/**
 * Whether the records in two places belong together: ids without case and braces, texts as equality sees them,
 * everything else by value. A blank belongs to nothing, as NULL equals nothing (docs/domain.md 5.2).
 */
export function joinSql(
  { kind, here, there }: RelatedJoin,
  [place, target]: readonly [SqlPlace, SqlPlace],
  { context, naming }: { readonly context: EvaluationContext; readonly naming: SqlNaming },
): Sql {
  const same = sameSql(naming.cell(place, here), naming.cell(target, there), [here, there], context)
  // A lookup into several record types joins only records of the one it points to.
  const pointing = kind === 'pointing' ? naming.mayPointTo(place, here, target.recordType) : null
  const pointed = kind === 'pointedAt' ? naming.mayPointTo(target, there, place.recordType) : null
  const further = pointing ?? pointed
  return further === null ? same : sql`${same} AND ${further}`
}

function sameSql(
  left: Sql,
  right: Sql,
  [here, there]: readonly [Column, Column],
  { accentSensitive }: EvaluationContext,
): Sql {
  if (isId(here) || isId(there)) return sql`fold_id(${right}) = fold_id(${left})`
  if (!isOneOf(textTypes, here.type)) return sql`${right} = ${left}`
  const accents = Number(accentSensitive)
  return sql`rtrim(fold(${right}, ${accents}), ' ') = rtrim(fold(${left}, ${accents}), ' ')`
}

function isId({ type }: Column): boolean {
  return type === 'guid' || isOneOf(referenceTypes, type)
}
