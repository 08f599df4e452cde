import { expect, it } from 'vitest'
import { clientOf, openTestBackend } from '../../support/backend.ts'
import { importText } from '../../support/import-file.ts'

it('an imported msdyn_segmentid says which segment a record belongs to, and undo takes it back', async () => {
  const backend = openTestBackend()
  const workspace = backend.session.createFile(backend.file('w.segws'), 'UTC')
  const client = clientOf(backend)
  const { id } = await client.segments.create({ name: 'Trade show', recordType: 'lead' })
  const plan = { recordType: 'lead', key: 'id' }
  const members = () =>
    workspace.database.prepare('SELECT record, segment FROM membership ORDER BY record').all() as {
      record: number
      segment: string
    }[]
  const path = backend.file('x.csv')
  await importText(
    client,
    path,
    `id,msdyn_segmentid\nA,TRADE SHOW\nB,{${id.toUpperCase()}}\nC,Elsewhere\nD,\n`,
    () => plan,
  )
  const before = members()
  expect(before.map(({ segment }) => segment)).toEqual([id, id, 'Elsewhere'])
  await importText(client, path, 'id,msdyn_segmentid\nA,\nD,Trade show\n', () => plan)
  expect(members().map(({ segment }) => segment)).toEqual([id, 'Elsewhere', id])
  await client.workspace.undo()
  expect(members()).toEqual(before)
})
