import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { clientOf, openTestBackend } from '../support/backend.ts'
import { importText, withColumns } from '../support/import-file.ts'

it('a forgotten record is nowhere in the file any more, and lookups at it are blank', async () => {
  const backend = openTestBackend()
  backend.session.createFile(backend.file('w.segws'), 'UTC')
  const client = clientOf(backend)
  const path = backend.file('x.csv')
  await importText(client, path, 'key,name\nK-1,Zebulon Quist\nK-2,Other\n', () => ({
    recordType: 'person',
    key: 'key',
  }))
  await importText(client, path, 'key,name\nK-1,Zebulon Quist II\nK-2,Other\n', () => ({
    recordType: 'person',
    key: 'key',
  }))
  await importText(client, backend.file('d.csv'), 'id,who\n1,K-1\n2,K-2\n', (plan) => ({
    recordType: 'deal',
    key: 'id',
    columns: withColumns(plan, { who: { lookup: { target: 'person', column: null } } }),
  }))
  const { rows } = await client.records.rows({ recordType: 'person', offset: 0, limit: 1, columns: ['name'] })
  expect(rows[0]?.cells).toEqual(['Zebulon Quist II'])
  expect(await client.records.forget({ recordType: 'person', number: rows[0]?.number ?? 0 })).toEqual({
    copies: [],
  })

  const deals = await client.records.rows({ recordType: 'deal', offset: 0, limit: 9, columns: ['who'] })
  expect(deals.rows.map(({ cells }) => cells)).toEqual([[null], ['Other']])
  backend.session.close()
  expect(readFileSync(backend.file('w.segws'), 'latin1')).not.toMatch(/Zebulon|K-1/)
})

it('the workspace remembers its imports with their problems', async () => {
  const backend = openTestBackend()
  backend.session.createFile(backend.file('w.segws'), 'UTC')
  const client = clientOf(backend)
  await importText(client, backend.file('x.csv'), 'id\nA\nA\n', () => ({ recordType: 'thing', key: 'id' }))
  expect(await client.imports.history()).toMatchObject([
    {
      recordType: 'thing',
      fileName: 'x.csv',
      imported: 1,
      rejected: 1,
      problems: [{ line: 3, code: 'KEY_REPEATED' }],
    },
  ])
})
