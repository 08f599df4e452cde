import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '#backend/store/migrate.ts'
import { clientOf, openTestBackend, type TestClient } from '../../support/backend.ts'

const rows = readFileSync(new URL('../../fixtures/workspace/layout-1.sql', import.meta.url), 'utf8')

/** A file as the program before this layout left it: see the fixture for what was done in it. */
function oldFile(path: string): string {
  const database = new Sqlite(path)
  migrate(database, 1)
  database.exec(rows)
  database.close()
  return path
}

async function openOld() {
  const backend = openTestBackend()
  const path = oldFile(backend.file('old.segws'))
  const client = clientOf(backend)
  await client.workspace.openFile({ path })
  return { backend, client, path }
}

async function namesOf(client: TestClient, recordType: string): Promise<readonly string[]> {
  return (await client.segments.list({ recordType })).map(({ name }) => name)
}

async function segmentNamed(client: TestClient, name: string) {
  const found = (await client.segments.list({})).find((segment) => segment.name === name)
  if (found === undefined) throw new Error(`There is no ${name}.`)
  return client.segments.get({ id: found.id })
}

async function undoTo(client: TestClient, label: string): Promise<void> {
  for (let undone = ''; undone !== label;) undone = (await client.workspace.undo()).label
}

const rowOf = (column: string, ...operands: string[]) => ({ column, operands })
const copies = () => readdirSync(tmpdir()).filter((name) => /^segment-studio-(?!test)/.test(name))

describe('a workspace of the first layout that is opened', () => {
  it('keeps its segments in their order, inactive, and gives every type in use a default segment', async () => {
    const { client } = await openOld()
    expect(await client.segments.list({ recordType: 'lead' })).toMatchObject([
      { name: 'Hot leads', priority: 1, state: 'inactive', description: "Call first. It's hot." },
      { name: 'DACH region', priority: 2, state: 'inactive' },
      { name: 'Never saved', priority: 3, state: 'inactive', hasLive: false },
      { name: 'Default segment', priority: 4, state: 'active', isDefault: true },
    ])
    expect(await namesOf(client, 'opportunity')).toEqual(['Default segment'])
  })

  it('keeps live definitions and drafts apart', async () => {
    const { client } = await openOld()
    expect(await segmentNamed(client, 'Hot leads')).toMatchObject({
      live: { items: [rowOf('leadqualitycode', '1', '2'), rowOf('donotphone', '0')] },
      draft: { items: [rowOf('leadqualitycode', '3')] },
    })
    expect(await segmentNamed(client, 'Large accounts')).toMatchObject({
      live: { items: [rowOf('revenue', '1000000')] },
      draft: null,
    })
  })

  it('takes record types that have segments into work assignment, but none whose records receive work', async () => {
    const { client, backend } = await openOld()
    expect(backend.session.require().settings().workAssignment).toEqual(['account', 'lead', 'opportunity'])
    expect(await segmentNamed(client, 'Managers')).toMatchObject({ state: 'paused', priority: 1 })
  })

  it('finds another name for the default segment where a person took the usual one', async () => {
    const { client } = await openOld()
    expect(await client.segments.list({ recordType: 'account' })).toMatchObject([
      { name: 'Large accounts', isDefault: false },
      { name: 'Default segment', isDefault: false },
      { name: 'Default segment 2', isDefault: true },
    ])
  })

  it('remembers the saved versions of every segment, deleted ones included, and how each stands now', async () => {
    const { client, backend } = await openOld()
    const { versions } = backend.session.require()
    const livesOf = (id: string) =>
      versions.of('segment', id, Number.MAX_SAFE_INTEGER, 9).map(({ label, content }) => [label, content])
    const version = (name: string, operands: readonly string[]) =>
      expect.objectContaining({
        name,
        live: expect.objectContaining({ items: [expect.objectContaining({ operands })] }) as unknown,
      }) as unknown
    expect(livesOf((await segmentNamed(client, 'Large accounts')).id)).toEqual([
      ['update of the workspace', version('Large accounts', ['1000000'])],
      ['save changes to Large accounts', version('Large accounts', ['5000000'])],
      ['save changes to Large accounts', version('Large accounts', ['1000000'])],
    ])
    await client.workspace.undo()
    expect(livesOf((await segmentNamed(client, 'Trade show')).id)).toEqual([
      ['save changes to Trade show', version('Trade show', ['1'])],
    ])
  })

  it('can be undone to its beginning, and all of it but the imports done again', async () => {
    const { client } = await openOld()
    const redo = await client.workspace.redo()
    expect([redo.label, await namesOf(client, 'lead')]).toEqual([
      'rename to Very hot leads',
      ['Very hot leads', 'DACH region', 'Never saved', 'Default segment'],
    ])
    await undoTo(client, 'delete Trade show')
    expect(await namesOf(client, 'lead')).toEqual([
      'Hot leads',
      'DACH region',
      'Trade show',
      'Never saved',
      'Default segment',
    ])
    expect(await segmentNamed(client, 'Hot leads')).toMatchObject({
      isDefault: false,
      runRulesOnMove: false,
      sequence: null,
    })
    await undoTo(client, 'rename to DACH region')
    expect(await namesOf(client, 'lead')).toContain('DACH')
    await undoTo(client, 'create Hot leads')
    expect(await namesOf(client, 'lead')).toEqual(['Default segment'])
    await expect(client.workspace.undo()).rejects.toMatchObject({ code: 'NOTHING_TO_UNDO' })
  })

  it('takes an import of then back', async () => {
    const { client, backend } = await openOld()
    const { catalog, database } = backend.session.require()
    const lastnames = () =>
      database
        .prepare(
          `SELECT c${String(catalog.type('lead').columns.find(({ name }) => name === 'lastname')?.id)} FROM r1 WHERE gone IS NULL`,
        )
        .pluck()
        .all()
    expect(lastnames()).toEqual(['Müller', 'Brown'])
    await undoTo(client, 'import in.csv')
    expect(lastnames()).toEqual(['Miller', 'Jones'])
    await undoTo(client, 'import in.csv')
    expect(lastnames()).toEqual([])
  })

  it('puts what comes back where it stood, whatever was ordered and undone in between', async () => {
    const { client, backend } = await openOld()
    const { id } = await segmentNamed(client, 'Never saved')
    await client.segments.move({ ids: [id], priority: 1 })
    await client.workspace.undo()
    await undoTo(client, 'delete Trade show')
    expect((await namesOf(client, 'lead')).indexOf('Trade show')).toBe(2)
    await undoTo(client, 'create Trade show')
    const [latest] = backend.session.require().versions.of('order', 'lead', Number.MAX_SAFE_INTEGER, 1)
    expect(latest?.content).toHaveLength(2)
  })

  it('is copied beside itself first', async () => {
    const { backend } = await openOld()
    const [backup] = readdirSync(backend.folder).filter((name) => name.endsWith('.backup'))
    const database = new Sqlite(backend.file(backup ?? ''), { readonly: true })
    expect(database.pragma('user_version', { simple: true })).toBe(1)
    expect(database.prepare('SELECT count(*) FROM segment_version').pluck().get()).toBe(8)
    database.close()
  })

  it('is an ordinary workspace from then on', async () => {
    const { client, backend, path } = await openOld()
    const before = await client.segments.list({})
    backend.session.close()
    expect((await client.workspace.openFile({ path })).readOnly).toBeNull()
    expect(await client.segments.list({})).toEqual(before)
    expect(readdirSync(backend.folder).filter((name) => name.endsWith('.backup'))).toHaveLength(1)
  })
})

describe('a workspace of the first layout that is only read', () => {
  it('is shown as it would be, and not a byte of it changes', async () => {
    const backend = openTestBackend()
    const path = oldFile(backend.file('old.segws'))
    const before = readFileSync(path)
    const there = copies()
    const client = clientOf(backend)
    expect((await client.workspace.openFile({ path, readOnly: true })).readOnly).toBe('busy')
    expect(copies()).toHaveLength(there.length + 1)
    expect(await namesOf(client, 'lead')).toEqual([
      'Hot leads',
      'DACH region',
      'Never saved',
      'Default segment',
    ])
    await expect(client.segments.create({ name: 'New', recordType: 'lead' })).rejects.toMatchObject({
      code: 'WORKSPACE_READ_ONLY',
    })
    backend.session.close()
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(backend.folder).toSorted()).toEqual(['home', 'old.segws'])
    expect(copies()).toEqual(there)
  })

  it('is refused where somebody put a trigger into it: it would run while the copy is brought up to date', async () => {
    const backend = openTestBackend()
    const path = oldFile(backend.file('old.segws'))
    const database = new Sqlite(path)
    database.exec('CREATE TRIGGER evil AFTER DELETE ON command BEGIN DELETE FROM segment; END')
    database.close()
    const before = readFileSync(path)
    await expect(clientOf(backend).workspace.openFile({ path })).rejects.toMatchObject({
      code: 'WORKSPACE_FOREIGN',
    })
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})
