import { expect, it } from 'vitest'
import { clientOf, openTestBackend } from '../../support/backend.ts'
import { group, row } from '../../support/conditions.ts'

const live = group('root', 'and', [row('a')])
const edited = group('root', 'and', [row('a'), row('b')])

async function openSegment() {
  const backend = openTestBackend()
  backend.session.createFile(backend.file('a.segws'), 'UTC')
  const client = clientOf(backend)
  const { id } = await client.segments.create({ name: 'Hot', recordType: 'lead', conditions: live })
  const undoLabel = async () => (await client.workspace.current())?.undo
  return { client, id, undoLabel, version: () => backend.session.require().version() }
}

it('a draft is kept as one step that undo names with its segment', async () => {
  const { client, id, undoLabel } = await openSegment()
  await client.segments.saveDraft({ id, conditions: edited, label: 'add row' })
  expect(await undoLabel()).toBe('add row in Hot')
  await client.workspace.undo()
  expect(await client.segments.get({ id })).toMatchObject({ live, draft: null })
})

it('a step that comes again, because its answer got lost, is made once', async () => {
  const { client, id, undoLabel, version } = await openSegment()
  await client.segments.saveDraft({ id, conditions: edited, label: 'add row' })
  const before = version()
  await client.segments.saveDraft({ id, conditions: edited, label: 'add row' })
  expect(version()).toBe(before)
  await client.workspace.undo()
  expect(await undoLabel()).toBe('create Hot')
})

it('a draft that says what is live is no draft, and that is a step of its own', async () => {
  const { client, id } = await openSegment()
  await client.segments.saveDraft({ id, conditions: edited, label: 'add row' })
  await client.segments.saveDraft({ id, conditions: live, label: 'delete row' })
  expect(await client.segments.get({ id })).toMatchObject({ draft: null })
  await client.workspace.undo()
  expect(await client.segments.get({ id })).toMatchObject({ draft: edited })
})

it('how a draft is folded is kept without a step, and only where there is a draft', async () => {
  const { client, id, version, undoLabel } = await openSegment()
  const before = version()
  await client.segments.saveDraft({ id, conditions: { ...live, collapsed: true }, label: null })
  expect(await client.segments.get({ id })).toMatchObject({ live, draft: null })
  expect(version()).toBe(before)
  await client.segments.saveDraft({ id, conditions: edited, label: 'add row' })
  await client.segments.saveDraft({ id, conditions: { ...edited, collapsed: true }, label: null })
  expect(await client.segments.get({ id })).toMatchObject({ draft: { collapsed: true } })
  expect(await undoLabel()).toBe('add row in Hot')
})
