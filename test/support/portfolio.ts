import { randomUUID } from 'node:crypto'
import type { SegmentSummary } from '#shared/contract/segments.ts'
import type { Group } from '#shared/model/condition.ts'
import { condition, group } from './conditions.ts'
import { clientOf, openTestBackend, type TestBackend, type TestClient } from './backend.ts'

/** A workspace with segments to do things to, everything called by its name. */
export interface Portfolio {
  readonly backend: TestBackend
  readonly client: TestClient
  /** Makes segments one below the other, each with one condition; returns their ids. */
  readonly add: (recordType: string, ...names: readonly string[]) => Promise<readonly string[]>
  /** The names of a record type by priority, the default segment last. */
  readonly order: (recordType: string) => Promise<string>
  readonly named: (name: string) => Promise<SegmentSummary>
  readonly idsOf: (names: string) => Promise<string[]>
  readonly addRules: (
    segment: string,
    rules: { readonly active: number; readonly inactive?: number },
  ) => Promise<void>
}

/** A new workspace with lead, opportunity and account in work assignment. */
export async function openPortfolio(): Promise<Portfolio> {
  const backend = openTestBackend()
  const workspace = backend.session.createFile(backend.file('w.segws'), 'UTC')
  const client = clientOf(backend)
  await client.workAssignment.addRecordType({ recordType: 'account' })

  async function named(name: string): Promise<SegmentSummary> {
    const found = (await client.segments.list({})).find((segment) => segment.name === name)
    if (found === undefined) throw new Error(`There is no segment ${name}.`)
    return found
  }

  return {
    backend,
    client,
    named,
    async add(recordType, ...names) {
      const ids: string[] = []
      for (const name of names) {
        const priority = (await client.segments.list({ recordType })).length
        const { id } = await client.segments.create({ name, recordType, priority, conditions: conditions(1) })
        ids.push(id)
      }
      return ids
    },
    order: async (recordType) =>
      (await client.segments.list({ recordType })).map(({ name }) => name).join(' '),
    idsOf: async (names) => Promise.all(names.split(' ').map(async (name) => (await named(name)).id)),
    addRules: (segment, { active, inactive = 0 }) =>
      workspace.change(() => ({
        kind: 'rules',
        label: 'add rules',
        puts: Array.from({ length: active + inactive }, (_, at) => {
          const id = randomUUID()
          const name = `Rule ${at + 1}`
          const rule = { id, segment, name, description: '', position: at + 1, active: at < active }
          return { of: 'rule' as const, id, value: rule }
        }),
        answer: () => undefined,
      })),
  }
}

/** A definition of some rows that hold for every record type of the portfolio. */
export function conditions(count: number): Group {
  return group(
    'root',
    'and',
    Array.from({ length: count }, (_, at) => condition(`n${at}`, 'createdon', 'containsData')),
  )
}

/** `done`, or `refused: CODE` with the codes of what is in the way where a list of obstacles comes along. */
export async function outcomeOf(action: Promise<unknown>): Promise<string> {
  try {
    await action
    return 'done'
  } catch (error) {
    const { code, data } = error as { readonly code?: string; readonly data?: Refusal }
    if (code === undefined) throw error
    const obstacles = [...(data?.segments ?? []), ...(data?.sequences ?? [])]
      .flatMap((one) => one.obstacles)
      .map((obstacle) => obstacle.problem?.code ?? obstacle.code)
    return `refused: ${obstacles.length === 0 ? code : obstacles.join(', ')}`
  }
}

interface Refused {
  readonly obstacles: readonly { readonly code: string; readonly problem?: { readonly code: string } }[]
}

interface Refusal {
  readonly segments?: readonly Refused[]
  readonly sequences?: readonly Refused[]
}
