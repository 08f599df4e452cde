import { describe, expect, it } from 'vitest'
import type { Group } from '#shared/model/condition.ts'
import { clientOf, nextOf, openTestBackend, type TestClient } from '../../support/backend.ts'

const hot: Group = {
  kind: 'group',
  id: 'root',
  join: 'and',
  items: [{ kind: 'row', id: 'a', column: 'leadqualitycode', operator: 'equals', operands: ['1'] }],
}

function openClient() {
  const backend = openTestBackend()
  backend.session.createFile(backend.file('a.segws'), 'UTC')
  return { client: clientOf(backend), backend }
}

/** The names of all segments a person made, in the order they are listed. */
async function namesOf(client: TestClient): Promise<readonly string[]> {
  const all = await client.segments.list({})
  return all.flatMap(({ name, isDefault }) => (isDefault ? [] : [name]))
}

describe('a segment', () => {
  it('is saved, listed and read back', async () => {
    const { client } = openClient()
    const made = await client.segments.create({ name: ' Hot leads ', recordType: 'lead', conditions: hot })
    expect(made).toMatchObject({ name: 'Hot leads', live: hot, draft: null, conditions: 1 })
    expect(await client.segments.list({ recordType: 'lead' })).toMatchObject([
      { id: made.id, priority: 1 },
      { isDefault: true, priority: 2 },
    ])
    expect(await client.segments.list({ recordType: 'account' })).toEqual([])
  })

  it('does not share its name within a record type, case aside', async () => {
    const { client } = openClient()
    await client.segments.create({ name: 'Hot', recordType: 'lead' })
    await expect(client.segments.create({ name: 'HOT ', recordType: 'lead' })).rejects.toMatchObject({
      code: 'SEGMENT_NAME_TAKEN',
    })
    await client.segments.create({ name: 'Hot', recordType: 'account' })
  })

  it('keeps a draft apart from the live definition until it is saved', async () => {
    const { client } = openClient()
    const { id } = await client.segments.create({ name: 'Hot', recordType: 'lead' })
    await client.segments.saveDraft({ id, conditions: hot })
    expect(await client.segments.get({ id })).toMatchObject({ live: null, draft: hot, hasDraft: true })
    await client.segments.save({ id, conditions: hot })
    expect(await client.segments.get({ id })).toMatchObject({ live: hot, draft: null })
  })

  it('keeps its draft when the process dies before closing', async () => {
    const { client, backend } = openClient()
    const { id } = await client.segments.create({ name: 'Hot', recordType: 'lead' })
    await client.segments.saveDraft({ id, conditions: hot })
    const other = openTestBackend()
    const read = clientOf(other)
    await read.workspace.openFile({ path: backend.file('a.segws'), readOnly: true })
    expect(await read.segments.get({ id })).toMatchObject({ draft: hot })
  })
})

describe('an owner', () => {
  it('is a user or a team, and nothing else', async () => {
    const { client } = openClient()
    const { id } = await client.segments.create({ name: 'Hot', recordType: 'lead' })
    const owner = { id: 'u1', name: 'Ines Vogt', type: 'systemuser' }
    expect(await client.segments.changeProperties({ id, owner })).toMatchObject({ owner })
    const lead = { id: 'l1', name: 'A lead', type: 'lead' }
    await expect(client.segments.changeProperties({ id, owner: lead })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
    expect(await client.segments.changeProperties({ id, owner: null })).toMatchObject({ owner: null })
  })
})

describe('undo', () => {
  it('brings a deleted segment back exactly as it was, draft included', async () => {
    const { client } = openClient()
    const { id } = await client.segments.create({ name: 'Hot', recordType: 'lead', conditions: hot })
    await client.segments.saveDraft({ id, conditions: { ...hot, join: 'or' } })
    const before = await client.segments.get({ id })
    await client.segments.remove({ ids: [id] })
    expect(await namesOf(client)).toEqual([])
    expect(await client.workspace.undo()).toEqual({ label: 'delete Hot' })
    expect(await client.segments.get({ id })).toEqual(before)
  })

  it('undoes and redoes every kind of edit in order', async () => {
    const { client } = openClient()
    const { id } = await client.segments.create({ name: 'Hot', recordType: 'lead' })
    await client.segments.save({ id, conditions: hot })
    await client.segments.changeProperties({ id, name: 'Very hot' })
    const states = [await client.segments.get({ id })]
    for (const label of ['rename Hot to Very hot', 'save changes to Hot']) {
      expect(await client.workspace.undo()).toEqual({ label })
      states.push(await client.segments.get({ id }))
    }
    expect(states.map(({ name, live }) => [name, live])).toEqual([
      ['Very hot', hot],
      ['Hot', hot],
      ['Hot', null],
    ])
    await client.workspace.redo()
    await client.workspace.redo()
    expect(await client.segments.get({ id })).toEqual(states[0])
    await expect(client.workspace.redo()).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' })
  })

  it('forgets what could be redone when something else is done', async () => {
    const { client } = openClient()
    await client.segments.create({ name: 'One', recordType: 'lead' })
    await client.workspace.undo()
    await client.segments.create({ name: 'Two', recordType: 'lead' })
    await expect(client.workspace.redo()).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' })
  })

  it('survives closing and opening the workspace', async () => {
    const { client, backend } = openClient()
    await client.segments.create({ name: 'One', recordType: 'lead' })
    backend.session.close()
    const { undo } = await client.workspace.openFile({ path: backend.file('a.segws') })
    expect(undo).toBe('create One')
    await client.workspace.undo()
    expect(await namesOf(client)).toEqual([])
  })

  it('raises the version with every change and tells it to those who watch', async () => {
    const { client } = openClient()
    const stop = new AbortController()
    const events = await client.workspace.watch(undefined, { signal: stop.signal })
    const first = await nextOf(events)
    await client.segments.create({ name: 'One', recordType: 'lead' })
    const second = await nextOf(events)
    stop.abort()
    expect(first.workspace?.version).toBe(0)
    expect(second).toMatchObject({
      touched: ['segments'],
      workspace: { version: 1, undo: 'create One' },
    })
  })
})

it('properties that stay as they were are no step', async () => {
  const { client } = openClient()
  const { id, modifiedAt } = await client.segments.create({ name: 'One', recordType: 'lead' })
  const same = await client.segments.changeProperties({ id, name: ' One ', previouslySegmented: false })
  expect(same.modifiedAt).toBe(modifiedAt)
  expect((await client.workspace.current())?.undo).toBe('create One')
})
