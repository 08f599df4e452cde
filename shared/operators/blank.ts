import sql from 'sql-template-tag'
import { columnTypes } from '#shared/model/column-type.ts'
import { nothing } from './operand.ts'
import { negate, operator } from './operator.ts'

const containsData = operator({
  label: 'Contains data',
  phrase: () => 'contains data',
  fetchXml: { 'not-null': 'none' },
  types: columnTypes,
  operand: nothing,
  matches: () => true,
  sql: () => sql`1`,
})

/** Whether there is a value at all (docs/domain.md 4.2, every type). */
export const blankOperators = {
  containsData,
  doesNotContainData: negate(containsData, {
    label: 'Does not contain data',
    phrase: () => 'does not contain data',
    fetchXml: { null: 'none' },
  }),
}
