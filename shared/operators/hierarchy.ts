import sql from 'sql-template-tag'
import { foldId } from '#shared/values/text.ts'
import { kinOfSql, kinTest, type Direction } from './ancestry.ts'
import { chain, missing, operandText, single, type OperandReader } from './operand.ts'
import { negate, operator, type PositiveOperator } from './operator.ts'

/** A record and those below or above it. */
export interface Branch {
  readonly root: string
  readonly recordTypes: readonly string[]
  readonly isKin: (id: string) => boolean
}

const under = standing('Under', 'under', 'is under', 'below')
const equalsOrUnder = standing('Equals or under', 'eq-or-under', 'is or is under', 'below', 'itself')

/**
 * Where a record stands in the hierarchy of its type (docs/domain.md 4.2, lookup). The record itself is neither under
 * nor above itself, and it is not among those that are _Not under_ it.
 */
export const hierarchyOperators = {
  under,
  notUnder: negate(equalsOrUnder, {
    label: 'Not under',
    phrase: (operands) => `is neither ${operands} nor under it`,
    fetchXml: { 'not-under': 'one' },
  }),
  equalsOrUnder,
  above: standing('Above', 'above', 'is above', 'above'),
  equalsOrAbove: standing('Equals or above', 'eq-or-above', 'is or is above', 'above', 'itself'),
}

function standing(
  label: string,
  fetchXml: string,
  words: string,
  direction: Direction,
  itself?: 'itself',
): PositiveOperator<Branch> {
  return operator({
    label,
    phrase: (operands) => `${words} ${operands}`,
    fetchXml: { [fetchXml]: 'one' },
    types: ['lookup', 'customer'],
    importOnly: ['owner', 'guid'],
    operand: branch(direction),
    matches: (cell, { root, isKin }) => {
      const id = foldId(String(cell))
      return isKin(id) || (itself !== undefined && id === root)
    },
    sql: (cell, { root, recordTypes }, { kin }) => {
      const ids = kinOfSql(root, direction, recordTypes, kin)
      return sql`fold_id(${cell}) IN (${ids}${itself === undefined ? sql`` : sql` UNION ALL SELECT ${root}`})`
    },
  })
}

/** One record; which hierarchy is meant is said by its type, else by what the column may point to. */
function branch(direction: Direction): OperandReader<Branch> {
  return {
    takes: 'one',
    read: (operands, { column, kin }) =>
      chain(single(operands), (operand) => {
        const root = foldId(operandText(operand))
        if (root === '') return missing
        const type = typeof operand === 'object' && 'type' in operand ? operand.type : undefined
        const isTarget = type !== undefined && (column.targets.length === 0 || column.targets.includes(type))
        const recordTypes = isTarget ? [type] : column.targets
        return { ok: true, value: { root, recordTypes, isKin: kinTest(root, direction, recordTypes, kin) } }
      }),
  }
}
