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

it('nothing is kept of an empty text, which means every record', async () => {
  const client = openClient()
  const { conditions } = await client.simulation.readFetchXml({ text: ' ', recordType: 'lead' })
  expect(conditions).toMatchObject({ everything: true })
  expect(conditions.fetchXml).toBeUndefined()
})
