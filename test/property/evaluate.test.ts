import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '#backend/engine/evaluate.ts'
import { readRecords } from '#backend/store/record-rows.ts'
import { liveDefinition } from '#shared/conditions/live.ts'
import { plainContext, type EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { ConditionNode, Group } from '#shared/model/condition.ts'
import { openTestBackend } from '../support/backend.ts'
import { naiveMatches, type NaiveRecords } from '../support/naive-evaluation.ts'
import { dealDefinitions, fillWorkspace, worldRecords, worldTypes } from '../support/random-world.ts'

const seed = 20261113
const context: EvaluationContext = {
  ...plainContext,
  now: Date.parse('2026-11-13T14:27:09Z'),
  timeZone: 'UTC',
}

describe(`an evaluation (seed ${seed})`, () => {
  it('matches exactly the records that the plainest evaluation matches, and counts every row', async () => {
    await fc.assert(
      fc.asyncProperty(
        worldRecords,
        fc.array(dealDefinitions, { minLength: 20, maxLength: 20 }),
        async (records, definitions) => {
          const backend = openTestBackend()
          const workspace = backend.session.createFile(backend.file('w.segws'), 'UTC')
          fillWorkspace(backend, records)
          const types = workspace.catalog.types()
          const deal = workspace.catalog.type('deal')
          const naive = (definition: Group) => naiveCount(definition, records)
          for (const definition of definitions) {
            const signal = new AbortController().signal
            const result = await evaluate(definition, 'deal', context, workspace.source(), { signal })
            const keys = readRecords(workspace.database, types, deal, [], [...result.numbers]).map(
              ({ key }) => key,
            )
            expect(keys).toEqual(naive(definition))
            expect(result.anyLive).toBe(liveDefinition(definition) !== null)
            for (const { id, left } of expectedLeft(definition, naive))
              expect(result.nodes[id]?.left).toBe(left)
          }
          backend.close()
        },
      ),
      { seed, numRuns: 25 },
    )
  })
})

function naiveCount(definition: Group, records: NaiveRecords): readonly string[] {
  const catalog = { recordType: (name: string) => worldTypes.find((type) => type.name === name) }
  return naiveMatches(definition, 'deal', { catalog, records, context })
}

/** What the rows of the root have to show: left after each in And, added by each in Or, "if on" for muted ones. */
function expectedLeft(root: Group, naive: (definition: Group) => readonly string[]) {
  const upTo = (items: readonly ConditionNode[]) =>
    items.length === 0 ? 0 : naive({ ...root, items }).length
  const expected: { id: string; left: number }[] = []
  if (root.muted === true) return expected
  const live = root.items.filter((item) => naiveIsLive(item))
  live.forEach(({ id }, at) => {
    const here = upTo(live.slice(0, at + 1))
    expected.push({ id, left: root.join === 'and' ? here : here - upTo(live.slice(0, at)) })
  })
  for (const item of root.items.filter(({ muted }) => muted === true)) {
    const switchedOn = { ...item, muted: false }
    if (!naiveIsLive(switchedOn)) continue
    const items = root.items.map((one) => (one === item ? switchedOn : one))
    expected.push({ id: item.id, left: naive({ ...root, items }).length })
  }
  return expected
}

function naiveIsLive(node: ConditionNode): boolean {
  if (node.muted === true) return false
  if (node.kind === 'row') return true
  if (node.items.length === 0) return node.kind === 'related' || node.everything === true
  return node.items.some(naiveIsLive)
}
