import { describe, expect, it } from 'vitest'
import type { Group } from '#shared/model/condition.ts'
import { clientOf, nextOf, openTestBackend } from '../../support/backend.ts'
import { importText } from '../../support/import-file.ts'

const everybody: Group = {
  kind: 'group',
  id: '00000000-0000-4000-8000-000000000001',
  join: 'and',
  everything: true,
  items: [],
}

async function thingsWorkspace() {
  const backend = openTestBackend()
  backend.session.createFile(backend.file('w.segws'), 'UTC')
  const bugs: unknown[] = []
  const client = clientOf(backend, bugs)
  const rows = Array.from({ length: 6_000 }, (_, at) => `${at},${at % 7}`)
  await importText(client, backend.file('x.csv'), `id,size\n${rows.join('\n')}\n`, () => ({
    recordType: 'thing',
    key: 'id',
  }))
  return { client, bugs }
}

describe('a superseded simulation', () => {
  it('ends at the next slice without a result', async () => {
    const { client, bugs } = await thingsWorkspace()
    const caller = new AbortController()
    const question = { recordType: 'thing', conditions: everybody }
    const events = await client.simulation.run(question, { signal: caller.signal })
    expect(await nextOf(events)).toMatchObject({ kind: 'progress', total: 6_000 })
    caller.abort()
    await expect(rest(events)).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect(bugs).toEqual([])
  })

  it('keeps to itself a result that was ready but not yet taken', async () => {
    const { client } = await thingsWorkspace()
    const caller = new AbortController()
    const question = { recordType: 'thing', conditions: everybody }
    const events = await client.simulation.run(question, { signal: caller.signal })
    await nextOf(events)
    // Meanwhile the counting comes to its end.
    for await (const _ of await client.simulation.run(question));
    caller.abort()
    await expect(rest(events)).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  })

  it('does not take the order of a result with it that another list waits for', async () => {
    const { client } = await thingsWorkspace()
    let result = ''
    for await (const event of await client.simulation.run({ recordType: 'thing', conditions: everybody })) {
      if (event.kind === 'result') ({ result } = event)
    }
    const window = {
      result,
      offset: 0,
      limit: 2,
      columns: ['size'],
      sort: { column: 'size', descending: true },
    }
    const scrolledAway = new AbortController()
    const gone = client.simulation.rows(window, { signal: scrolledAway.signal })
    const seen = client.simulation.rows(window)
    setImmediate(() => scrolledAway.abort())
    await expect(gone).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect((await seen).rows.map(({ key }) => key)).toEqual(['6', '13'])
  })
})

/** Everything a stream still has to tell. */
async function rest<Item>(events: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of events) items.push(item)
  return items
}
