import { expect, it } from 'vitest'
import { clientOf, openTestBackend } from '../../support/backend.ts'

function openClient() {
  const backend = openTestBackend()
  backend.session.createFile(backend.file('a.segws'), 'UTC')
  return clientOf(backend)
}

it('a definition keeps the FetchXML it was read from, through draft and save', async () => {
  const client = openClient()
  const text = "<filter>\n  <condition attribute='lastname' operator='not-null'/>\n</filter>"
  const { conditions } = await client.simulation.readFetchXml({ text, recordType: 'lead' })
  expect(conditions.fetchXml).toBe(text)

  const { id } = await client.segments.create({ name: 'Read', recordType: 'lead' })
  await client.segments.saveDraft({ id, conditions })
  expect((await client.segments.get({ id })).draft?.fetchXml).toBe(text)
  expect((await client.segments.save({ id, conditions })).live?.fetchXml).toBe(text)
})

it('parts that are not supported stand in a draft when they are to be kept, and are never saved live', async () => {
  const client = openClient()
  const text = "<filter>\n  <condition attribute='odd' operator='not-null'/>\n</filter>"
  const question = { text, recordType: 'lead' } as const
  await expect(client.simulation.readFetchXml(question)).rejects.toMatchObject({ code: 'FETCH_XML_INVALID' })
  const { conditions } = await client.simulation.readFetchXml({ ...question, unsupported: 'keep' })
  const [row] = conditions.items
  expect(row).toMatchObject({
    unsupported: {
      path: 'filter[1]/condition[1]',
      line: 2,
      reason: 'The record type lead has no column odd.',
    },
  })

  const refused = {
    code: 'CONDITIONS_INVALID',
    data: { problems: [expect.objectContaining({ node: row?.id, code: 'PART_UNSUPPORTED' })] },
  }
  const simulated = async () => {
    const events = await client.simulation.run({ recordType: 'lead', conditions })
    await events.next()
  }
  await expect(simulated).rejects.toMatchObject(refused)
  const { id } = await client.segments.create({ name: 'Read', recordType: 'lead' })
  await client.segments.saveDraft({ id, conditions })
  expect((await client.segments.get({ id })).draft).toEqual(conditions)
  await expect(client.segments.save({ id, conditions })).rejects.toMatchObject(refused)
  expect((await client.segments.get({ id })).live).toBeNull()
  const created = client.segments.create({ name: 'Whole', recordType: 'lead', conditions })
  await expect(created).rejects.toMatchObject(refused)
})

it('nothing is kept of an empty text, which means every record', async () => {
  const client = openClient()
  const { conditions } = await client.simulation.readFetchXml({ text: ' ', recordType: 'lead' })
  expect(conditions).toMatchObject({ everything: true })
  expect(conditions.fetchXml).toBeUndefined()
})
