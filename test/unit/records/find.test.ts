import { describe, expect, it } from 'vitest'
import { clientOf, openTestBackend } from '../../support/backend.ts'
import { importText } from '../../support/import-file.ts'

/** A workspace with 6,000 people, of whom every thousandth is called something with Quist. */
async function peopleWorkspace() {
  const backend = openTestBackend()
  backend.session.createFile(backend.file('w.segws'), 'UTC')
  const client = clientOf(backend)
  const rows = Array.from({ length: 6_000 }, (_, at) => {
    const name = at % 1_000 === 0 ? (at % 2_000 === 0 ? `Quist ${at}` : `Anna Quíst ${at}`) : `Person ${at}`
    return `K-${at},${name}`
  })
  await importText(client, backend.file('x.csv'), `key,name\n${rows.join('\n')}\n`, () => ({
    recordType: 'person',
    key: 'key',
    nameColumn: 'name',
  }))
  return client
}

const question = { recordTypes: ['person'], text: 'quist', limit: 100 }

describe('finding records', () => {
  it('looks at all records and lists those that begin with the text first, then by name', async () => {
    const client = await peopleWorkspace()
    const found = await client.records.find(question)
    expect(found.map(({ name }) => name)).toEqual([
      'Quist 0',
      'Quist 2000',
      'Quist 4000',
      'Anna Quíst 1000',
      'Anna Quíst 3000',
      'Anna Quíst 5000',
    ])
    const few = await client.records.find({ ...question, limit: 2 })
    expect(few.map(({ name }) => name)).toEqual(['Quist 0', 'Quist 2000'])
  })

  it('finds a key wherever it is', async () => {
    const client = await peopleWorkspace()
    expect(await client.records.find({ ...question, text: 'k-5999' })).toEqual([
      { key: 'K-5999', name: 'Person 5999', recordType: 'person' },
    ])
  })

  it('lets others have their turn, and ends without an answer when it is cancelled', async () => {
    const client = await peopleWorkspace()
    const caller = new AbortController()
    const finding = client.records.find(question, { signal: caller.signal })
    // Runs only if finding lets it, and before finding has come to its end.
    setImmediate(() => caller.abort())
    await expect(finding).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  })
})
