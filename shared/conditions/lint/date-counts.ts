import { columnOf } from '#shared/conditions/column.ts'
import type { Row } from '#shared/model/condition.ts'
import { mayJudge, operatorInFetchXml, operatorNamed } from '#shared/operators/index.ts'
import { operandText } from '#shared/operators/operand.ts'
import type { LintFinding } from './finding.ts'
import type { LintScene, Sight } from './scene.ts'

/** Last X, Next X and Older than X that are easily misread, or reach very far (docs/domain.md 7 row 23, O-16). */
export function dateCounts(scene: LintScene): readonly LintFinding[] {
  return scene.rows.flatMap((sight) => {
    const counted = countOf(sight.node)
    return counted === null ? [] : [...misread(sight, counted, scene), ...far(sight.node, counted)]
  })
}

interface Counted {
  readonly way: 'last' | 'next' | 'olderthan'
  /** As FetchXML writes it: `weeks`, `fiscal-years`. */
  readonly unit: string
  readonly count: number
}

/** FetchXML names these operators by what they do: `last-x-weeks`. */
const countedName = /^(last|next|olderthan)-x-(.+)$/

function countOf(row: Row): Counted | null {
  const operator = operatorNamed(row.operator)
  const [name = ''] = Object.keys(operator?.fetchXml ?? {})
  const match = countedName.exec(name)
  const [operand] = row.operands
  if (match === null || operand === undefined) return null
  const [, way, unit = ''] = match
  const count = Number(operandText(operand))
  return Number.isInteger(count) && count > 0 ? { way: way as Counted['way'], unit, count } : null
}

/** One week, month or year back is no calendar week, month or year; one hour reaches to a full hour. */
function misread(
  { node, recordType }: Sight<Row>,
  counted: Counted,
  scene: LintScene,
): readonly LintFinding[] {
  const { way, unit, count } = counted
  if (way === 'olderthan' || count > 1) return []
  const instead = wholeUnit(way, unit)
  const type = scene.catalog.recordType(recordType)
  const column = type === undefined ? undefined : columnOf(type, node.column)
  const offered = instead === null ? undefined : operatorNamed(instead)
  if (instead === null || offered === undefined || column === undefined || !mayJudge(offered, column.type)) {
    return [{ rule: 'countMisread', nodes: [node.id], severity: 'hint', way, unit, instead: null }]
  }
  const fix = { kind: 'setOperator', node: node.id, operator: instead } as const
  return [{ rule: 'countMisread', nodes: [node.id], severity: 'hint', way, unit, instead, fix }]
}

/** The operator for the whole calendar unit: Last week, Yesterday. */
function wholeUnit(way: 'last' | 'next', unit: string): string | null {
  if (unit === 'days') return way === 'last' ? 'yesterday' : 'tomorrow'
  return operatorInFetchXml(`${way}-${unit.slice(0, -1)}`)?.name ?? null
}

function far(row: Row, { unit, count }: Counted): readonly LintFinding[] {
  const most = unit === 'days' ? mostDays : unit === 'hours' || unit === 'minutes' ? null : mostOthers
  if (most === null || count <= most) return []
  return [{ rule: 'countFar', nodes: [row.id], severity: 'warning', most, unit }]
}

const mostDays = 500
const mostOthers = 100
