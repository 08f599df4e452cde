import { expect, it } from 'vitest'
import { clientOf, openTestBackend, type TestBackend } from '../../support/backend.ts'
import { importText, withColumns } from '../../support/import-file.ts'

/** Everything undo has to bring back: the catalogue as it is seen, and every row of every record table. */
function stateOf({ session }: TestBackend): unknown {
  const { catalog, database } = session.require()
  return catalog.types().map((type) => ({
    ...type,
    rows: database
      .prepare(
        `SELECT n, key, gone ${type.columns.map(({ id }) => `, c${id}`).join('')} FROM r${type.id} ORDER BY n`,
      )
      .all(),
  }))
}

function open() {
  const backend = openTestBackend()
  backend.session.createFile(backend.file('w.segws'), 'UTC')
  return { backend, client: clientOf(backend) }
}

it('undoing an import brings back changed rows, tombstones, options and columns', async () => {
  const { backend, client } = open()
  const path = backend.file('x.csv')
  const plan = { recordType: 'lead', key: 'id' }
  await importText(client, path, 'id,subject,revenue,leadsourcecode\nA,one,1.10,Web\nB,two,,\n', () => plan)
  const before = stateOf(backend)
  await importText(
    client,
    path,
    'id,subject,revenue,leadsourcecode,extra\nb,TWO,2.00,Messe,x\nC,three,3,Web,y\n',
    () => ({
      ...plan,
      mode: 'replace',
    }),
  )
  expect(stateOf(backend)).not.toEqual(before)
  expect(await client.workspace.undo()).toEqual({ label: 'import x.csv' })
  expect(stateOf(backend)).toEqual(before)
  await expect(client.workspace.redo()).rejects.toMatchObject({ code: 'NOTHING_TO_REDO' })
})

it('undoing the import that made a record type takes the type away, and it can be imported again', async () => {
  const { backend, client } = open()
  const before = stateOf(backend)
  const path = backend.file('x.csv')
  await importText(client, path, 'a\n1\n', () => ({ recordType: 'thing' }))
  await client.workspace.undo()
  expect(stateOf(backend)).toEqual(before)
  expect(await importText(client, path, 'a\n1\n', () => ({ recordType: 'thing' }))).toMatchObject({
    imported: 1,
  })
})

it('undoing an import lets lookups wait again that had found their records in it', async () => {
  const { backend, client } = open()
  await importText(client, backend.file('d.csv'), 'id,firm\n1,Acme\n', (plan) => ({
    recordType: 'deal',
    key: 'id',
    columns: withColumns(plan, { firm: { lookup: { target: 'account', column: null } } }),
  }))
  await importText(client, backend.file('a.csv'), 'id,name\nA-1,Acme\n', () => ({
    recordType: 'account',
    key: 'id',
  }))
  await client.workspace.undo()
  const { rows } = await client.records.rows({ recordType: 'deal', offset: 0, limit: 1, columns: ['firm'] })
  expect(rows[0]?.cells).toEqual(['Acme'])
  const { database } = backend.session.require()
  expect(database.prepare('PRAGMA integrity_check').pluck().get()).toBe('ok')
})

it('an import into a column whose type is replaced can be undone and done again', async () => {
  const { backend, client } = open()
  const path = backend.file('x.csv')
  const before = stateOf(backend)
  for (let time = 0; time < 2; time += 1) {
    const report = await importText(client, path, 'id,revenue\nA,plenty\n', () => ({
      recordType: 'account',
      key: 'id',
    }))
    expect(report.columns).toContainEqual({ name: 'revenue', type: 'string' })
    await client.workspace.undo()
    expect(stateOf(backend)).toEqual(before)
  }
})

it('undoing an import leaves this thread free for others', async () => {
  const backend = openTestBackend()
  backend.session.createFile(backend.file('w.segws'), 'UTC')
  const client = clientOf(backend)
  await importText(client, backend.file('x.csv'), 'id\nA\n', () => ({ recordType: 'thing', key: 'id' }))
  const happened: string[] = []
  const undoing = client.workspace.undo().then(({ label }) => happened.push(label))
  await new Promise((resolve) => setImmediate(resolve))
  happened.push('somebody had a turn')
  await undoing
  expect(happened).toEqual(['somebody had a turn', 'import x.csv'])
})

it('a record type that went with its import, while steps done again use it, can still be taken out', async () => {
  const { backend, client } = open()
  await importText(client, backend.file('p.csv'), 'id,name\nA,one\n', () => ({
    recordType: 'new_project',
    key: 'id',
  }))
  await client.workAssignment.addRecordType({ recordType: 'new_project' })
  await client.workspace.undo()
  await client.workspace.undo()
  await client.workspace.redo()
  expect(await client.workAssignment.recordTypes()).toContainEqual(
    expect.objectContaining({ recordType: 'new_project', inUse: true, records: 0, segments: 1 }),
  )
  await client.workAssignment.removeRecordType({ recordType: 'new_project' })
  expect((await client.workspace.current())?.settings.workAssignment).toEqual(['lead', 'opportunity'])
})
