import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTopValues } from '#backend/catalog/top-values.ts'
import { clientOf, openTestBackend } from '../../support/backend.ts'
import { importText } from '../../support/import-file.ts'

describe('the top values of a column', () => {
  it('are those that sorting everything would put first', () => {
    const label = fc.string({ maxLength: 3 })
    const value = fc.record({ value: label, label, records: fc.integer({ min: 0, max: 4 }) })
    fc.assert(
      fc.property(fc.array(value, { maxLength: 400 }), fc.integer({ min: 1, max: 20 }), (values, limit) => {
        const top = createTopValues(limit)
        for (const one of values) top.add(one)
        const inOrder = values.toSorted(
          (a, b) => b.records - a.records || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
        )
        expect(top.list()).toEqual(inOrder.slice(0, limit))
        expect(top.seen()).toBe(values.length)
      }),
      { seed: 20261113, numRuns: 100 },
    )
  })

  it('are counted over all records, most frequent first, and say when there are more', async () => {
    const backend = openTestBackend()
    backend.session.createFile(backend.file('w.segws'), 'UTC')
    const client = clientOf(backend)
    const rows = Array.from({ length: 3_000 }, (_, at) => `${at},${at % 3 === 0 ? 'often' : `rare ${at}`}`)
    await importText(client, backend.file('x.csv'), `id,word\n${rows.join('\n')}\n\n9999,\n`, () => ({
      recordType: 'thing',
      key: 'id',
    }))
    const asked = { recordType: 'thing', column: 'word', limit: 2 }
    expect(await client.catalog.columnValues(asked)).toEqual({
      values: [
        { value: 'often', label: 'often', records: 1_000 },
        { value: 'rare 1', label: 'rare 1', records: 1 },
      ],
      blank: 1,
      records: 3_001,
      more: true,
    })
  })

  it('are still told to one who waits when another who asked for the same gives up', async () => {
    const backend = openTestBackend()
    backend.session.createFile(backend.file('w.segws'), 'UTC')
    const client = clientOf(backend)
    const rows = Array.from({ length: 5_000 }, (_, at) => `${at},word ${at}`)
    await importText(client, backend.file('x.csv'), `id,word\n${rows.join('\n')}\n`, () => ({
      recordType: 'thing',
      key: 'id',
    }))
    const asked = { recordType: 'thing', column: 'word', limit: 1 }
    const hasty = new AbortController()
    const given = client.catalog.columnValues(asked, { signal: hasty.signal })
    const awaited = client.catalog.columnValues(asked)
    setImmediate(() => hasty.abort())
    await expect(given).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect((await awaited).records).toBe(5_000)
  })
})
