import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { evaluate } from '#backend/engine/evaluate.ts'
import { createMemorySource } from '#backend/matching/memory-source.ts'
import { createCaseTables, type CaseTable } from '#backend/store/case-tables.ts'
import type { Catalog } from '#shared/conditions/walk.ts'
import { plainContext, type EvaluationContext } from '#shared/dates/evaluation-context.ts'
import { writeSql } from '#shared/interchange/sql/write-sql.ts'
import { isOneOf, referenceTypes } from '#shared/model/column-type.ts'
import { naiveMatches, type NaiveRecords } from '../support/naive-evaluation.ts'
import { definitions, type RandomDefinition } from '../support/random-definitions.ts'
import { worldRecords, worldTypes } from '../support/random-world.ts'

const seed = 20_261_113
const catalog: Catalog = { recordType: (name) => worldTypes.find((type) => type.name === name) }
const contexts = fc
  .record({ accentSensitive: fc.boolean(), isKnown: fc.boolean() })
  .map(({ accentSensitive, isKnown }): EvaluationContext => ({
    ...plainContext,
    now: Date.parse('2026-11-13T14:27:09Z'),
    accentSensitive,
    user: isKnown ? { id: '{u1}', businessUnit: null, teams: ['T1'], language: null } : null,
  }))

const database = createCaseTables()
afterAll(() => database.close())

describe(`a whole definition (seed ${seed})`, () => {
  it('means the same in SQL, in code and read record by record', async () => {
    let narrowing = 0
    await fc.assert(
      fc.asyncProperty(
        worldRecords,
        contexts,
        fc.array(definitions, { minLength: 40, maxLength: 40 }),
        async (records, context, asked) => {
          const tables = tablesOf(records)
          const naming = database.replace(tables)
          const source = createMemorySource(tables)
          for (const { recordType, definition } of asked) {
            const naive = naiveMatches(definition, recordType, { catalog, records, context })
            const keys = tables.get(recordType)?.keys ?? []
            const writing = writeSql(definition, recordType, { catalog, context, naming })
            if (!writing.ok) throw new Error(JSON.stringify(writing.problems))
            expect(database.select(writing.statement).map((place) => keys[place])).toEqual(naive)
            expect(await keysByCode({ recordType, definition }, context, source, keys)).toEqual(naive)
            if (naive.length > 0 && naive.length < keys.length) narrowing += 1
          }
        },
      ),
      { seed, numRuns: 25 },
    )
    expect(narrowing).toBeGreaterThan(200)
  })
})

async function keysByCode(
  { definition, recordType }: RandomDefinition,
  context: EvaluationContext,
  source: ReturnType<typeof createMemorySource>,
  keys: readonly string[],
): Promise<readonly (string | undefined)[]> {
  const { signal } = new AbortController()
  const { numbers } = await evaluate(definition, recordType, context, source, { signal })
  return Array.from(numbers, (number) => keys[number - 1])
}

function tablesOf(records: NaiveRecords): ReadonlyMap<string, CaseTable> {
  const tables = worldTypes.map((recordType): [string, CaseTable] => {
    const rows = records[recordType.name] ?? []
    const { columns, name } = recordType
    const lookups = columns.filter(({ type }) => isOneOf(referenceTypes, type))
    const table: CaseTable = {
      recordType,
      keys: rows.map(({ key }) => key),
      cells: new Map(
        columns.map((column) => [column.name, rows.map(({ cells }) => cells[column.name] ?? null)]),
      ),
      pointers: new Map(
        lookups.map((column) => [column.name, rows.map(() => ({ target: null, name: null }))]),
      ),
    }
    return [name, table]
  })
  return new Map(tables)
}
