import sql, { raw } from 'sql-template-tag'
import { dateTypes, numberTypes } from '#shared/model/column-type.ts'
import type { Cell } from '#shared/values/cell.ts'
import { oneValue } from './operand.ts'
import { operator } from './operator.ts'

type Presence = Exclude<Cell, null>

/** Order comparisons of numbers and, for imports, of exact moments (docs/domain.md 4.2). */
export const comparisonOperators = {
  greaterThan: comparison('Is greater than', '>', 'gt', 'is more than', (a, b) => a > b),
  greaterOrEqual: comparison('Is greater than or equal to', '≥', 'ge', 'is at least', (a, b) => a >= b),
  lessThan: comparison('Is less than', '<', 'lt', 'is less than', (a, b) => a < b),
  lessOrEqual: comparison('Is less than or equal to', '≤', 'le', 'is at most', (a, b) => a <= b),
}

const sqlSigns: Readonly<Record<string, string>> = { '>': '>', '≥': '>=', '<': '<', '≤': '<=' }

function comparison(
  label: string,
  sign: string,
  fetchXml: string,
  words: string,
  holds: (cell: Presence, bound: Presence) => boolean,
) {
  return operator({
    label,
    sign,
    phrase: (operands) => `${words} ${operands}`,
    fetchXml: { [fetchXml]: 'one' },
    types: numberTypes,
    importOnly: dateTypes,
    operand: oneValue,
    matches: holds,
    sql: (cell, bound) => sql`${cell} ${raw(sqlSigns[sign] ?? sign)} ${bound}`,
  })
}
