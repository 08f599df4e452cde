import { describe, expect, it } from 'vitest'
import type { Group, Row } from '#shared/model/condition.ts'
import { clientOf, lastOf, openTestBackend, writeTestFile } from '../../support/backend.ts'
import { importText, withColumns } from '../../support/import-file.ts'

function openClient() {
  const backend = openTestBackend()
  backend.session.createFile(backend.file('w.segws'), 'UTC')
  return { client: clientOf(backend), backend }
}

function where(column: string, operator: string, ...operands: string[]): Group {
  const row: Row = { kind: 'row', id: 'a', column, operator, operands }
  return { kind: 'group', id: 'root', join: 'and', items: [row] }
}

async function keysOf(
  client: ReturnType<typeof openClient>['client'],
  recordType: string,
  conditions: Group,
) {
  const result = await lastOf(await client.simulation.run({ recordType, conditions }))
  if (result.kind !== 'result') throw new Error('no result')
  const window = { result: result.result, offset: 0, limit: 1000, columns: [] }
  return (await client.simulation.rows(window)).rows.map(({ key }) => key)
}

describe('an import', () => {
  it('makes a record type from a file, with the line as key', async () => {
    const { client, backend } = openClient()
    const report = await importText(
      client,
      backend.file('x.csv'),
      'Name,Size\n"two\nlines",3\nb,4\n',
      () => ({
        recordType: 'thing',
      }),
    )
    expect(report).toMatchObject({ rows: 2, imported: 2, updated: 0, rejected: 0 })
    expect(report.columns).toEqual([
      { name: 'name', type: 'memo' },
      { name: 'size', type: 'int' },
    ])
    expect(await keysOf(client, 'thing', where('size', 'greaterThan', '0'))).toEqual(['row2', 'row4'])
  })

  it('updates by key without case, tells unchanged rows and notes which columns changed', async () => {
    const { client, backend } = openClient()
    const path = backend.file('x.csv')
    await importText(client, path, 'id,name,size\nA,x,1\nB,y,2\n', () => ({ recordType: 'thing', key: 'id' }))
    const report = await importText(client, path, 'id,name,size\na,x,1\nb,y,5\nC,z,3\n', () => ({
      recordType: 'thing',
      key: 'id',
    }))
    expect(report).toMatchObject({ imported: 1, updated: 2, rejected: 0 })
    const { database, catalog } = backend.session.require()
    const size = catalog.type('thing').columns.find(({ name }) => name === 'size')
    const changes = database
      .prepare("SELECT record, columns FROM change WHERE columns <> '*' ORDER BY record")
      .all() as { record: number; columns: string }[]
    expect(changes.at(-1)).toMatchObject({ record: 2 })
    expect(changes.at(-1)?.columns.split(',')).toContain(String(size?.id))
    expect(await keysOf(client, 'thing', where('size', 'equals', '5'))).toEqual(['B'])
  })

  it('takes records away only in replace mode, and brings one back that is named again', async () => {
    const { client, backend } = openClient()
    const path = backend.file('x.csv')
    const plan = { recordType: 'thing', key: 'id' }
    await importText(client, path, 'id\nA\nB\n', () => plan)
    await importText(client, path, 'id\nC\n', () => plan)
    expect(await keysOf(client, 'thing', where('id', 'containsData'))).toEqual(['A', 'B', 'C'])
    const replaced = await importText(client, path, 'id\nB\n', () => ({ ...plan, mode: 'replace' }))
    expect(replaced.removed).toBe(2)
    expect(await keysOf(client, 'thing', where('id', 'containsData'))).toEqual(['B'])
    await importText(client, path, 'id\nA\n', () => plan)
    expect(await keysOf(client, 'thing', where('id', 'containsData'))).toEqual(['A', 'B'])
  })

  it('rejects rows without key and rows whose key came before, and says so', async () => {
    const { client, backend } = openClient()
    const report = await importText(client, backend.file('x.csv'), 'id,n\nA,1\n,2\na,3\n', () => ({
      recordType: 'thing',
      key: 'id',
    }))
    expect(report).toMatchObject({ rows: 3, imported: 1, rejected: 2 })
    expect(report.problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'KEY_MISSING'],
      [4, 'KEY_REPEATED'],
    ])
  })

  it('points lookups into its own file by key or by name, and keeps and reports what points nowhere', async () => {
    const { client, backend } = openClient()
    const text = 'id,name,parent\n1,Alpha,Beta\n2,Beta,\n3,Gamma,1\n4,Delta,Nobody\n5,Twin,Twin\n6,Twin,2\n'
    const report = await importText(client, backend.file('x.csv'), text, (plan) => ({
      recordType: 'firm',
      key: 'id',
      nameColumn: 'name',
      columns: withColumns(plan, { parent: { lookup: { target: 'firm', column: null } } }),
    }))
    expect(report.problems.map(({ line, code }) => [line, code])).toEqual([
      [5, 'LOOKUP_UNRESOLVED'],
      [6, 'LOOKUP_AMBIGUOUS'],
    ])
    const related: Group = {
      kind: 'group',
      id: 'root',
      join: 'and',
      items: [
        {
          kind: 'related',
          id: 'r',
          column: 'parent',
          target: 'firm',
          mode: 'contains',
          join: 'and',
          items: [],
        },
      ],
    }
    expect(await keysOf(client, 'firm', related)).toEqual(['1', '3', '6'])
    expect(await keysOf(client, 'firm', where('parent', 'containsData'))).toEqual(['1', '3', '4', '5', '6'])
    expect(await keysOf(client, 'firm', where('parent', 'equals', '2'))).toEqual(['1', '6'])
  })

  it('resolves waiting lookups once the records they name are imported', async () => {
    const { client, backend } = openClient()
    await importText(client, backend.file('x.csv'), 'id,firm\n1,Acme\n', (plan) => ({
      recordType: 'deal',
      key: 'id',
      columns: withColumns(plan, { firm: { lookup: { target: 'account', column: null } } }),
    }))
    await importText(client, backend.file('y.csv'), 'key,name\nA-1,acme\n', () => ({
      recordType: 'account',
      key: 'key',
    }))
    expect(await keysOf(client, 'deal', where('firm', 'equals', 'a-1'))).toEqual(['1'])
  })

  it('keeps choices by label, one option whatever the case', async () => {
    const { client, backend } = openClient()
    await importText(client, backend.file('x.csv'), 'id,stage\n1,Won\n2,won\n3,Lost\n4,\n', (plan) => ({
      recordType: 'deal',
      key: 'id',
      columns: withColumns(plan, { stage: { type: 'choice' } }),
    }))
    expect(await keysOf(client, 'deal', where('stage', 'equals', 'WON'))).toEqual(['1', '2'])
    expect(await keysOf(client, 'deal', where('stage', 'doesNotEqual', 'Won'))).toEqual(['3', '4'])
  })

  it('reads known options by number or label into the same option', async () => {
    const { client, backend } = openClient()
    await importText(client, backend.file('x.csv'), 'id,leadqualitycode\n1,Hot\n2,1\n3,Tepid\n', () => ({
      recordType: 'lead',
      key: 'id',
    }))
    expect(await keysOf(client, 'lead', where('leadqualitycode', 'equals', 'hot'))).toEqual(['1', '2'])
    expect(await keysOf(client, 'lead', where('leadqualitycode', 'equals', 'Tepid'))).toEqual(['3'])
  })

  it('settles a type by the whole file, not by its beginning', async () => {
    const { client, backend } = openClient()
    const numbers = Array.from({ length: 5_000 }, (_, index) => String(index)).join('\n')
    const report = await importText(client, backend.file('x.csv'), `n\n${numbers}\nlast\n`, () => ({
      recordType: 't',
    }))
    expect(report.columns).toEqual([{ name: 'n', type: 'string' }])
    expect(report.problemCount).toBe(0)
  })

  it('blanks and reports a value that a chosen type cannot hold', async () => {
    const { client, backend } = openClient()
    const report = await importText(client, backend.file('x.csv'), 'n\n1\nmany\n', (plan) => ({
      recordType: 't',
      columns: withColumns(plan, { n: { type: 'int' } }),
    }))
    expect(report.problems).toMatchObject([{ line: 3, code: 'VALUE_UNREADABLE', column: 'n', value: 'many' }])
    expect(await keysOf(client, 't', where('n', 'doesNotContainData'))).toEqual(['row3'])
  })

  it('refuses another type for a column that holds data', async () => {
    const { client, backend } = openClient()
    await importText(client, backend.file('x.csv'), 'n\n1\n', () => ({ recordType: 't' }))
    const again = importText(client, backend.file('x.csv'), 'n\nx\n', (plan) => ({
      recordType: 't',
      columns: withColumns(plan, { n: { type: 'string' } }),
    }))
    await expect(again).rejects.toMatchObject({ code: 'IMPORT_TYPE_CONFLICT' })
  })

  it('only tells what would happen when it is checked', async () => {
    const { client, backend } = openClient()
    const { source } = await client.imports.offerPath({ path: written(backend, 'id\nA\nA\n') })
    const { plan } = await client.imports.look({ source, recordType: 'thing' })
    const report = await lastOf(await client.imports.check({ ...plan, key: 'id' }))
    expect(report).toMatchObject({ kind: 'report', rows: 2, rejected: 1 })
    expect((await client.catalog.recordTypes()).some(({ name }) => name === 'thing')).toBe(false)
    expect((await client.workspace.current())?.version).toBe(0)
  })

  it('is not even checked in a workspace that is open for reading only', async () => {
    const { backend } = openClient()
    const other = openTestBackend()
    const reader = clientOf(other)
    const path = writeTestFile(other.file('read.csv'), 'id\nA\n')
    await reader.workspace.openFile({ path: backend.file('w.segws'), readOnly: true })
    const { source } = await reader.imports.offerPath({ path })
    const { plan } = await reader.imports.look({ source })
    await expect(lastOf(await reader.imports.check(plan))).rejects.toMatchObject({
      code: 'WORKSPACE_READ_ONLY',
    })
  })

  it('leaves the workspace as it was when it is cancelled', async () => {
    const { client, backend } = openClient()
    const rows = Array.from({ length: 60_000 }, (_, index) => `${index},text ${index}`).join('\n')
    const { source } = await client.imports.offerPath({ path: written(backend, `id,t\n${rows}\n`) })
    const { plan } = await client.imports.look({ source, recordType: 'thing' })
    const stop = new AbortController()
    const run = async () => {
      for await (const _ of await client.imports.run({ ...plan, key: 'id' }, { signal: stop.signal }))
        stop.abort()
    }
    await expect(run()).rejects.toThrow()
    expect((await client.workspace.current())?.version).toBe(0)
    expect((await client.catalog.recordTypes()).some(({ name }) => name === 'thing')).toBe(false)
  })

  it('takes 1,900 columns, and tells what changed in any of them', async () => {
    const { client, backend } = openClient()
    const header = Array.from({ length: 1_900 }, (_, index) => `c${index}`)
    const table = (last: string) =>
      `${header.join(',')}\n${header.map((_, at) => (at === 1_899 ? last : at)).join(',')}\n`
    await importText(client, backend.file('x.csv'), table('a'), () => ({ recordType: 'wide' }))
    const report = await importText(client, backend.file('x.csv'), table('b'), () => ({ recordType: 'wide' }))
    expect(report).toMatchObject({ updated: 1, unchanged: 0 })
    expect(await keysOf(client, 'wide', where('c1899', 'equals', 'b'))).toEqual(['row2'])
  }, 60_000)

  it('never lets header text reach SQL', async () => {
    const { client, backend } = openClient()
    const header = `"x""); DROP TABLE segment; --",__proto__,constructor,'a'`
    const report = await importText(client, backend.file('x.csv'), `${header}\n1,2,3,4\n`, () => ({
      recordType: 't',
    }))
    expect(report.imported).toBe(1)
    expect(await client.segments.list({ recordType: 'lead' })).toMatchObject([{ isDefault: true }])
  })
})

function written(backend: ReturnType<typeof openTestBackend>, text: string): string {
  return writeTestFile(backend.file('input.csv'), text)
}
