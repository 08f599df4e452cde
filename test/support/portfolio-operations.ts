import type { SegmentSummary } from '#shared/contract/segments.ts'
import type { Group } from '#shared/model/condition.ts'
import type { Step } from '#shared/model/sequence.ts'
import type { TestClient } from './backend.ts'
import { condition, everything, group } from './conditions.ts'

/** How one random operation chooses: the same numbers choose the same things. */
export interface Choice {
  readonly operation: number
  readonly one: number
  readonly other: number
  readonly yes: boolean
}

/** What a person can do to a portfolio, each with things that are chosen from what is there; refusals are thrown. */
export const portfolioOperations: readonly (readonly [
  string,
  (client: TestClient, choice: Choice) => Promise<unknown>,
])[] = [
  [
    'create',
    (client, { one, other, yes }) =>
      client.segments.create({
        name: nameOf(one),
        recordType: recordTypes[other % recordTypes.length] ?? 'lead',
        ...(yes ? { conditions: definitionOf(other) } : {}),
        ...(one % 3 === 0 ? { priority: other - 1 } : {}),
      }),
  ],
  [
    'copy',
    async (client, choice) =>
      client.segments.copy({ id: (await segment(client, choice)).id, rules: choice.yes }),
  ],
  [
    'rename',
    async (client, choice) =>
      client.segments.changeProperties({
        id: (await segment(client, choice)).id,
        name: nameOf(choice.other),
      }),
  ],
  [
    'describe',
    async (client, choice) =>
      client.segments.changeProperties({
        id: (await segment(client, choice)).id,
        description: `D${choice.other}`,
      }),
  ],
  [
    'toggle',
    async (client, choice) =>
      client.segments.changeProperties({
        id: (await segment(client, choice)).id,
        previouslySegmented: choice.yes,
        runRulesOnMove: choice.other % 2 === 0,
        owner: choice.other % 3 === 0 ? null : { id: `u${choice.other}` },
      }),
  ],
  [
    'move',
    async (client, choice) =>
      client.segments.move({ ids: await segments(client, choice), priority: choice.other }),
  ],
  [
    'activate',
    async (client, choice) =>
      client.segments.activate({ ids: await segments(client, choice), takeEverything: true }),
  ],
  [
    'deactivate',
    async (client, choice) => client.segments.deactivate({ ids: await segments(client, choice) }),
  ],
  ['delete', async (client, choice) => client.segments.remove({ ids: await segments(client, choice) })],
  ['restore', async (client, choice) => client.trash.restore({ ids: await trashed(client, choice) })],
  ['empty the trash', async (client, choice) => client.trash.remove({ ids: await trashed(client, choice) })],
  [
    'connect',
    async (client, choice) =>
      client.segments.connect({
        ids: await segments(client, choice),
        sequence: pick(await client.sequences.list({ recordType: 'lead' }), choice.other).id,
        replace: choice.yes,
      }),
  ],
  [
    'disconnect',
    async (client, choice) =>
      client.segments.disconnect({
        ids: [(await segment(client, choice, ({ sequence }) => sequence !== null)).id],
      }),
  ],
  [
    'edit a draft',
    async (client, choice) =>
      client.segments.saveDraft({
        id: (await segment(client, choice)).id,
        conditions: definitionOf(choice.other),
        ...(choice.yes ? { merge: 'typing' } : {}),
      }),
  ],
  [
    'discard a draft',
    async (client, choice) =>
      client.segments.discardDraft({ id: (await segment(client, choice, ({ hasDraft }) => hasDraft)).id }),
  ],
  [
    'save',
    async (client, choice) =>
      client.segments.save({
        id: (await segment(client, choice)).id,
        conditions: definitionOf(choice.other),
        takeEverything: choice.yes,
      }),
  ],
  [
    'create a sequence',
    (client, { one, other, yes }) =>
      client.sequences.create({
        name: nameOf(one),
        recordType: recordTypes[other % recordTypes.length] ?? 'lead',
        steps: yes ? stepsOf(one) : [],
      }),
  ],
  [
    'copy a sequence',
    async (client, choice) => client.sequences.copy({ id: (await sequence(client, choice)).id }),
  ],
  [
    'edit steps',
    async (client, choice) =>
      client.sequences.saveSteps({
        id: (await sequence(client, choice)).id,
        steps: stepsOf(choice.other),
        ...(choice.yes ? { merge: 'typing' } : {}),
      }),
  ],
  [
    'change a sequence',
    async (client, choice) =>
      client.sequences.changeProperties({
        id: (await sequence(client, choice)).id,
        name: nameOf(choice.other),
        exitOnReply: choice.yes,
      }),
  ],
  [
    'activate a sequence',
    async (client, choice) => client.sequences.activate({ ids: [(await sequence(client, choice)).id] }),
  ],
  [
    'deactivate a sequence',
    async (client, choice) => client.sequences.deactivate({ ids: [(await sequence(client, choice)).id] }),
  ],
  [
    'delete a sequence',
    async (client, choice) => client.sequences.remove({ ids: [(await sequence(client, choice)).id] }),
  ],
  [
    'change settings',
    (client, { one, other }) =>
      client.workspace.changeSettings({ weekStart: one % 7, activeSegmentLimit: 1 + (other % 5) }),
  ],
  [
    'add a record type',
    (client, { one }) =>
      client.workAssignment.addRecordType({ recordType: one % 2 === 0 ? 'account' : 'contact' }),
  ],
  [
    'remove a record type',
    (client, { one }) =>
      client.workAssignment.removeRecordType({ recordType: one % 2 === 0 ? 'account' : 'contact' }),
  ],
  [
    'put a version back',
    async (client, choice) => {
      const item = choice.yes
        ? ({ kind: 'segment', item: (await segment(client, choice)).id } as const)
        : ({ kind: 'order', item: 'lead' } as const)
      return client.history.restore({
        seq: pick(await client.history.list(item), choice.other).seq,
        takeEverything: true,
      })
    },
  ],
  [
    'apply',
    async (client, { one, other, yes }) => {
      const document = await client.definitions.export({})
      const last = document.segments.length - 1
      const kept = document.segments.filter(
        ({ isDefault }, at) => isDefault || at % (2 + (one % 4)) !== other % 2,
      )
      const renamed = kept.map((found, at) =>
        at === last % (one + 1) ? { ...found, description: `A${other}` } : found,
      )
      const order = yes ? {} : { order: [] }
      return client.definitions.apply({
        document: { ...document, ...order, segments: renamed },
        prune: yes,
        takeEverything: true,
      })
    },
  ],
]

const recordTypes = ['lead', 'lead', 'opportunity', 'account']

/** Few names, so that they are taken now and then. */
function nameOf(number: number): string {
  return `N${number % 9}`
}

function definitionOf(number: number): Group {
  if (number % 5 === 0) return everything('root')
  const rows = Array.from({ length: number % 4 }, (_, at) =>
    condition(`r${at}`, 'createdon', 'lastXDays', String(number + at)),
  )
  return group('root', number % 2 === 0 ? 'and' : 'or', rows)
}

function stepsOf(number: number): readonly Step[] {
  const email: Step = { kind: 'email', id: 'e', name: `Mail ${number}`, description: '' }
  const wait: Step = { kind: 'wait', id: 'w', hours: 1 + number }
  return number % 3 === 0 ? [email, wait] : [wait, email]
}

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length]
  if (item === undefined) throw new NothingThere()
  return item
}

/** There was nothing to do the operation to. */
export class NothingThere extends Error {}

async function segment(client: TestClient, { one }: Choice, isMeant?: (one: SegmentSummary) => boolean) {
  const all: readonly SegmentSummary[] = await client.segments.list({})
  return pick(isMeant === undefined ? all : all.filter(isMeant), one)
}

async function segments(client: TestClient, { one, yes }: Choice): Promise<string[]> {
  const found = await client.segments.list({ recordType: 'lead' })
  const all = found.filter(({ isDefault }) => !isDefault || one === 20)
  const first = pick(all, one).id
  return yes ? [first, pick(all, one + 2).id] : [first]
}

async function sequence(client: TestClient, { other }: Choice) {
  return pick(await client.sequences.list({}), other)
}

async function trashed(client: TestClient, { one, yes }: Choice): Promise<string[]> {
  const all = await client.trash.list()
  if (all.length === 0) throw new NothingThere()
  return yes ? all.map(({ id }) => id) : [pick(all, one).id]
}
