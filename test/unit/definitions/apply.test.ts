import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { TestClient } from '../../support/backend.ts'
import { apply, documentOf, hot, openPortfolio, openWorkspace, print, segment } from './portfolio.ts'

async function order(client: TestClient, recordType = 'lead'): Promise<string[]> {
  const segments = await client.segments.list({ recordType })
  return segments.filter(({ isDefault }) => !isDefault).map(({ name }) => name)
}

describe('applying what was exported', () => {
  it('to the same workspace is no change and no command', async () => {
    const { client } = await openPortfolio()
    const { version, undo } = (await client.workspace.current()) ?? {}
    const document = await client.definitions.export({})
    for (const prune of [false, true]) {
      const items = await apply(client, document, { prune })
      expect(items.filter(({ action }) => action !== 'same')).toEqual([])
    }
    expect(await client.workspace.current()).toMatchObject({ version, undo })
  })

  it('to a new workspace makes the same portfolio, default segments keep their ids', async () => {
    const one = await openPortfolio()
    const other = openWorkspace()
    const document = await one.client.definitions.export({})
    await apply(other.client, document, { takeEverything: true })
    const copied = await other.client.definitions.export({})
    const withoutIds = (exported: typeof document) => ({
      ...exported,
      segments: exported.segments.map((found) => (found.isDefault ? { ...found, id: null } : found)),
    })
    expect(withoutIds(copied)).toEqual(withoutIds(document))
    const again = await apply(other.client, document)
    expect(again.filter(({ action }) => action !== 'same')).toEqual([])
  })

  it('is one step that is undone and done again', async () => {
    const one = await openPortfolio()
    const other = openWorkspace()
    const before = await print(other.client)
    await apply(other.client, await one.client.definitions.export({}), { takeEverything: true })
    const after = await print(other.client)
    expect(await other.client.workspace.undo()).toEqual({ label: 'apply definitions' })
    expect(await print(other.client)).toBe(before)
    await other.client.workspace.redo()
    expect(await print(other.client)).toBe(after)
  })

  it('only tells in a dry run, also where nothing may be written', async () => {
    const { client, backend } = await openPortfolio()
    const document = await client.definitions.export({})
    const path = backend.file('a.segws')
    await client.segments.remove({ ids: [document.segments[0]?.id ?? ''] })
    const before = await print(client)
    await client.workspace.openFile({ path, readOnly: true })
    const { items } = await client.definitions.apply({ document, dryRun: true })
    expect(items.filter(({ action }) => action !== 'same')).toMatchObject([
      { kind: 'segment', name: 'Hot', action: 'add' },
      { kind: 'order', id: 'lead', action: 'change' },
    ])
    expect(await print(client)).toBe(before)
  })
})

describe('matching', () => {
  it('goes by id, so that names can be swapped', async () => {
    const { client, ids } = await openPortfolio()
    const { segments, ...rest } = await client.definitions.export({})
    const swap: Record<string, string> = { Hot: 'Warm', Warm: 'Hot' }
    const items = await apply(client, {
      ...rest,
      segments: segments.map((one) => ({ ...one, name: swap[one.name] ?? one.name })),
    })
    expect(items.filter(({ action }) => action !== 'same')).toMatchObject([
      { id: ids.hot, name: 'Warm', action: 'change' },
      { id: ids.warm, name: 'Hot', action: 'change' },
    ])
  })

  it('goes by record type and name where the id is not known', async () => {
    const { client, ids } = await openPortfolio()
    const given = segment('WARM', { conditions: hot })
    expect(await apply(client, documentOf([given]))).toContainEqual({
      kind: 'segment',
      id: ids.warm,
      name: 'WARM',
      action: 'change',
    })
    expect((await client.segments.get({ id: ids.warm })).live).toEqual(hot)
  })

  it('of sequences carries over to the segments and steps that name them', async () => {
    const { client, ids } = await openPortfolio()
    const [mine, next] = [randomUUID(), randomUUID()]
    await apply(
      client,
      documentOf([segment('New', { sequence: mine })], {
        sequences: [
          {
            id: mine,
            name: 'Nurture',
            recordType: 'lead',
            steps: [
              { kind: 'email', id: 'a', name: '', description: '' },
              {
                kind: 'condition',
                id: 'b',
                name: '',
                branches: [{ name: '', steps: [{ kind: 'advance', id: 'c', sequence: next, name: '' }] }],
              },
            ],
          },
          { id: next, name: 'Follow up', recordType: 'lead' },
        ],
      }),
    )
    const made = (await client.segments.list({})).find(({ name }) => name === 'New')
    expect(made?.sequence?.id).toBe(ids.nurture)
    const { steps } = await client.sequences.get({ id: ids.nurture })
    expect(steps).toMatchObject([{}, { branches: [{ steps: [{ sequence: ids.followUp }] }] }])
  })

  it('gives a default segment of the document to the one there is, whatever its id', async () => {
    const { client } = await openPortfolio()
    const given = segment('Rest', { isDefault: true, state: 'inactive', description: 'What is left' })
    const items = await apply(client, documentOf([given]))
    expect(items).toContainEqual(expect.objectContaining({ name: 'Default segment', action: 'change' }))
    expect((await client.segments.list({ recordType: 'lead' })).at(-1)).toMatchObject({
      name: 'Default segment',
      state: 'inactive',
      description: 'What is left',
      hasLive: true,
    })
  })

  it('takes a segment out of the trash when it comes back with its id', async () => {
    const { client, backend, ids } = await openPortfolio()
    const rule = {
      id: randomUUID(),
      segment: ids.warm,
      name: 'R',
      description: '',
      position: 1,
      active: true,
    }
    backend.features().workspace.rules.put(rule)
    const before = await print(client)
    const document = await client.definitions.export({})
    await client.segments.remove({ ids: [ids.warm] })
    await apply(client, document)
    expect(await print(client)).toBe(before)
    expect(await client.segments.rules({ id: ids.warm })).toEqual([rule])
    expect(backend.features().workspace.trash.list()).toEqual([])
  })
})

describe('priorities', () => {
  // The scenarios of docs/domain.md 6.4, the last as it should be: the default segment is always last.
  it.each([
    ['', 'ABCDE', 'ABCDE'],
    ['', 'ABC', 'ABC'],
    ['F', 'ABCDE', 'FABCDE'],
    ['BD', 'ABCDE', 'BDACE'],
    ['BD', 'CD', 'BDC'],
    ['ABD', 'CD', 'ABDC'],
    ['DFC', 'BCDE', 'DFCBE'],
  ])('of %s stay, those of %s come before the default segment: %s', async (before, incoming, after) => {
    const { client } = openWorkspace()
    for (const name of before) {
      await client.segments.create({ name, recordType: 'lead', priority: 100 })
    }
    await apply(client, documentOf(Array.from(incoming).map((name) => segment(name))))
    expect((await order(client)).join('')).toBe(after)
  })

  it('follow the order of the document where it gives one; others stay behind the one they follow', async () => {
    const { client, ids } = await openPortfolio()
    const made = segment('New')
    const wish = { recordType: 'lead', segments: [ids.everyone, made.id, ids.hot] }
    await apply(client, documentOf([made], { order: [wish] }))
    expect(await order(client)).toEqual(['Everyone', 'New', 'Hot', 'Warm'])
  })

  it.each([
    ['an unknown segment', (): string => randomUUID(), 'there is no segment'],
    ['a segment of another record type', (big: string) => big, "'Big' is for 'opportunity'"],
  ])('naming %s are refused', async (_, idOf, detail) => {
    const { client } = await openPortfolio()
    const [big] = await client.segments.list({ recordType: 'opportunity' })
    const wish = { recordType: 'lead', segments: [idOf(big?.id ?? '')] }
    await expect(apply(client, documentOf([], { order: [wish] }))).rejects.toMatchObject({
      code: 'DOCUMENT_INVALID',
      data: { path: 'order.0.segments.0', detail: expect.stringContaining(detail) as string },
    })
  })
})

describe('what a document does not hold', () => {
  it('stays, unless it is to go: into the trash, default segments excepted', async () => {
    const { client, ids } = await openPortfolio()
    const { segments, sequences, order: orders, ...rest } = await client.definitions.export({})
    const document = {
      ...rest,
      segments: segments.filter(({ name }) => name === 'Warm'),
      sequences: sequences?.filter(({ name }) => name === 'Close'),
    }
    expect(orders).toHaveLength(3)
    const kept = await apply(client, document)
    expect(kept.filter(({ action }) => action !== 'same')).toEqual([])
    const items = await apply(client, document, { prune: true })
    const removed = items
      .filter(({ action }) => action === 'remove')
      .map(({ kind, name }) => `${kind} ${name}`)
    expect(removed.toSorted()).toEqual([
      'segment Big',
      'segment Everyone',
      'segment Hot',
      'segment Key accounts',
      'sequence Follow up',
      'sequence Nurture',
    ])
    expect((await client.segments.list({})).map(({ name }) => name)).toEqual([
      'Default segment',
      'Warm',
      'Default segment',
      'Default segment',
    ])
    const trashed = await client.trash.list()
    expect(trashed).toHaveLength(6)
    await client.trash.restore({ ids: [ids.hot] })
    expect(await order(client)).toEqual(['Hot', 'Warm'])
  })

  it('is left alone for record types that it is not about', async () => {
    const { client } = await openPortfolio()
    const { items } = await client.definitions.apply({
      document: documentOf([segment('Only', { recordType: 'opportunity' })]),
      prune: true,
    })
    expect(items.filter(({ action }) => action === 'remove').map(({ name }) => name)).toEqual(['Big'])
    expect(await order(client)).toEqual(['Hot', 'Warm', 'Everyone'])
    expect(await client.sequences.list({})).toHaveLength(3)
  })

  it('leaves a default segment without the sequence that goes', async () => {
    const { client, ids } = await openPortfolio()
    const fallback = (await client.segments.list({ recordType: 'lead' })).at(-1)
    await client.segments.connect({ ids: [fallback?.id ?? ''], sequence: ids.nurture })
    const items = await apply(client, documentOf([segment('Hot', { id: ids.hot })], { sequences: [] }), {
      prune: true,
    })
    expect(items).toContainEqual({
      kind: 'segment',
      id: fallback?.id,
      name: 'Default segment',
      action: 'change',
    })
    expect((await client.segments.list({ recordType: 'lead' })).at(-1)).toMatchObject({ sequence: null })
  })

  it('about record types stays, unless the document lists all and the rest is to go', async () => {
    const { client } = await openPortfolio()
    const inUse = async () =>
      (await client.workAssignment.recordTypes())
        .flatMap((one) => (one.inUse ? [one.recordType] : []))
        .toSorted()
    await apply(client, documentOf([], { recordTypes: ['contact'] }))
    expect(await inUse()).toEqual(['account', 'contact', 'lead', 'opportunity'])
    await apply(client, documentOf([], { recordTypes: ['contact'] }), { prune: true })
    expect(await inUse()).toEqual(['contact', 'lead', 'opportunity'])
  })

  it('takes record types along that its segments are for, each with its default segment', async () => {
    const { client } = openWorkspace()
    const items = await apply(client, documentOf([segment('A', { recordType: 'msdyn_salessuggestion' })]))
    expect(items.map(({ kind, name, action }) => `${kind} ${name} ${action}`)).toEqual([
      'recordType msdyn_salessuggestion add',
      'segment A add',
      'segment Default segment add',
      'order msdyn_salessuggestion add',
    ])
    expect(
      (await client.segments.list({ recordType: 'msdyn_salessuggestion' })).map(({ state }) => state),
    ).toEqual(['inactive', 'active'])
  })
})
