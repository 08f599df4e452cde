import { columnOf } from '#shared/conditions/column.ts'
import type { Row } from '#shared/model/condition.ts'
import { operatorNamed, operators } from '#shared/operators/index.ts'
import type { LintFinding } from './finding.ts'
import { aboutColumn } from './literal.ts'
import type { LintScene, LiveBranch, Sight } from './scene.ts'

/** Negative rows that also match records without a value, which few people expect (docs/domain.md 4.1 Null, 7 row 22). */
export function blanksMatched(scene: LintScene): readonly LintFinding[] {
  const told = new Set<string>()
  return scene.rows.flatMap((sight) => {
    const { node, recordType } = sight
    const negates = operatorNamed(node.operator)?.negates ?? null
    if (negates === null || negates === operators.containsData) return []
    const place = `${sight.above.at(-1)?.id ?? ''} ${node.column}`
    if (told.has(place) || isNeverBlank(sight, scene) || isDealtWith(sight, node.column, scene)) return []
    told.add(place)
    const fix = { kind: 'addContainsData', beside: node.id, column: node.column } as const
    return [{ rule: 'blanksMatched', nodes: [node.id], severity: 'warning', recordType, fix }] as const
  })
}

/** Lines that ask for a related record not to be one, and so match records without any (docs/domain.md 5.2). */
export function linklessMatched(scene: LintScene): readonly LintFinding[] {
  return scene.branches.flatMap((sight) => {
    const { node, recordType } = sight
    if (node.kind !== 'related' || node.mode === 'contains' || node.items.length === 0) return []
    if (node.targetColumn !== undefined || isDealtWith(sight, node.column, scene)) return []
    const fix = { kind: 'addContainsData', beside: node.id, column: node.column } as const
    return [{ rule: 'linklessMatched', nodes: [node.id], severity: 'warning', recordType, fix }] as const
  })
}

/** Columns that are not there, keys, and states, which every record of the CRM has. */
function isNeverBlank({ node, recordType }: Sight<Row>, scene: LintScene): boolean {
  const type = scene.catalog.recordType(recordType)
  const column = type === undefined ? undefined : columnOf(type, node.column)
  if (column === undefined || column.type === 'state' || column.type === 'status') return true
  return !aboutColumn(node.id, node.column, type).mayBeBlank
}

/** Whether something beside it, or above it by And, leaves blank out; or an Or asks for blank in so many words. */
function isDealtWith(sight: Sight, column: string, scene: LintScene): boolean {
  const parent = sight.above.at(-1)
  if (parent?.join === 'or' && parent.items.some((item) => asksForBlank(item, column))) return true
  return reach(sight).some((branch) =>
    branch.items.some((item) => item !== sight.node && leavesBlankOut(item, column, sight.recordType, scene)),
  )
}

/** The And branches about the same record around a node. */
function reach({ above }: Sight): readonly LiveBranch[] {
  const around: LiveBranch[] = []
  for (const branch of above.toReversed()) {
    if (branch.join === 'and') around.push(branch)
    if (branch.kind === 'related') break
  }
  return around
}

function leavesBlankOut(
  node: LiveBranch['items'][number],
  column: string,
  recordType: string,
  scene: LintScene,
): boolean {
  if (node.kind === 'group' || node.column !== column) return false
  const formula = scene.formula(node, recordType)
  return formula.kind === 'literal' && !formula.literal.blank
}

function asksForBlank(node: LiveBranch['items'][number], column: string): boolean {
  return node.kind === 'row' && node.column === column && node.operator === 'doesNotContainData'
}
