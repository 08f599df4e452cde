import { describe, expect, it } from 'vitest'
import type { ImportPlan } from '#shared/contract/imports.ts'
import { clientOf, lastOf, openTestBackend, writeTestFile } from '../../support/backend.ts'
import { importText, withColumns } from '../../support/import-file.ts'

function openClient() {
  const backend = openTestBackend()
  backend.session.createFile(backend.file('w.segws'), 'UTC')
  const client = clientOf(backend)
  let files = 0
  return {
    client,
    import: (content: string, difference: (plan: ImportPlan) => Partial<ImportPlan>) =>
      importText(client, backend.file(`${(files += 1)}.csv`), content, difference),
    plan: async (content: string, recordType: string) => {
      const path = writeTestFile(backend.file(`${(files += 1)}.csv`), content)
      const { source } = await client.imports.offerPath({ path })
      return (await client.imports.look({ source, recordType })).plan
    },
    check: async (plan: ImportPlan) => {
      const last = await lastOf(await client.imports.check(plan))
      if (last.kind !== 'report') throw new Error('the check ended without a report')
      return last
    },
  }
}

const lookupTo = (target: string, column: string | null = null) => ({ lookup: { target, column } })

describe('a preview', () => {
  it('shows rows as they would be stored, by the types chosen', async () => {
    const { client, plan } = openClient()
    const first = await plan('when;size\n03.04.2026;1.234,5\n31.12.2026;\n', 'thing')
    const trial = await client.imports.preview(first)
    expect(trial.columns).toMatchObject([
      { name: 'when', type: 'dateonly', known: false },
      { name: 'size', type: 'decimal', known: false },
    ])
    expect(trial.rows).toEqual([
      {
        line: 2,
        cells: [
          { text: '2026-04-03', state: 'stored' },
          { text: '1234.5', state: 'stored' },
        ],
      },
      {
        line: 3,
        cells: [
          { text: '2026-12-31', state: 'stored' },
          { text: null, state: 'stored' },
        ],
      },
    ])
  })

  it('marks and counts values that do not fit', async () => {
    const { client, plan } = openClient()
    const first = await plan('size\n1\nmany\n', 'thing')
    const trial = await client.imports.preview({
      ...first,
      columns: withColumns(first, { size: { type: 'int' } }),
    })
    expect(trial.columns[0]?.unreadable).toBe(1)
    expect(trial.rows[1]?.cells).toEqual([{ text: 'many', state: 'unreadable' }])
  })

  it('tells which labels would become new options', async () => {
    const { client, plan } = openClient()
    const first = await plan('leadsourcecode\nWeb\nweb\nTrade fair\ntrade FAIR\n', 'lead')
    const trial = await client.imports.preview(first)
    expect(trial.columns[0]).toMatchObject({ known: true, type: 'choice', newChoices: ['Trade fair'] })
    expect(trial.rows.map(({ cells }) => cells[0])).toEqual([
      { text: 'Web', state: 'stored' },
      { text: 'Web', state: 'stored' },
      { text: 'Trade fair', state: 'new' },
      { text: 'Trade fair', state: 'new' },
    ])
  })

  it('refuses what the import would refuse', async () => {
    const { client, plan } = openClient()
    const first = await plan('a,b\n1,2\n', 'thing')
    const twice = { ...first, columns: withColumns(first, { b: { name: 'a' } }) }
    await expect(client.imports.preview(twice)).rejects.toMatchObject({ code: 'IMPORT_COLUMN_REPEATED' })
  })
})

describe('a check', () => {
  it('tells how many records would be new, updated and unchanged, as the import then does', async () => {
    const { client, import: load, plan, check } = openClient()
    await load('id,size\nA,1\nB,2\nC,3\n', () => ({ recordType: 'thing', key: 'id' }))
    const next = { ...(await plan('id,size\na,1\nB,5\nD,4\n', 'thing')), key: 'id' }
    const foreseen = await check(next)
    expect(foreseen).toMatchObject({ rows: 3, imported: 1, updated: 2, removed: 0 })
    const done = await lastOf(await client.imports.run(next))
    expect(done).toMatchObject({ imported: 1, updated: 2, removed: 0, unchanged: foreseen.unchanged })
  })

  it('tells how many records a snapshot would take away', async () => {
    const { import: load, plan, check } = openClient()
    await load('id\nA\nB\nC\n', () => ({ recordType: 'thing', key: 'id' }))
    const next = await plan('id\nB\n', 'thing')
    expect((await check({ ...next, key: 'id', mode: 'replace' })).removed).toBe(2)
    expect((await check({ ...next, key: 'id' })).removed).toBe(0)
  })

  it('reports lookups into another record type that find nothing or several', async () => {
    const { import: load, plan, check } = openClient()
    await load('id,name\n1,Alp\n2,Berg\n3,berg\n', () => ({ recordType: 'place', key: 'id' }))
    const next = await plan('at\nalp\nBERG\nSee\n2\n', 'thing')
    const report = await check({ ...next, columns: withColumns(next, { at: lookupTo('place') }) })
    expect(report.problems).toEqual([
      { line: 3, code: 'LOOKUP_AMBIGUOUS', effect: 'repaired', column: 'at', value: 'BERG', count: 2 },
      { line: 4, code: 'LOOKUP_UNRESOLVED', effect: 'repaired', column: 'at', value: 'See' },
    ])
  })

  it('finds records a file points to inside itself', async () => {
    const { plan, check } = openClient()
    const next = await plan('id,name,parent\n1,Alp,\n2,Berg,alp\n3,See,1\n4,Tal,Nowhere\n', 'place')
    const report = await check({
      ...next,
      key: 'id',
      nameColumn: 'name',
      columns: withColumns(next, { parent: lookupTo('place') }),
    })
    expect(report.problems).toMatchObject([{ line: 5, code: 'LOOKUP_UNRESOLVED', value: 'Nowhere' }])
  })

  it('reports the same lookups the import then reports', async () => {
    const { client, import: load, plan, check } = openClient()
    await load('id,name\n1,Alp\n2,Berg\n3,Berg\n', () => ({ recordType: 'place', key: 'id' }))
    const next = await plan('at\nAlp\nBerg\nSee\n', 'thing')
    const wanted = { ...next, columns: withColumns(next, { at: lookupTo('place', 'name') }) }
    const foreseen = await check(wanted)
    const done = await lastOf(await client.imports.run(wanted))
    expect(foreseen.problems).toHaveLength(2)
    expect(done).toMatchObject({ problems: foreseen.problems })
  })
})

describe('records of JSON on one line', () => {
  it('are all taken, each with a key of its own', async () => {
    const { client, plan } = openClient()
    const next = await plan('[{"a":"x"},{"a":"y"},{"a":"z"}]', 'thing')
    expect(await lastOf(await client.imports.run(next))).toMatchObject({ imported: 3, rejected: 0 })
    const { rows } = await client.records.rows({ recordType: 'thing', offset: 0, limit: 9, columns: ['a'] })
    expect(rows.map(({ key, cells }) => [key, cells[0]])).toEqual([
      ['row1', 'x'],
      ['row1.2', 'y'],
      ['row1.3', 'z'],
    ])
  })
})

describe('an import that is storing', () => {
  it('still leaves the workspace as it was when it is cancelled', async () => {
    const { client, plan } = openClient()
    const rows = Array.from({ length: 40_000 }, (_, index) => `${index},text ${index}`).join('\n')
    const next = { ...(await plan(`id,t\n${rows}\n`, 'thing')), key: 'id' }
    const stop = new AbortController()
    const run = async () => {
      for await (const step of await client.imports.run(next, { signal: stop.signal })) {
        if (step.kind === 'progress' && step.phase === 'Storing') stop.abort()
      }
    }
    await expect(run()).rejects.toThrow()
    // The next writer waits until the cancelled one has let go.
    const after = await client.workspace.changeSettings({ weekStart: 1 })
    expect(after.version).toBe(1)
    expect((await client.catalog.recordTypes()).some(({ name }) => name === 'thing')).toBe(false)
  })
})
