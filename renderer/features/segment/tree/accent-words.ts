import type { EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { Row } from '#shared/model/condition.ts'
import type { Column } from '#shared/model/record-type.ts'
import { isOneOf, textTypes } from '#shared/model/column-type.ts'
import { operandText } from '#shared/operators/operand.ts'
import { fold } from '#shared/values/text.ts'

/** What the workspace's setting on accents does to a text with accents; null where it changes nothing. */
export function accentWords(
  row: Row,
  column: Column,
  { accentSensitive }: Pick<EvaluationContext, 'accentSensitive'>,
): string | null {
  if (!isOneOf(textTypes, column.type)) return null
  const accented = row.operands.map(operandText).find((text) => fold(text, true) !== fold(text, false))
  if (accented === undefined) return null
  const bare = accented.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC')
  return accentSensitive
    ? `Accents count: '${bare}' is another text.`
    : `Accents are ignored: '${bare}' is the same text.`
}
