import { columnOf } from '#shared/conditions/column.ts'
import type { DateWindow } from '#shared/dates/window.ts'
import type { Row } from '#shared/model/condition.ts'
import { operatorNamed } from '#shared/operators/index.ts'
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
export function isClockRelative(sight: Sight<Row>, scene: LintScene): boolean {
  return windowOf(sight, scene)?.follows.includes('today') === true
}

function windowOf({ node, recordType }: Sight<Row>, scene: LintScene): DateWindow | null {
  const type = scene.catalog.recordType(recordType)
  const column = type === undefined ? undefined : columnOf(type, node.column)
  if (column === undefined) return null
  const compiled = operatorNamed(node.operator)?.compile(node.operands, { column, context: scene.context })
  return compiled?.ok === true ? compiled.value.window : null
}
