import { describe, expect, it } from 'vitest'
import { printDefinitions } from '#shared/interchange/definitions.ts'
import { lastOf } from '../../support/backend.ts'
import { openPortfolio, openWorkspace } from './portfolio.ts'

describe('the definitions of a workspace', () => {
  it('are the same bytes each time', async () => {
    const { client } = await openPortfolio()
    const once = printDefinitions(await client.definitions.export({}))
    expect(printDefinitions(await client.definitions.export({}))).toBe(once)
    const shuffled = JSON.parse(once, (_, value: unknown) => reversed(value)) as never
    expect(printDefinitions(shuffled)).toBe(once)
  })

  it('come by record type and priority, the default segment last', async () => {
    const { client } = await openPortfolio()
    const { segments, order, sequences, recordTypes } = await client.definitions.export({})
    expect(segments.map(({ recordType, name }) => `${recordType} ${name}`)).toEqual([
      'lead Hot',
      'lead Warm',
      'lead Everyone',
      'lead Default segment',
      'opportunity Big',
      'opportunity Default segment',
      'account Key accounts',
      'account Default segment',
    ])
    expect(order?.map(({ recordType, segments: ids }) => [recordType, ids.length])).toEqual([
      ['lead', 3],
      ['opportunity', 1],
      ['account', 1],
    ])
    expect(sequences?.map(({ recordType, name }) => `${recordType} ${name}`)).toEqual([
      'lead Follow up',
      'lead Nurture',
      'opportunity Close',
    ])
    expect(recordTypes).toEqual(['lead', 'opportunity', 'account'])
  })

  it('say everything about a segment and a sequence', async () => {
    const { client, ids } = await openPortfolio()
    const { segments, sequences, settings } = await client.definitions.export({})
    expect(segments[0]).toMatchObject({
      id: ids.hot,
      description: 'Call them today',
      state: 'active',
      sequence: ids.nurture,
      previouslySegmented: true,
      runRulesOnMove: true,
      owner: { id: 'u1', name: 'Ada' },
      conditions: { kind: 'group' },
      draft: { kind: 'group' },
    })
    expect(sequences?.[1]).toMatchObject({
      id: ids.nurture,
      state: 'active',
      steps: [{ kind: 'email' }, {}, {}],
    })
    expect(settings).toMatchObject({ timeZone: 'Europe/Berlin', conditionLimit: 10, weekStart: 1 })
    expect(settings).not.toHaveProperty('asOf')
  })

  it('of one record type leave out what all share', async () => {
    const { client } = await openPortfolio()
    const document = await client.definitions.export({ recordType: 'opportunity' })
    expect(document.segments.map(({ name }) => name)).toEqual(['Big', 'Default segment'])
    expect(document.sequences?.map(({ name }) => name)).toEqual(['Close'])
    expect(document.order).toHaveLength(1)
    expect(document).not.toHaveProperty('settings')
    expect(document).not.toHaveProperty('recordTypes')
  })

  it('of the sample organisation are what they were once applied again', async () => {
    const { client } = openWorkspace()
    await lastOf(await client.workspace.openSample())
    const document = await client.definitions.export({})
    expect(document.segments.length).toBeGreaterThan(5)
    const { items } = await client.definitions.apply({ document, prune: true })
    expect(new Set(items.map(({ action }) => action))).toEqual(new Set(['same']))
  })
})

function reversed(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toReversed())
}
