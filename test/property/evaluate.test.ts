import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate, type Evaluation } from '#backend/engine/evaluate.ts'
import { readRecords } from '#backend/store/record-rows.ts'
import { liveDefinition } from '#shared/conditions/live.ts'
import { plainContext, type EvaluationContext } from '#shared/dates/evaluation-context.ts'
import type { Group } from '#shared/model/condition.ts'
import { openTestBackend } from '../support/backend.ts'
import { countsInside, countsOfRoot } from '../support/naive-counts.ts'
import { naiveMatches } from '../support/naive-evaluation.ts'
import { definitions, type RandomDefinition } from '../support/random-definitions.ts'
import { fillWorkspace, worldRecords, worldTypes } from '../support/random-world.ts'

const seed = 20261113
const context: EvaluationContext = {
  ...plainContext,
  now: Date.parse('2026-11-13T14:27:09Z'),
  timeZone: 'UTC',
  user: { id: '{u1}', businessUnit: null, teams: [], language: null },
}

describe(`an evaluation (seed ${seed})`, () => {
  it('matches exactly the records that the plainest evaluation matches, and counts every row', async () => {
    await evaluateAll(12, ({ definition, result, keys, naive }) => {
      expect(keys).toEqual(naive(definition))
      expect(result.anyLive).toBe(liveDefinition(definition) !== null)
      for (const { id, left } of countsOfRoot(definition, naive)) expect(result.nodes[id]?.left).toBe(left)
    })
  })

  it('counts what is inside related lines as the outer records see it', async () => {
    let compared = 0
    await evaluateAll(6, ({ definition, result, naive }) => {
      for (const { id, alone, left } of countsInside(definition, naive)) {
        expect(result.nodes[id]).toMatchObject(left === null ? { alone } : { alone, left })
        compared += 1
      }
    })
    expect(compared).toBeGreaterThan(200)
  })
})

interface Evaluated extends RandomDefinition {
  readonly result: Evaluation
  readonly keys: readonly string[]
  readonly naive: (definition: Group) => readonly string[]
}

/** Evaluates 36 random definitions in each of some random worlds. */
async function evaluateAll(worlds: number, check: (evaluated: Evaluated) => void): Promise<void> {
  const catalog = { recordType: (name: string) => worldTypes.find((type) => type.name === name) }
  await fc.assert(
    fc.asyncProperty(
      worldRecords,
      fc.array(definitions, { minLength: 36, maxLength: 36 }),
      async (records, asked) => {
        const backend = openTestBackend()
        const workspace = backend.session.createFile(backend.file('w.segws'), 'UTC')
        fillWorkspace(backend, records)
        for (const { recordType, definition } of asked) {
          const { signal } = new AbortController()
          const result = await evaluate(definition, recordType, context, workspace.source(), { signal })
          const { database, catalog: stored } = workspace
          const found = readRecords(
            database,
            stored.types(),
            stored.type(recordType),
            [],
            [...result.numbers],
          )
          const keys = found.map(({ key }) => key)
          const naive = (one: Group) => naiveMatches(one, recordType, { catalog, records, context })
          check({ recordType, definition, result, keys, naive })
        }
        backend.close()
      },
    ),
    { seed, numRuns: worlds },
  )
}
