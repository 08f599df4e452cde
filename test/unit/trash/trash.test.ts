import { describe, expect, it } from 'vitest'
import { clientOf, openTestBackend, type TestClient } from '../../support/backend.ts'

function openClient() {
  const backend = openTestBackend()
  const workspace = backend.session.createFile(backend.file('a.segws'), 'UTC')
  return { client: clientOf(backend), workspace }
}

async function create(client: TestClient, ...names: readonly string[]) {
  const ids: string[] = []
  for (const name of names) {
    ids.push((await client.segments.create({ name, recordType: 'lead', priority: 99 })).id)
  }
  return ids as [string, ...string[]]
}

async function names(client: TestClient) {
  return (await client.segments.list({ recordType: 'lead' })).map(({ name }) => name)
}

describe('a deleted segment', () => {
  it('comes back inactive, at its place and with its rules', async () => {
    const { client, workspace } = openClient()
    const [, middle = ''] = await create(client, 'A', 'B', 'C')
    await client.segments.save({
      id: middle,
      conditions: {
        kind: 'group',
        id: 'root',
        join: 'and',
        items: [{ kind: 'row', id: 'r', column: 'address1_country', operator: 'containsData', operands: [] }],
      },
    })
    await client.segments.activate({ ids: [middle] })
    const rule = { id: crypto.randomUUID(), segment: middle, name: 'Rule', description: '' }
    workspace.rules.put({ ...rule, position: 1, active: true })
    const whole = await client.segments.get({ id: middle })
    await client.segments.remove({ ids: [middle] })
    expect(await client.trash.list()).toMatchObject([
      { id: middle, kind: 'segment', name: 'B', recordType: 'lead', rules: 1, connected: 0 },
    ])
    expect(await client.segments.list({ recordType: 'lead' })).toHaveLength(3)

    expect(await client.trash.restore({ ids: [middle] })).toEqual({ names: ['B'] })
    expect(await names(client)).toEqual(['A', 'B', 'C', 'Default segment'])
    expect(await client.segments.get({ id: middle })).toEqual({ ...whole, state: 'inactive' })
    expect(await client.segments.rules({ id: middle })).toMatchObject([{ name: 'Rule', active: true }])
    expect(await client.trash.list()).toEqual([])

    await client.workspace.undo()
    expect(await names(client)).toEqual(['A', 'C', 'Default segment'])
    expect(await client.trash.list()).toHaveLength(1)
    await client.workspace.redo()
    expect(await names(client)).toEqual(['A', 'B', 'C', 'Default segment'])
  })

  it('is not in the trash any more once the deletion is undone', async () => {
    const { client } = openClient()
    const [id] = await create(client, 'A')
    await client.segments.remove({ ids: [id] })
    await client.workspace.undo()
    expect(await client.trash.list()).toEqual([])
    await expect(client.trash.restore({ ids: [id] })).rejects.toMatchObject({ code: 'TRASH_MISSING' })
  })

  it('gets another name when its own was taken meanwhile', async () => {
    const { client } = openClient()
    const [id] = await create(client, 'A')
    await client.segments.remove({ ids: [id] })
    const [second] = await create(client, 'a')
    await client.segments.remove({ ids: [second] })
    await create(client, 'A')
    expect(await client.trash.restore({ ids: [id, second] })).toEqual({
      names: ['A (restored)', 'a (restored 2)'],
    })
  })

  it('stands at the end when there are fewer segments than its place', async () => {
    const { client } = openClient()
    const [a, b = '', c = ''] = await create(client, 'A', 'B', 'C')
    await client.segments.remove({ ids: [c] })
    await client.segments.remove({ ids: [a, b] })
    await client.trash.restore({ ids: [c] })
    await client.trash.restore({ ids: [b, a] })
    expect(await names(client)).toEqual(['A', 'B', 'C', 'Default segment'])
  })

  it('stands on its own when its sequence is gone, and comes back connected when that comes too', async () => {
    const { client } = openClient()
    const [id] = await create(client, 'A')
    const sequence = await client.sequences.create({ name: 'Follow up', recordType: 'lead' })
    await client.segments.connect({ ids: [id], sequence: sequence.id })
    await client.segments.remove({ ids: [id] })
    await client.sequences.remove({ ids: [sequence.id] })

    await client.trash.restore({ ids: [id] })
    expect(await client.segments.get({ id })).toMatchObject({ sequence: null })
    await client.workspace.undo()
    await client.trash.restore({ ids: [id, sequence.id] })
    expect(await client.segments.get({ id })).toMatchObject({ sequence: { id: sequence.id } })
  })
})

describe('a deleted sequence', () => {
  it('comes back inactive and reconnects the segments that have no other by now', async () => {
    const { client } = openClient()
    const [a, b = '', c = ''] = await create(client, 'A', 'B', 'C')
    const steps = [{ kind: 'phoneCall', id: 'call' }] as const
    const sequence = await client.sequences.create({ name: 'Follow up', recordType: 'lead', steps })
    const other = await client.sequences.create({ name: 'Other', recordType: 'lead' })
    await client.sequences.activate({ ids: [sequence.id] })
    await client.segments.connect({ ids: [a, b, c], sequence: sequence.id })
    await client.sequences.remove({ ids: [sequence.id] })
    expect(await client.trash.list()).toMatchObject([{ kind: 'sequence', name: 'Follow up', connected: 3 }])
    await client.segments.connect({ ids: [b], sequence: other.id })
    await client.segments.remove({ ids: [c] })

    await client.trash.restore({ ids: [sequence.id] })
    expect(await client.sequences.get({ id: sequence.id })).toMatchObject({
      state: 'inactive',
      segments: [{ id: a, name: 'A' }],
    })
    expect(await client.segments.get({ id: b })).toMatchObject({ sequence: { id: other.id } })
  })

  it('advances to no sequence that is gone', async () => {
    const { client } = openClient()
    const next = await client.sequences.create({ name: 'Next', recordType: 'lead' })
    const advance = { kind: 'advance', id: 'to', sequence: next.id, name: 'Next' } as const
    const branches = [{ name: 'Opened', steps: [advance] }]
    const { id } = await client.sequences.create({
      name: 'Follow up',
      recordType: 'lead',
      steps: [{ kind: 'condition', id: 'if', name: '', branches }],
    })
    await client.sequences.remove({ ids: [id] })
    await client.trash.restore({ ids: [id] })
    expect((await client.sequences.get({ id })).steps).toMatchObject([{ branches }])
    await client.sequences.remove({ ids: [id, next.id] })
    await client.trash.restore({ ids: [id] })
    expect((await client.sequences.get({ id })).steps).toMatchObject([
      { branches: [{ steps: [{ ...advance, sequence: null }] }] },
    ])
  })
})

it('what is removed from the trash is gone until that is undone', async () => {
  const { client } = openClient()
  const [a, b = ''] = await create(client, 'A', 'B')
  await client.segments.remove({ ids: [a, b] })
  expect(await client.trash.remove({ ids: [a] })).toEqual({ names: ['A'] })
  expect(await client.trash.list()).toMatchObject([{ name: 'B' }])
  expect(await client.workspace.current()).toMatchObject({ undo: 'remove A from the trash' })
  await client.workspace.undo()
  expect((await client.trash.list()).map(({ name }) => name)).toEqual(['A', 'B'])
})
