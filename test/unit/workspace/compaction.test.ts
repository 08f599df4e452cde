import { expect, it } from 'vitest'
import { compact } from '#backend/store/compaction.ts'
import { defaultKeeping } from '#shared/model/keeping.ts'
import { clientOf, openTestBackend, testNow } from '../../support/backend.ts'

it('commands older than ninety days are let go when the workspace is opened, and the gap is written down', async () => {
  const backend = openTestBackend()
  const workspace = backend.session.createFile(backend.file('w.segws'), 'UTC')
  const client = clientOf(backend)
  await client.segments.create({ name: 'Old', recordType: 'lead' })
  await client.segments.create({ name: 'Young', recordType: 'lead' })
  const old = testNow - (defaultKeeping.keepDays + 1) * 86_400_000
  workspace.database.prepare("UPDATE command SET at = ? WHERE label = 'create Old'").run(old)
  backend.session.close()

  const { database } = backend.session.openFile(backend.file('w.segws'), {})
  expect(database.prepare('SELECT label FROM command').pluck().all()).toEqual(['create Young'])
  expect(database.prepare('SELECT kind, detail FROM run_log').get()).toEqual({
    kind: 'compaction',
    detail: '{"commands":1,"versions":0,"trash":0}',
  })
  const leads = await client.segments.list({ recordType: 'lead' })
  expect(leads.map(({ name }) => name)).toEqual(['Young', 'Old', 'Default segment'])
})

it('versions and trash go with the commands, the newest version of each thing stays', async () => {
  const backend = openTestBackend()
  const workspace = backend.session.createFile(backend.file('w.segws'), 'UTC')
  const client = clientOf(backend)
  await client.workspace.changeSettings({ keepDays: 10 })
  const { id } = await client.segments.create({ name: 'Kept', recordType: 'lead' })
  await client.segments.changeProperties({ id, name: 'Renamed' })
  const gone = await client.segments.create({ name: 'Gone', recordType: 'lead' })
  await client.segments.remove({ ids: [gone.id] })
  const old = testNow - 11 * 86_400_000
  for (const table of ['definition_version', 'trash']) {
    workspace.database.prepare(`UPDATE ${table} SET at = ?`).run(old)
  }
  expect(await client.history.lastCompaction()).toBeNull()
  backend.session.close()

  backend.session.openFile(backend.file('w.segws'), {})
  expect(await client.trash.list()).toEqual([])
  const versions = await client.history.list({ kind: 'segment', item: id })
  expect(versions.map(({ label }) => label)).toEqual(['rename Kept to Renamed'])
  // Of five versions two of segments and one of the order are the newest.
  expect(await client.history.lastCompaction()).toMatchObject({ commands: 0, versions: 3, trash: 1 })
})

it('as many entries are kept as the workspace says', async () => {
  const backend = openTestBackend()
  backend.session.createFile(backend.file('w.segws'), 'UTC')
  const client = clientOf(backend)
  await client.workspace.changeSettings({ keepEntries: 100 })
  const { id } = await client.segments.create({ name: 'Name 0', recordType: 'lead' })
  for (let number = 1; number <= 120; number += 1) {
    await client.segments.changeProperties({ id, name: `Name ${String(number)}` })
  }
  backend.session.close()

  backend.session.openFile(backend.file('w.segws'), {})
  const newest = await client.history.list({ kind: 'segment', item: id, limit: 500 })
  expect(newest.map(({ label }) => label).at(-1)).toBe('rename Name 20 to Name 21')
  const { commands } = (await client.history.lastCompaction()) ?? { commands: 0 }
  expect(commands).toBe(22)
})

it('a log of large edits is let go from its old end once it is too heavy', async () => {
  const backend = openTestBackend()
  const { database } = backend.session.createFile(backend.file('w.segws'), 'UTC')
  const client = clientOf(backend)
  for (const name of ['One', 'Two', 'Three']) await client.segments.create({ name, recordType: 'lead' })
  const bytes = database
    .prepare<[], number>('SELECT length(forward) + length(inverse) FROM command ORDER BY seq DESC')
    .pluck()
    .all()
  compact(database, testNow, { ...defaultKeeping, keepBytes: (bytes[0] ?? 0) + (bytes[1] ?? 0) })
  expect(database.prepare('SELECT label FROM command ORDER BY seq').pluck().all()).toEqual([
    'create Two',
    'create Three',
  ])
})
