import { randomUUID } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { printDefinitions } from '#shared/interchange/definitions.ts'
import { SequenceDefinition } from '#shared/model/sequence.ts'
import { isFailureCode } from '#shared/words/failure.ts'
import { clientOf, openTestBackend, type TestBackend, type TestClient } from '../support/backend.ts'
import { fillRecords } from '../support/fill-records.ts'
import { NothingThere, portfolioOperations, type Choice } from '../support/portfolio-operations.ts'

const seed = 20_261_113

const choices: fc.Arbitrary<Choice> = fc.record({
  operation: fc.nat({ max: portfolioOperations.length - 1 }),
  one: fc.nat({ max: 20 }),
  other: fc.nat({ max: 20 }),
  yes: fc.boolean(),
})

it(`undo and redo are exact whatever is done to a portfolio (seed ${String(seed)})`, async () => {
  const done = new Set<string>()
  const refused = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(choices, { minLength: 1, maxLength: 60, size: 'max' }), async (all) => {
      const opened = openWithRules()
      const first = await stateOf(opened)
      const before: State[] = []
      for (const choice of all) {
        const present = await stateOf(opened)
        const [name, operate] = portfolioOperations[choice.operation] ?? []
        const code = await refusalOf(operate?.(opened.client, choice))
        const after = await stateOf(opened)
        if (code !== null) {
          refused.add(code)
          expect(after, `${name} was refused with ${code}`).toEqual(present)
          continue
        }
        if (opened.countSteps() > before.length) before.push(present)
        else if (after.version === present.version) continue
        done.add(name ?? '')
        await opened.client.workspace.undo()
        expect(contentOf(await stateOf(opened)), `undo ${name}`).toEqual(contentOf(before.at(-1)))
        await opened.client.workspace.redo()
        expect(contentOf(await stateOf(opened)), `redo ${name}`).toEqual(contentOf(after))
      }
      const last = await stateOf(opened)
      for (const state of before.toReversed()) {
        await opened.client.workspace.undo()
        expect(contentOf(await stateOf(opened))).toEqual(contentOf(state))
      }
      expect(contentOf(await stateOf(opened))).toEqual(contentOf(first))
      for (const _ of before) await opened.client.workspace.redo()
      expect(contentOf(await stateOf(opened))).toEqual(contentOf(last))
    }),
    { seed, numRuns: 8 },
  )
  expect(portfolioOperations.map(([name]) => name).filter((name) => !done.has(name))).toEqual([])
  expect([...refused]).toEqual(expect.arrayContaining(['SEGMENT_NAME_TAKEN', 'SEGMENT_NOT_ACTIVATABLE']))
})

interface Opened {
  readonly backend: TestBackend
  readonly client: TestClient
  /** How many steps can be undone. */
  readonly countSteps: () => number
}

/** A workspace with records, and segments with rules and a sequence, made past the command log. */
function openWithRules(): Opened {
  const backend = openTestBackend()
  backend.session.createFile(backend.file(`${randomUUID()}.segws`), 'UTC')
  const { workspace } = backend.features()
  const people = ['Ada', 'Grace'].map((lastname, at) => ({ key: `k${String(at)}`, cells: { lastname } }))
  fillRecords(backend, [workspace.catalog.type('lead')], { lead: people })
  // What is asked here is what undo does, not what a power cut leaves.
  workspace.database.pragma('synchronous = OFF')
  const [template] = workspace.segments.list()
  if (template === undefined) throw new Error('a new workspace has default segments')
  const sequence = sequenceOf(template.createdAt)
  workspace.sequences.put(sequence)
  for (const [index, name] of ['N0', 'N1'].entries()) {
    const id = randomUUID()
    const own = { id, name, recordType: 'lead', isDefault: false, serial: index + 1, sequence: sequence.id }
    workspace.segments.put({ ...template, ...own })
    for (const position of [1, 2]) {
      const rule = { id: randomUUID(), segment: id, name: `R${position}`, description: '', position }
      workspace.rules.put({ ...rule, active: position === 1 })
    }
  }
  const steps = workspace.database
    .prepare<[], number>(`SELECT count(*) FROM command WHERE state = 'done'`)
    .pluck()
  return { backend, client: clientOf(backend), countSteps: () => steps.get() ?? 0 }
}

function sequenceOf(at: number) {
  const written = {
    id: randomUUID(),
    name: 'S',
    recordType: 'lead',
    steps: [{ kind: 'wait', id: 'w', hours: 1 }],
  }
  return { ...SequenceDefinition.parse(written), createdAt: at, modifiedAt: at }
}

interface State {
  readonly version: number
  readonly definitions: string
  readonly tables: Readonly<Record<string, readonly unknown[]>>
}

/** The exported definitions and every table but those that remember what was done. */
async function stateOf({ backend, client }: Opened): Promise<State> {
  const { workspace } = backend.features()
  const { database } = workspace
  const names = database
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
  const kept = names.filter((name) => !remembering.has(name))
  return {
    version: workspace.version(),
    definitions: printDefinitions(await client.definitions.export({})),
    tables: Object.fromEntries(kept.map((name) => [name, database.prepare(`SELECT * FROM "${name}"`).all()])),
  }
}

/** `segment_order` is in the exported definitions: an order nobody chose yet has no row of its own. */
const remembering = new Set([
  'command',
  'definition_version',
  'workspace',
  'run_log',
  'owner',
  'segment_order',
])

function contentOf(state: State | undefined): Omit<State, 'version'> | undefined {
  return state && { definitions: state.definitions, tables: state.tables }
}

/** The code an operation was refused with; null when it was done. Bugs are thrown on. */
async function refusalOf(operation: Promise<unknown> | undefined): Promise<string | null> {
  try {
    await operation
    return null
  } catch (error) {
    if (error instanceof NothingThere) return 'NOTHING_THERE'
    if (error instanceof ORPCError && isFailureCode(String(error.code))) return String(error.code)
    throw error
  }
}
