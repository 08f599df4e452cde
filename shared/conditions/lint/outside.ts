import { columnOf } from '#shared/conditions/column.ts'
import { columnIn, type Row } from '#shared/model/condition.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import type { LintFinding } from './finding.ts'
import type { LintScene, Sight } from './scene.ts'

/**
 * Parts no builder writes: comparisons of columns, operators that are only imported, related entities of related ones
 * (docs/domain.md 4.2, 5.2). Whoever has them changed the filter outside the builder.
 */
export function writtenOutside(scene: LintScene): readonly LintFinding[] {
  const [first, ...others] = scene.sights
    .filter((sight) => isWrittenOutside(sight, scene))
    .map(({ node }) => node.id)
  return first === undefined ? [] : [{ rule: 'writtenOutside', nodes: [first, ...others], severity: 'hint' }]
}

function isWrittenOutside({ node, recordType, above }: Sight, scene: LintScene): boolean {
  if (node.kind === 'group') return false
  if (node.kind === 'row') return isImportedRow(node, recordType, scene)
  return above.some((branch) => branch.kind === 'related' && branch.intersect !== true)
}

function isImportedRow(row: Row, recordType: string, { catalog }: LintScene): boolean {
  const type = catalog.recordType(recordType)
  const column = type === undefined ? undefined : columnOf(type, row.column)
  const operator = operatorNamed(row.operator)
  if (column === undefined || operator === undefined) return false
  return (
    operator.importOnly.includes(column.type) ||
    row.operands.some((operand) => columnIn(operand) !== undefined)
  )
}
