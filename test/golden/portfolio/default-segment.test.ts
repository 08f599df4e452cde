import { describe, expect, it } from 'vitest'
import { conditions, openPortfolio, outcomeOf, type Portfolio } from '../../support/portfolio.ts'
import { tableRows } from '../../support/table-rows.ts'

const actions: Readonly<Record<string, (portfolio: Portfolio, id: string) => Promise<unknown>>> = {
  'Change its description': ({ client }, id) => client.segments.changeProperties({ id, description: 'Rest' }),
  'Turn on Previously-segmented': ({ client }, id) =>
    client.segments.changeProperties({ id, previouslySegmented: true, runRulesOnMove: true }),
  'Connect a sequence': async ({ client }, id) => {
    const sequence = await client.sequences.create({ name: 'Rest', recordType: 'lead' })
    return client.segments.connect({ ids: [id], sequence: sequence.id })
  },
  Deactivate: ({ client }, id) => client.segments.deactivate({ ids: [id] }),
  Activate: ({ client }, id) => client.segments.activate({ ids: [id] }),
  Rename: ({ client }, id) => client.segments.changeProperties({ id, name: 'Rest' }),
  'Save conditions': ({ client }, id) => client.segments.save({ id, conditions: conditions(1) }),
  'Edit conditions': ({ client }, id) => client.segments.saveDraft({ id, conditions: conditions(1) }),
  Move: ({ client }, id) => client.segments.move({ ids: [id], priority: 1 }),
  'Move together with another': async ({ client, named }, id) =>
    client.segments.move({ ids: [(await named('A')).id, id], priority: 1 }),
  Delete: ({ client }, id) => client.segments.remove({ ids: [id] }),
  'Delete together with another': async ({ client, named }, id) =>
    client.segments.remove({ ids: [(await named('A')).id, id] }),
}

async function withDefault() {
  const portfolio = await openPortfolio()
  await portfolio.add('lead', 'A', 'B')
  const found = (await portfolio.client.segments.list({ recordType: 'lead' })).find(
    ({ isDefault }) => isDefault,
  )
  if (found === undefined) throw new Error('There is no default segment.')
  return { portfolio, found }
}

describe('what may be done to the default segment (1.6, O-6)', () => {
  for (const { action = '', outcome = '', rule = '' } of tableRows(`
    | action                       | outcome                     | rule |
    | Change its description       | done                        | O-6 |
    | Turn on Previously-segmented | done                        | O-6: toggles |
    | Connect a sequence           | done                        | O-6: sequence |
    | Deactivate                   | done                        | O-6 |
    | Activate                     | done                        | O-5: it may take everything |
    | Rename                       | refused: SEGMENT_IS_DEFAULT | O-6: not the name |
    | Save conditions              | refused: SEGMENT_IS_DEFAULT | O-6: not the conditions |
    | Edit conditions              | refused: SEGMENT_IS_DEFAULT | O-6: not the conditions |
    | Move                         | refused: SEGMENT_IS_DEFAULT | 1.6: always last |
    | Move together with another   | refused: SEGMENT_IS_DEFAULT | 1.6: all or none |
    | Delete                       | refused: SEGMENT_IS_DEFAULT | 1.6, O-6 |
    | Delete together with another | refused: SEGMENT_IS_DEFAULT | 1.6: all or none |
  `)) {
    it(`${action} → ${outcome} (${rule})`, async () => {
      const { portfolio, found } = await withDefault()
      const act = actions[action]
      if (act === undefined) throw new Error(`There is no action ${action}.`)
      expect(await outcomeOf(act(portfolio, found.id))).toBe(outcome)
      expect(await portfolio.order('lead')).toBe('A B Default segment')
    })
  }
})

describe('the default segment (1.6)', () => {
  it('is there for leads and opportunities from the start, active and empty as written', async () => {
    const { client } = await openPortfolio()
    const all = await client.segments.list({})
    expect(all.map(({ recordType, isDefault, state }) => [recordType, isDefault, state])).toEqual([
      ['account', true, 'active'],
      ['lead', true, 'active'],
      ['opportunity', true, 'active'],
    ])
    const { live } = await client.segments.get({ id: all[0]?.id ?? '' })
    expect(live).toMatchObject({ everything: true, items: [] })
  })

  it('comes with a record type that is added for the first time, and is the same when it is added back', async () => {
    const { client } = await openPortfolio()
    const ofContacts = () => client.segments.list({ recordType: 'contact' })
    expect(await ofContacts()).toEqual([])
    await client.workAssignment.addRecordType({ recordType: 'contact' })
    const [made] = await ofContacts()
    expect(made).toMatchObject({ isDefault: true, priority: 1 })
    await client.workAssignment.removeRecordType({ recordType: 'contact' })
    expect(await ofContacts()).toMatchObject([{ id: made?.id, state: 'paused' }])
    await client.workAssignment.addRecordType({ recordType: 'contact' })
    expect(await ofContacts()).toMatchObject([{ id: made?.id, state: 'active' }])
  })

  it('takes another name where a person has one of that name (O-13)', async () => {
    const { client, order } = await openPortfolio()
    await client.segments.create({
      name: 'default segment',
      recordType: 'contact',
      conditions: conditions(1),
    })
    await client.workAssignment.addRecordType({ recordType: 'contact' })
    expect(await order('contact')).toBe('default segment Default segment 2')
  })

  it('keeps its name to itself (O-13)', async () => {
    const { client } = await openPortfolio()
    const creating = client.segments.create({ name: 'DEFAULT SEGMENT', recordType: 'lead' })
    expect(await outcomeOf(creating)).toBe('refused: SEGMENT_NAME_TAKEN')
  })
})
