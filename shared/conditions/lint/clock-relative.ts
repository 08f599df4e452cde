import type { Row } from '#shared/model/condition.ts'
import type { LintFinding } from './finding.ts'
import type { LintScene, Sight } from './scene.ts'

/** Rows whose window moves with the clock: time alone makes no record be looked at again (docs/domain.md 7, row 30). */
export function clockRelativeRows(scene: LintScene): readonly LintFinding[] {
  const [first, ...others] = scene.rows
    .filter((sight) => isClockRelative(sight, scene))
    .map(({ node }) => node.id)
  if (first === undefined) return []
  return [{ rule: 'clockRelative', nodes: [first, ...others], severity: 'hint' }]
}

/** Whether a row means another window tomorrow. */
export function isClockRelative({ node, recordType }: Sight<Row>, scene: LintScene): boolean {
  const formula = scene.formula(node, recordType)
  return formula.kind === 'literal' && formula.literal.moves
}
