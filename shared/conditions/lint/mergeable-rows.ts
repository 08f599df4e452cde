import { columnIn, type Join, type Row } from '#shared/model/condition.ts'
import type { LintFinding } from './finding.ts'
import type { Lint } from './scene.ts'

/** Which operators say the same with all values in one row, by the join between the rows. */
const mergeable: Readonly<Record<Join, readonly string[]>> = {
  or: ['equals', 'containsValues'],
  and: ['doesNotEqual', 'doesNotContainValues'],
}

/** Rows about one column that one row with several values says: fewer conditions (docs/domain.md 7, row 7). */
export const mergeableRows: Lint = (scene, found) => {
  const superfluous = new Set(found.flatMap(({ fix }) => (fix?.kind === 'remove' ? fix.nodes : [])))
  return scene.branches.flatMap(({ node: { join, items } }) => {
    const rows = items.filter(
      (item): item is Row =>
        item.kind === 'row' &&
        mergeable[join].includes(item.operator) &&
        item.operands.length > 0 &&
        item.operands.every((operand) => columnIn(operand) === undefined) &&
        !superfluous.has(item.id),
    )
    return [...Map.groupBy(rows, ({ column, operator }) => `${column} ${operator}`).values()].flatMap(merging)
  })
}

function merging(rows: readonly Row[]): readonly LintFinding[] {
  const [into, ...rest] = rows.map(({ id }) => id)
  if (into === undefined || rest.length === 0) return []
  const fix = { kind: 'merge', into, from: rest } as const
  return [{ rule: 'mergeable', nodes: [into, ...rest], severity: 'hint', fix }]
}
