import { describe, expect, it } from 'vitest'
import { sampleOrganisation } from '#backend/sample/index.ts'
import { plainContext, type EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { ConditionNode } from '#shared/model/condition.ts'
import { operatorNamed } from '#shared/operators/index.ts'
import { catalogueColumn, readRows, type ReadRow } from './read-rows.ts'

const organisation = sampleOrganisation()
const context: EvaluationContext = {
  ...plainContext,
  now: Date.parse(organisation.asOf),
  timeZone: organisation.timeZone,
  weekStart: 1,
}
const byKey = new Map(
  ['lead', 'opportunity', 'account', 'contact'].map((name) => [
    name,
    new Map(readRows(organisation, name).map((row) => [row.key, row])),
  ]),
)

/** Record by record, the slow and obvious way. */
function judgeOf(node: ConditionNode, recordType: string): (row: ReadRow) => boolean {
  if (node.kind === 'row') {
    const subject = { column: catalogueColumn(recordType, node.column), context }
    const compiled = operatorNamed(node.operator)?.compile(node.operands, subject)
    if (compiled?.ok !== true) throw new Error(`Cannot compile ${node.operator}`)
    return (row) => compiled.value.matches(row.cells[node.column] ?? null)
  }
  const inside = node.kind === 'related' ? node.target : recordType
  const items = node.items.map((item) => judgeOf(item, inside))
  const together = (row: ReadRow) =>
    node.join === 'and' ? items.every((item) => item(row)) : items.some((item) => item(row))
  if (node.kind === 'group') return together
  const { targetColumn } = node
  if (targetColumn !== undefined) {
    const pointing = [...(byKey.get(node.target)?.values() ?? [])].filter(together)
    const keys = new Set(pointing.map(({ cells }) => cells[targetColumn]))
    return (row) => keys.has(row.key) === (node.mode === 'contains')
  }
  return (row) => {
    const target = byKey.get(node.target)?.get(String(row.cells[node.column]))
    return (target !== undefined && together(target)) === (node.mode === 'contains')
  }
}

describe.each(organisation.segments)('the segment $name over the sample', (segment) => {
  it('catches some records, and far from all', () => {
    const rows = [...(byKey.get(segment.recordType)?.values() ?? [])]
    const count = rows.filter(judgeOf(segment.conditions, segment.recordType)).length
    expect(count).toBeGreaterThanOrEqual(10)
    expect(count / rows.length).toBeLessThan(0.3)
  })
})
