import { describe, expect, it } from 'vitest'
import type { Step } from '#shared/model/sequence.ts'
import { clientOf, openTestBackend } from '../../support/backend.ts'

const call: Step = { kind: 'phoneCall', id: 'call', name: 'Call the lead', description: '' }
const wait: Step = { kind: 'wait', id: 'wait', hours: 48 }

function openClient() {
  const backend = openTestBackend()
  backend.session.createFile(backend.file('a.segws'), 'UTC')
  return clientOf(backend)
}

type Client = ReturnType<typeof openClient>

const makeSequence = (client: Client, name = 'Trade show follow-up', steps: readonly Step[] = [call]) =>
  client.sequences.create({ name, recordType: 'lead', steps: [...steps] })

describe('a sequence', () => {
  it('is made inactive, listed with its count of steps, and read back', async () => {
    const client = openClient()
    const made = await makeSequence(client, ' Trade show follow-up ')
    expect(made).toMatchObject({ name: 'Trade show follow-up', state: 'inactive', problems: [] })
    expect(await client.sequences.list({})).toMatchObject([{ id: made.id, steps: 1, segments: [] }])
    expect(await client.sequences.list({ recordType: 'account' })).toEqual([])
    expect(await client.sequences.get({ id: made.id })).toEqual(made)
  })

  it('does not share its name within a record type, case aside', async () => {
    const client = openClient()
    await makeSequence(client, 'Win-back')
    await expect(makeSequence(client, 'WIN-BACK ')).rejects.toMatchObject({ code: 'SEQUENCE_NAME_TAKEN' })
    await client.sequences.create({ name: 'Win-back', recordType: 'account' })
  })

  it('is refused for who receives work, and for a record type that is not there', async () => {
    const client = openClient()
    const make = (recordType: string) => client.sequences.create({ name: 'X', recordType })
    await expect(make('systemuser')).rejects.toMatchObject({ code: 'RECORD_TYPE_UNSUITABLE' })
    await expect(make('nonsense')).rejects.toMatchObject({ code: 'RECORD_TYPE_UNKNOWN' })
  })

  it('is copied with its steps under a free name, inactive and connected to nothing', async () => {
    const client = openClient()
    const original = await makeSequence(client)
    const segment = await client.segments.create({ name: 'UK', recordType: 'lead' })
    await client.segments.connect({ ids: [segment.id], sequence: original.id })
    await client.sequences.activate({ ids: [original.id] })
    const copy = await client.sequences.copy({ id: original.id })
    expect(copy).toMatchObject({
      name: 'Trade show follow-up (copy)',
      state: 'inactive',
      segments: [],
      steps: [call],
    })
    const [second] = await client.sequences.copyAll({ ids: [original.id] })
    expect(second?.name).toBe('Trade show follow-up (copy 2)')
  })

  it('is copied together with others as one step', async () => {
    const client = openClient()
    const ids = [(await makeSequence(client, 'A')).id, (await makeSequence(client, 'B')).id]
    await client.sequences.copyAll({ ids })
    expect((await client.sequences.list({})).map(({ name }) => name)).toEqual([
      'A',
      'A (copy)',
      'B',
      'B (copy)',
    ])
    expect(await client.workspace.undo()).toEqual({ label: 'copy 2 sequences' })
    expect(await client.sequences.list({})).toHaveLength(2)
  })
})

describe('activating a sequence', () => {
  it('is refused with what keeps it from it, and then nothing is activated', async () => {
    const client = openClient()
    const good = await makeSequence(client, 'Good')
    const bad = await makeSequence(client, 'Bad', [call, wait])
    await expect(client.sequences.activate({ ids: [good.id, bad.id] })).rejects.toMatchObject({
      code: 'SEQUENCE_NOT_ACTIVATABLE',
      data: { sequences: [{ id: bad.id, name: 'Bad', obstacles: [{ code: 'WAIT_LAST', step: 'wait' }] }] },
    })
    expect((await client.sequences.list({})).map(({ state }) => state)).toEqual(['inactive', 'inactive'])
  })

  it('goes up to the limit of active sequences and no further', async () => {
    const client = openClient()
    await client.workspace.changeSettings({ activeSequenceLimit: 2 })
    const ids = []
    for (const name of ['A', 'B', 'C']) ids.push((await makeSequence(client, name)).id)
    const many = { data: { sequences: [{ obstacles: [{ code: 'SEQUENCES_MANY', count: 3, limit: 2 }] }] } }
    await client.sequences.activate({ ids: ids.slice(0, 2) })
    await expect(client.sequences.activate({ ids })).rejects.toMatchObject(many)
    await client.sequences.deactivate({ ids: ids.slice(0, 1) })
    await client.sequences.activate({ ids: ids.slice(1) })
  })

  it('counts a sequence named twice once', async () => {
    const client = openClient()
    await client.workspace.changeSettings({ activeSequenceLimit: 1 })
    const { id } = await makeSequence(client)
    expect(await client.sequences.activate({ ids: [id, id] })).toHaveLength(2)
    expect(await client.workspace.undo()).toEqual({ label: 'activate Trade show follow-up' })
  })

  it('leaves segments connected when it is deactivated again', async () => {
    const client = openClient()
    const { id } = await makeSequence(client)
    const segment = await client.segments.create({ name: 'UK', recordType: 'lead' })
    await client.segments.connect({ ids: [segment.id], sequence: id })
    await client.sequences.activate({ ids: [id] })
    await client.sequences.deactivate({ ids: [id] })
    expect(await client.segments.get({ id: segment.id })).toMatchObject({
      sequence: { id, state: 'inactive' },
    })
  })
})

describe('editing a sequence', () => {
  it('is refused while it is active, except for its name, description and owner', async () => {
    const client = openClient()
    const { id } = await makeSequence(client, 'Nurture', [{ ...call, kind: 'email' }])
    await client.sequences.activate({ ids: [id] })
    const refused = { code: 'SEQUENCE_ACTIVE', data: { name: 'Nurture' } }
    await expect(client.sequences.saveSteps({ id, steps: [] })).rejects.toMatchObject(refused)
    await expect(client.sequences.changeProperties({ id, exitOnReply: true })).rejects.toMatchObject(refused)
    const owner = { type: 'systemuser', id: 'u1', name: 'Kathrin Voss' }
    await client.sequences.changeProperties({ id, name: 'Nurture SMB', description: 'Slow', owner })
    expect(await client.sequences.get({ id })).toMatchObject({ name: 'Nurture SMB', owner, state: 'active' })
  })

  it('of one property leaves the others as they are', async () => {
    const client = openClient()
    const { id } = await makeSequence(client, 'Nurture')
    const owner = { type: 'systemuser', id: 'u1', name: 'Kathrin Voss' }
    const chosen = { owner, assignedTo: 'ownerTeam', exitOnReply: true, waitOnWorkingDays: true } as const
    await client.sequences.changeProperties({ id, description: 'Slow', ...chosen })
    await client.sequences.changeProperties({ id, name: 'Nurture SMB' })
    expect(await client.sequences.get({ id })).toMatchObject({ description: 'Slow', ...chosen })
  })

  it('is undone by the name of the edit; typing in one field is one edit', async () => {
    const client = openClient()
    const { id } = await makeSequence(client, 'Nurture')
    await client.sequences.saveSteps({ id, steps: [call, wait], label: 'add step Set wait time' })
    for (const name of ['C', 'Ca', 'Call']) {
      const steps = [{ ...call, name }, wait]
      await client.sequences.saveSteps({ id, steps, label: 'rename step Phone call', merge: 'call name 1' })
    }
    expect(await client.workspace.undo()).toEqual({ label: 'rename step Phone call in Nurture' })
    expect((await client.sequences.get({ id })).steps).toEqual([call, wait])
    expect(await client.workspace.undo()).toEqual({ label: 'add step Set wait time in Nurture' })
    expect((await client.sequences.get({ id })).steps).toEqual([call])
  })

  it('that changes nothing is no step', async () => {
    const client = openClient()
    const { id } = await makeSequence(client, 'Nurture')
    await client.sequences.saveSteps({ id, steps: [call], label: 'edit step' })
    await client.sequences.changeProperties({ id, name: 'Nurture' })
    expect(await client.workspace.undo()).toEqual({ label: 'create sequence Nurture' })
  })
})

describe('deleting a sequence', () => {
  it('disconnects its segments; undo connects them again', async () => {
    const client = openClient()
    const { id } = await makeSequence(client)
    const segment = await client.segments.create({ name: 'UK', recordType: 'lead' })
    await client.segments.connect({ ids: [segment.id], sequence: id })
    const before = await client.sequences.get({ id })
    expect(before.segments).toEqual([{ id: segment.id, name: 'UK' }])
    expect(await client.sequences.remove({ ids: [id] })).toEqual({ names: ['Trade show follow-up'] })
    expect(await client.segments.get({ id: segment.id })).toMatchObject({ sequence: null })
    expect(await client.workspace.undo()).toEqual({ label: 'delete sequence Trade show follow-up' })
    expect(await client.sequences.get({ id })).toEqual(before)
    expect(await client.segments.get({ id: segment.id })).toMatchObject({ sequence: { id } })
  })

  it('lists the connected segments by priority, the default segment last', async () => {
    const client = openClient()
    const { id } = await makeSequence(client)
    const all = await client.segments.list({ recordType: 'lead' })
    const first = await client.segments.create({ name: 'First', recordType: 'lead', priority: 1 })
    const second = await client.segments.create({ name: 'Second', recordType: 'lead', priority: 2 })
    const standard = all.find(({ isDefault }) => isDefault)?.id ?? ''
    await client.segments.connect({ ids: [standard, second.id, first.id], sequence: id })
    const { segments } = await client.sequences.get({ id })
    expect(segments.map((one) => one.id)).toEqual([first.id, second.id, standard])
  })
})
