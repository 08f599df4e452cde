import { describe, expect, it } from 'vitest'
import { conditions, openPortfolio, outcomeOf, type Portfolio } from '../../support/portfolio.ts'
import { tableRows } from '../../support/table-rows.ts'

/** What a person does to a segment of accounts. */
const actions: Readonly<Record<string, (portfolio: Portfolio, id: string) => Promise<unknown>>> = {
  Save: ({ client }, id) => client.segments.save({ id, conditions: conditions(2) }),
  'Save eleven rows': ({ client }, id) => client.segments.save({ id, conditions: conditions(11) }),
  Activate: ({ client }, id) => client.segments.activate({ ids: [id] }),
  Deactivate: ({ client }, id) => client.segments.deactivate({ ids: [id] }),
  Rename: ({ client }, id) => client.segments.changeProperties({ id, name: 'Other' }),
  Move: ({ client }, id) => client.segments.move({ ids: [id], priority: 1 }),
  Delete: ({ client }, id) => client.segments.remove({ ids: [id] }),
  'Remove record type': ({ client }) => client.workAssignment.removeRecordType({ recordType: 'account' }),
  'Add record type': ({ client }) => client.workAssignment.addRecordType({ recordType: 'account' }),
  Undo: ({ client }) => client.workspace.undo(),
}

/** How a segment comes into a state. */
const ways: Readonly<Record<string, readonly string[]>> = {
  Inactive: [],
  Active: ['Activate'],
  'Paused, was inactive': ['Remove record type'],
  'Paused, was active': ['Activate', 'Remove record type'],
}

async function segmentIn(state: string) {
  const portfolio = await openPortfolio()
  const [id = ''] = await portfolio.add('account', 'Segment', 'Below')
  for (const action of ways[state] ?? []) await actions[action]?.(portfolio, id)
  return { portfolio, id }
}

async function stateOf({ client }: Portfolio, id: string): Promise<string> {
  const found = (await client.segments.list({})).find((segment) => segment.id === id)
  return found?.state ?? 'gone'
}

describe('the life of a segment (1.4)', () => {
  for (const { state = '', action = '', outcome = '', next = '', rule = '' } of tableRows(`
    | state                | action             | outcome                                       | next     | rule |
    | Inactive             | Save               | done                                          | inactive | 1.4: Save makes it inactive, never active |
    | Inactive             | Save eleven rows   | done                                          | inactive | O-3: saved, and not to be activated |
    | Inactive             | Activate           | done                                          | active   | 1.4 |
    | Inactive             | Deactivate         | done                                          | inactive | 1.4: it is so already |
    | Inactive             | Rename             | done                                          | inactive | 2.4 |
    | Inactive             | Move               | done                                          | inactive | 1.7: inactive segments keep a position |
    | Inactive             | Remove record type | done                                          | paused   | 1.4, 1.2 |
    | Inactive             | Delete             | done                                          | gone     | 1.4: any state |
    | Active               | Save               | done                                          | active   | 2.4: applies going forward |
    | Active               | Save eleven rows   | refused: CONDITIONS_MANY                      | active   | 1.4: it has to stay one that may be active |
    | Active               | Activate           | done                                          | active   | 1.4: it is so already |
    | Active               | Deactivate         | done                                          | inactive | 1.4: can be activated again |
    | Active               | Rename             | done                                          | active   | 2.4 |
    | Active               | Move               | done                                          | active   | 1.4: changed order, same state |
    | Active               | Remove record type | done                                          | paused   | 1.4, 1.2 |
    | Active               | Delete             | done                                          | gone     | 1.4: any state |
    | Paused, was inactive | Save               | done                                          | paused   | 1.4 |
    | Paused, was inactive | Save eleven rows   | done                                          | paused   | O-3 |
    | Paused, was inactive | Activate           | refused: SEGMENT_PAUSED                       | paused   | 1.4: a paused segment cannot be activated |
    | Paused, was inactive | Deactivate         | refused: SEGMENT_PAUSED                       | paused   | 1.4: it leads out by the record type only |
    | Paused, was inactive | Move               | done                                          | paused   | 1.7 |
    | Paused, was inactive | Delete             | done                                          | gone     | 1.4: any state |
    | Paused, was inactive | Add record type    | done                                          | inactive | 1.4: previous state |
    | Paused, was active   | Save eleven rows   | refused: CONDITIONS_MANY                      | paused   | 1.4: it will be active again |
    | Paused, was active   | Activate           | refused: SEGMENT_PAUSED                       | paused   | 1.4: a paused segment cannot be activated |
    | Paused, was active   | Deactivate         | refused: SEGMENT_PAUSED                       | paused   | 1.4 |
    | Paused, was active   | Delete             | done                                          | gone     | 1.4: any state |
    | Paused, was active   | Add record type    | done                                          | active   | 1.4: previous state |
    | Paused, was active   | Undo               | done                                          | active   | 1.4: undo is adding it back |
  `)) {
    it(`${state}: ${action} → ${outcome}, ${next} (${rule})`, async () => {
      const { portfolio, id } = await segmentIn(state)
      const act = actions[action]
      if (act === undefined) throw new Error(`There is no action ${action}.`)
      expect(await outcomeOf(act(portfolio, id))).toBe(outcome)
      expect(await stateOf(portfolio, id)).toBe(next)
    })
  }

  it('begins inactive, whatever it is made from (2.2)', async () => {
    const { client } = await openPortfolio()
    const made = await client.segments.create({ name: 'A', recordType: 'lead', conditions: conditions(1) })
    expect(made.state).toBe('inactive')
  })

  it('says nothing to undo where nothing changed', async () => {
    const { portfolio, id } = await segmentIn('Active')
    await portfolio.client.segments.activate({ ids: [id] })
    expect((await portfolio.client.workspace.current())?.undo).toBe('activate Segment')
    expect(await portfolio.client.workspace.undo()).toEqual({ label: 'activate Segment' })
    expect(await stateOf(portfolio, id)).toBe('inactive')
  })

  it('activates all of several or none', async () => {
    const portfolio = await openPortfolio()
    const [good = '', bad = ''] = await portfolio.add('lead', 'Good', 'Bad')
    await portfolio.client.segments.save({ id: bad, conditions: conditions(11) })
    const both = { ids: [good, bad] }
    expect(await outcomeOf(portfolio.client.segments.activate(both))).toBe('refused: CONDITIONS_MANY')
    expect(await stateOf(portfolio, good)).toBe('inactive')
    await portfolio.client.segments.save({ id: bad, conditions: conditions(10) })
    await portfolio.client.segments.activate(both)
    expect((await portfolio.client.workspace.current())?.undo).toBe('activate 2 segments')
  })
})
