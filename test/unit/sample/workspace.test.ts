import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { makeSampleFile } from '#backend/index.ts'
import { clientOf, lastOf, openTestBackend, testNow } from '../../support/backend.ts'

/** A small sample organisation, opened. */
async function openSmallSample(seed = 1) {
  const backend = openTestBackend()
  const path = backend.file('sample.segws')
  const clock = { now: () => testNow }
  const surroundings = { clock, newId: randomUUID, door: 'test', home: backend.folder }
  await lastOf(makeSampleFile(path, { leads: 1_000, seed }, surroundings))
  const client = clientOf(backend)
  await client.workspace.openFile({ path })
  return { client, workspace: backend.session.require() }
}

it('segments of the sample stand in their order, with state, sequence and a default segment from the seed', async () => {
  const { client } = await openSmallSample()
  const all = await client.segments.list({})
  const ofType = (recordType: string) => all.filter((segment) => segment.recordType === recordType)
  expect(ofType('lead').map(({ name, priority }) => `${priority} ${name}`)).toEqual([
    '1 DACH enterprise',
    '2 Hot inbound web',
    '3 Trade show UK 2026',
    '4 Partner referrals',
    '5 Existing customers',
    '6 Customers on credit hold',
    '7 Decision makers at preferred customers',
    '8 Closing within 30 days',
    '9 Executives',
    '10 Committee purchases above 50,000',
    '11 Cannot be reached',
    '12 Gone quiet',
    '13 Small business elsewhere',
    '14 Default segment',
  ])
  expect(ofType('account')).toMatchObject([
    { name: 'Accounts with an open opportunity', state: 'active', previouslySegmented: true },
    { name: 'Customers nobody sells to', state: 'active', sequence: { name: 'Customer review' } },
    { isDefault: true, state: 'active' },
  ])
  const again = await (await openSmallSample()).client.segments.list({})
  expect(again.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
})

it('every active record of the sample is in the first active segment that it satisfies, and no other record is', async () => {
  const { client } = await openSmallSample()
  const taken = new Set<string>()
  for (const segment of await client.segments.list({ recordType: 'lead' })) {
    const window = { offset: 0, limit: 1_000, columns: ['statecode'] }
    const members = await client.segments.members({ ...window, id: segment.id })
    const own = new Set(members.rows.map(({ key }) => key))
    if (segment.state === 'inactive') {
      expect(own.size).toBe(0)
      continue
    }
    const { live } = await client.segments.get({ id: segment.id })
    if (live === null) throw new Error(`${segment.name} was never saved.`)
    const done = await lastOf(await client.simulation.run({ recordType: 'lead', conditions: live }))
    if (done.kind !== 'result') throw new Error('the simulation ended without a result')
    const { rows } = await client.simulation.rows({ ...window, result: done.result })
    const wanted = rows
      .filter(({ key, cells }) => !taken.has(key) && cells[0] === 'Open')
      .map(({ key }) => key)
    expect(own).toEqual(new Set(wanted))
    for (const key of wanted) taken.add(key)
  }
  expect(taken.size).toBeGreaterThan(200)
})

it('nothing of the making is left to undo, and the sample can be changed like any workspace', async () => {
  const { client } = await openSmallSample()
  expect((await client.workspace.current())?.undo).toBeNull()
  const { id } = await client.segments.create({ name: 'Mine', recordType: 'lead' })
  expect((await client.segments.get({ id })).priority).toBe(13)
  await client.workspace.undo()
  await expect(client.workspace.undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' })
})
