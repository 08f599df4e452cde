import { describe, expect, it } from 'vitest'
import type { Group } from '#shared/model/condition.ts'
import { clientOf, openTestBackend, type TestClient } from '../../support/backend.ts'

const country = (...operands: readonly string[]): Group => ({
  kind: 'group',
  id: 'root',
  join: 'and',
  items: [{ kind: 'row', id: 'a', column: 'address1_country', operator: 'equals', operands }],
})
const everything: Group = { kind: 'group', id: 'root', join: 'and', everything: true, items: [] }

function openClient() {
  const backend = openTestBackend()
  const workspace = backend.session.createFile(backend.file('a.segws'), 'UTC')
  return { client: clientOf(backend), workspace }
}

async function labels(client: TestClient, item: string, kind: 'segment' | 'order' | 'sequence' = 'segment') {
  return (await client.history.list({ kind, item })).map(({ label }) => label)
}

async function newestVersion(
  client: TestClient,
  item: string,
  kind: 'segment' | 'order' | 'sequence' = 'segment',
) {
  const [newest] = await client.history.list({ kind, item, limit: 1 })
  if (newest === undefined) throw new Error('there is no version')
  return newest.seq
}

describe('the history of a segment', () => {
  it('has a version for every change, undo and redo included, and none for drafts', async () => {
    const { client } = openClient()
    const { id } = await client.segments.create({ name: 'Hot', recordType: 'lead' })
    await client.segments.changeProperties({ id, name: 'Warm' })
    await client.segments.saveDraft({ id, conditions: country('AT') })
    await client.workspace.undo()
    await client.workspace.undo()
    await client.workspace.redo()
    expect(await labels(client, id)).toEqual([
      'Redo rename Hot to Warm',
      'Undo rename Hot to Warm',
      'rename Hot to Warm',
      'create Hot',
    ])
  })

  it('tells what a version changed and what restoring it would change now', async () => {
    const { client } = openClient()
    const { id } = await client.segments.create({
      name: 'Hot',
      recordType: 'lead',
      conditions: country('DE'),
    })
    const first = await newestVersion(client, id)
    await client.segments.save({ id, conditions: country('DE', 'AT') })
    const second = await newestVersion(client, id)
    expect(await client.history.compare({ seq: first, with: 'before' })).toEqual([
      { kind: 'created' },
      { kind: 'defined', conditions: country('DE') },
    ])
    expect(await client.history.compare({ seq: second, with: 'before' })).toMatchObject([
      { kind: 'conditionChanged', recordType: 'lead', after: { operands: ['DE', 'AT'] } },
    ])
    expect(await client.history.compare({ seq: first, with: 'now' })).toMatchObject([
      { kind: 'conditionChanged', before: { operands: ['DE', 'AT'] }, after: { operands: ['DE'] } },
    ])
    expect(await client.history.compare({ seq: second, with: 'now' })).toEqual([])
  })

  it('comes back with name, description, definition and toggles, never with state, place or sequence', async () => {
    const { client } = openClient()
    const { id } = await client.segments.create({
      name: 'Hot',
      recordType: 'lead',
      conditions: country('DE'),
    })
    const first = await newestVersion(client, id)
    const sequence = await client.sequences.create({ name: 'Follow up', recordType: 'lead' })
    await client.segments.activate({ ids: [id] })
    await client.segments.connect({ ids: [id], sequence: sequence.id })
    await client.segments.changeProperties({
      id,
      name: 'Warm',
      description: 'x',
      previouslySegmented: true,
    })
    await client.segments.save({ id, conditions: country('AT') })
    const before = await client.segments.get({ id })

    expect(await client.history.restore({ seq: first })).toEqual({ label: 'restore Warm' })
    expect(await client.segments.get({ id })).toMatchObject({
      name: 'Hot',
      description: '',
      live: country('DE'),
      previouslySegmented: false,
      state: 'active',
      sequence: { id: sequence.id },
    })
    await client.workspace.undo()
    expect(await client.segments.get({ id })).toEqual(before)
  })

  it('shows how a segment stood that was there before versions were kept', async () => {
    const { client } = openClient()
    const [found] = await client.segments.list({ recordType: 'lead' })
    if (found === undefined) throw new Error('there is no default segment')
    expect(await labels(client, found.id)).toEqual([])
    await client.segments.changeProperties({ id: found.id, description: 'The rest' })
    expect(await labels(client, found.id)).toEqual([
      'change properties of Default segment',
      'first version kept',
    ])
    const [, first] = await client.history.list({ kind: 'segment', item: found.id })
    await client.history.restore({ seq: first?.seq ?? 0 })
    expect(await client.segments.get({ id: found.id })).toMatchObject({
      description: '',
      name: 'Default segment',
    })
  })

  it('is read a hundred at a time', async () => {
    const { client } = openClient()
    const { id } = await client.segments.create({ name: 'Name 0', recordType: 'lead' })
    for (let number = 1; number <= 104; number += 1) {
      await client.segments.changeProperties({ id, name: `Name ${String(number)}` })
    }
    const page = await client.history.list({ kind: 'segment', item: id })
    expect(page).toHaveLength(100)
    const rest = await client.history.list({ kind: 'segment', item: id, before: page.at(-1)?.seq })
    expect(rest.map(({ label }) => label)).toEqual([
      'rename Name 3 to Name 4',
      'rename Name 2 to Name 3',
      'rename Name 1 to Name 2',
      'rename Name 0 to Name 1',
      'create Name 0',
    ])
  })
})

describe('restoring a version', () => {
  it('is refused when an active segment could not stay active', async () => {
    const { client } = openClient()
    const { id } = await client.segments.create({ name: 'Hot', recordType: 'lead' })
    const first = await newestVersion(client, id)
    await client.segments.save({ id, conditions: country('AT') })
    await client.segments.activate({ ids: [id] })
    await expect(client.history.restore({ seq: first })).rejects.toMatchObject({
      code: 'SEGMENT_NOT_ACTIVATABLE',
    })
    expect(await client.segments.get({ id })).toMatchObject({ live: country('AT') })
    await client.segments.deactivate({ ids: [id] })
    await client.history.restore({ seq: first })
    expect(await client.segments.get({ id })).toMatchObject({ live: null })
  })

  it('asks before an active segment takes every record', async () => {
    const { client } = openClient()
    const { id } = await client.segments.create({ name: 'Hot', recordType: 'lead', conditions: everything })
    const first = await newestVersion(client, id)
    await client.segments.save({ id, conditions: country('AT') })
    await client.segments.activate({ ids: [id] })
    await expect(client.history.restore({ seq: first })).rejects.toMatchObject({
      code: 'SEGMENT_TAKES_EVERYTHING',
    })
    await client.history.restore({ seq: first, takeEverything: true })
    expect(await client.segments.get({ id })).toMatchObject({ live: everything, state: 'active' })
  })

  it('is refused when the name went to another segment', async () => {
    const { client } = openClient()
    const { id } = await client.segments.create({ name: 'Hot', recordType: 'lead' })
    const first = await newestVersion(client, id)
    await client.segments.changeProperties({ id, name: 'Warm' })
    await client.segments.create({ name: 'hot', recordType: 'lead' })
    await expect(client.history.restore({ seq: first })).rejects.toMatchObject({ code: 'SEGMENT_NAME_TAKEN' })
  })

  it('says so when the version or the segment is gone', async () => {
    const { client } = openClient()
    await expect(client.history.restore({ seq: 99 })).rejects.toMatchObject({ code: 'VERSION_MISSING' })
    const { id } = await client.segments.create({ name: 'Hot', recordType: 'lead' })
    const first = await newestVersion(client, id)
    await client.segments.remove({ ids: [id] })
    await expect(client.history.restore({ seq: first })).rejects.toMatchObject({ code: 'SEGMENT_MISSING' })
  })

  it('is no step for undo when nothing would be different', async () => {
    const { client } = openClient()
    const { id } = await client.segments.create({ name: 'Hot', recordType: 'lead' })
    await client.history.restore({ seq: await newestVersion(client, id) })
    expect(await client.workspace.current()).toMatchObject({ undo: 'create Hot' })
  })
})

describe('the history of an order', () => {
  it('tells the least set of moves and puts back the order of those that still exist', async () => {
    const { client } = openClient()
    const ids: string[] = []
    for (const name of ['A', 'B', 'C', 'D']) {
      ids.push((await client.segments.create({ name, recordType: 'lead', priority: 99 })).id)
    }
    const [a = '', b = '', c = '', d = ''] = ids
    const before = await newestVersion(client, 'lead', 'order')
    await client.segments.move({ ids: [d], priority: 1 })
    const seq = await newestVersion(client, 'lead', 'order')
    expect(await client.history.compare({ seq, with: 'before' })).toEqual([
      { kind: 'segmentMoved', segment: 'D', from: 4, to: 1 },
    ])
    await client.segments.remove({ ids: [b] })
    expect(await client.history.restore({ seq: before })).toEqual({ label: 'restore the order of leads' })
    const order = async () =>
      (await client.segments.list({ recordType: 'lead' })).flatMap((one) => (one.isDefault ? [] : [one.id]))
    expect(await order()).toEqual([a, c, d])
    await client.workspace.undo()
    expect(await order()).toEqual([d, a, c])
  })
})

describe('the history of a sequence', () => {
  const call = { kind: 'phoneCall', id: 'call', name: 'Call', description: '' } as const
  const wait = { kind: 'wait', id: 'wait', hours: 24 } as const

  it('puts steps back while the sequence is inactive', async () => {
    const { client } = openClient()
    const { id } = await client.sequences.create({
      name: 'Follow up',
      recordType: 'lead',
      steps: [call],
    })
    const first = await newestVersion(client, id, 'sequence')
    await client.sequences.saveSteps({ id, steps: [wait, call], label: 'add step Wait' })
    await client.sequences.activate({ ids: [id] })
    await expect(client.history.restore({ seq: first })).rejects.toMatchObject({ code: 'SEQUENCE_ACTIVE' })
    await client.sequences.deactivate({ ids: [id] })
    expect(await client.history.compare({ seq: first, with: 'now' })).toMatchObject([
      { kind: 'stepRemoved', step: { id: 'wait' } },
    ])
    await client.history.restore({ seq: first })
    expect((await client.sequences.get({ id })).steps).toEqual([call])
    await client.workspace.undo()
    expect((await client.sequences.get({ id })).steps).toEqual([wait, call])
  })

  it('puts a name back even while the sequence is active', async () => {
    const { client } = openClient()
    const { id } = await client.sequences.create({ name: 'Follow up', recordType: 'lead', steps: [call] })
    const first = await newestVersion(client, id, 'sequence')
    await client.sequences.activate({ ids: [id] })
    await client.sequences.changeProperties({ id, name: 'Next' })
    await client.history.restore({ seq: first })
    expect(await client.sequences.get({ id })).toMatchObject({ name: 'Follow up', state: 'active' })
  })

  it('has one version for one gesture', async () => {
    const { client } = openClient()
    const { id } = await client.sequences.create({ name: 'Follow up', recordType: 'lead' })
    for (const name of ['C', 'Ca', 'Call']) {
      const steps = [{ ...call, name }]
      await client.sequences.saveSteps({ id, steps, label: 'edit step', merge: 'call name' })
    }
    expect(await labels(client, id, 'sequence')).toEqual([
      'edit step in Follow up',
      'create sequence Follow up',
    ])
  })
})
