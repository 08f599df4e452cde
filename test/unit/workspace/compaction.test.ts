import { expect, it } from 'vitest'
import { kept } from '#backend/store/compaction.ts'
import { clientOf, openTestBackend, testNow } from '../../support/backend.ts'

it('commands older than ninety days are let go when the workspace is opened, and the gap is written down', async () => {
  const backend = openTestBackend()
  const workspace = backend.session.createFile(backend.file('w.segws'), 'UTC')
  const client = clientOf(backend)
  await client.segments.create({ name: 'Old', recordType: 'lead' })
  await client.segments.create({ name: 'Young', recordType: 'lead' })
  const old = testNow - (kept.days + 1) * 86_400_000
  workspace.database.prepare("UPDATE command SET at = ? WHERE label = 'create Old'").run(old)
  backend.session.close()

  const { database } = backend.session.openFile(backend.file('w.segws'), {})
  expect(database.prepare('SELECT label FROM command').pluck().all()).toEqual(['create Young'])
  expect(database.prepare('SELECT kind, detail FROM run_log').get()).toEqual({
    kind: 'compaction',
    detail: '{"commands":1}',
  })
  const leads = await client.segments.list({ recordType: 'lead' })
  expect(leads.map(({ name }) => name)).toEqual(['Young', 'Old', 'Default segment'])
})
