import { describe, expect, it } from 'vitest'
import { importText } from '../../support/import-file.ts'
import { openPortfolio, type Portfolio } from '../../support/portfolio.ts'

async function withRules() {
  const portfolio = await openPortfolio()
  const ids = await portfolio.add('lead', 'A', 'B', 'C')
  const [, b = ''] = ids
  await portfolio.addRules(b, { active: 2, inactive: 1 })
  await portfolio.client.segments.activate({ ids: [b] })
  return { portfolio, b, client: portfolio.client }
}

async function addMembers({ backend, client }: Portfolio, segment: string, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, at) => `L${at},${segment}`)
  const text = ['id,msdyn_segmentid', ...rows, ''].join('\n')
  await importText(client, backend.file('leads.csv'), text, () => ({ recordType: 'lead', key: 'id' }))
}

describe('deleting a segment (1.4, 2.7)', () => {
  it('takes its assignment rules along, and the confirmation can name them', async () => {
    const { client, b, portfolio } = await withRules()
    await addMembers(portfolio, 'B', 3)
    expect(await client.segments.attachments({ ids: [b] })).toMatchObject([
      {
        name: 'B',
        state: 'active',
        members: 3,
        rules: [{ active: true }, { active: true }, { active: false }],
      },
    ])
    expect(await client.segments.remove({ ids: [b] })).toEqual({ names: ['B'] })
    const { rules } = portfolio.backend.session.require()
    expect(rules.of(b)).toEqual([])
    expect(await portfolio.order('lead')).toBe('A C Default segment')
  })

  it('is one step: undo brings back rules, state, place and connected sequence', async () => {
    const { client, b, portfolio } = await withRules()
    const sequence = await client.sequences.create({ name: 'Nurture', recordType: 'lead' })
    await client.segments.connect({ ids: [b], sequence: sequence.id })
    const before = await client.segments.get({ id: b })
    await client.segments.remove({ ids: [b] })
    expect(await client.workspace.undo()).toEqual({ label: 'delete B' })
    expect(await client.segments.get({ id: b })).toEqual(before)
    expect((await client.segments.rules({ id: b })).map(({ active }) => active)).toEqual([true, true, false])
    await client.workspace.redo()
    expect(await portfolio.order('lead')).toBe('A C Default segment')
  })

  it('leaves records where they are (3.5: records in a sequence go on)', async () => {
    const { b, portfolio, client } = await withRules()
    await addMembers(portfolio, 'B', 2)
    const members = () =>
      portfolio.backend.session
        .require()
        .database.prepare('SELECT count(*) FROM membership WHERE segment = ?')
        .pluck()
        .get(b)
    await client.segments.remove({ ids: [b] })
    expect(members()).toBe(2)
  })

  it('of several is one step too (2.1: bulk delete)', async () => {
    const { client, portfolio } = await withRules()
    await client.segments.remove({ ids: await portfolio.idsOf('C A') })
    expect((await client.workspace.current())?.undo).toBe('delete 2 segments')
    await client.workspace.undo()
    expect(await portfolio.order('lead')).toBe('A B C Default segment')
  })
})

describe('the trash (ours: the original deletes for good)', () => {
  it('holds a deleted segment with its rules until it is restored: inactive, in its place', async () => {
    const { client, b, portfolio } = await withRules()
    await client.segments.remove({ ids: [b] })
    expect(await client.trash.list()).toMatchObject([{ id: b, kind: 'segment', name: 'B', rules: 3 }])
    expect(await client.trash.restore({ ids: [b] })).toEqual({ names: ['B'] })
    expect(await client.segments.get({ id: b })).toMatchObject({
      state: 'inactive',
      priority: 2,
      rules: { total: 3 },
    })
    expect(await portfolio.order('lead')).toBe('A B C Default segment')
    expect(await client.trash.list()).toEqual([])
  })

  it('gives a segment back under another name where its own was taken meanwhile (O-13)', async () => {
    const { client, b, portfolio } = await withRules()
    await client.segments.remove({ ids: [b] })
    await portfolio.add('lead', 'b')
    await client.trash.restore({ ids: [b] })
    expect((await client.segments.get({ id: b })).name).toBe('B (restored)')
  })

  it('is emptied by undoing the deletion', async () => {
    const { client, b } = await withRules()
    await client.segments.remove({ ids: [b] })
    await client.workspace.undo()
    expect(await client.trash.list()).toEqual([])
  })
})
