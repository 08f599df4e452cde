import { describe, expect, it } from 'vitest'
import type { Group } from '#shared/model/condition.ts'
import { condition, everything, group, part, related } from '../../support/conditions.ts'
import { conditions, openPortfolio, outcomeOf } from '../../support/portfolio.ts'
import { tableRows } from '../../support/table-rows.ts'

const rows = (count: number) => conditions(count).items
const country = condition('c', 'address1_country', 'equals', 'Germany')

/** What stands in the definition of a segment of leads. */
const definitions: Readonly<Record<string, Group>> = {
  'one row': conditions(1),
  'ten rows': conditions(10),
  'eleven rows': conditions(11),
  'eleven rows, one of them muted': group('root', 'and', [...rows(10), { ...country, muted: true }]),
  'ten rows, five of them in groups': group('root', 'and', [
    ...rows(5),
    group('g', 'or', [
      country,
      group(
        'h',
        'and',
        rows(4).map((one) => ({ ...one, id: `${one.id}h` })),
      ),
    ]),
  ]),
  'nine rows and a related entity without rows': group('root', 'and', [
    ...rows(9),
    related('r', 'contains', []),
  ]),
  'ten rows and a related entity without rows': group('root', 'and', [
    ...rows(10),
    related('r', 'contains', []),
  ]),
  'ten rows and a related entity with one row': group('root', 'and', [
    ...rows(10),
    related('r', 'contains', [condition('x', 'name', 'containsData')]),
  ]),
  'one row, muted': group('root', 'and', [{ ...country, muted: true }]),
  'nothing left after an edit': group('root', 'and', []),
  'written empty': everything('root'),
  'a group written empty': group('root', 'and', [everything('g')]),
  'a row or a group written empty': group('root', 'or', [country, everything('g')]),
  'a row and a group written empty': group('root', 'and', [country, everything('g')]),
  'a row without a value': group('root', 'and', [condition('c', 'address1_country', 'equals')]),
  'a column there is not': group('root', 'and', [condition('c', 'nosuchcolumn', 'containsData')]),
  'a part that is not supported': group('root', 'and', [country, part('p')]),
  'equals the current user': group('root', 'and', [condition('c', 'ownerid', 'equalsCurrentUser')]),
}

describe('what keeps a segment from being activated (1.4, 1.16)', () => {
  for (const { definition = '', outcome = '', rule = '' } of tableRows(`
    | definition                                  | outcome                            | rule |
    | one row                                     | done                               | 1.4 |
    | ten rows                                    | done                               | 1.4, 1.16: up to 10 |
    | eleven rows                                 | refused: CONDITIONS_MANY           | 1.4, 1.16, O-3: blocks activation above |
    | eleven rows, one of them muted              | done                               | O-3: what is muted does not count |
    | ten rows, five of them in groups            | done                               | O-3: rows at any depth count, groups do not |
    | nine rows and a related entity without rows | done                               | O-3: it counts one |
    | ten rows and a related entity without rows  | refused: CONDITIONS_MANY           | O-3: it counts one |
    | ten rows and a related entity with one row  | refused: CONDITIONS_MANY           | 1.4: rows inside related entities count |
    | one row, muted                              | refused: DEFINITION_MATCHES_NOTHING | O-29: nothing is left, so nothing matches |
    | nothing left after an edit                  | refused: DEFINITION_MATCHES_NOTHING | O-29 |
    | written empty                               | refused: SEGMENT_TAKES_EVERYTHING  | O-5: asks for a word of its own |
    | a group written empty                       | refused: SEGMENT_TAKES_EVERYTHING  | O-5, O-29: it means everything at any depth |
    | a row or a group written empty              | refused: SEGMENT_TAKES_EVERYTHING  | O-5: every record satisfies one of them |
    | a row and a group written empty             | done                               | O-29: the row still decides |
    | a row without a value                       | refused: OPERAND_MISSING           | 4.1: nothing that cannot be evaluated |
    | a column there is not                       | refused: COLUMN_UNKNOWN            | 4.1 |
    | equals the current user                     | refused: CALLER_RELATIVE           | 4.1: a segment has no caller |
  `)) {
    it(`${definition} → ${outcome} (${rule})`, async () => {
      const { client } = await openPortfolio()
      const made = await client.segments.create({
        name: 'A',
        recordType: 'lead',
        conditions: definitions[definition],
      })
      expect(made.live).toEqual(definitions[definition])
      expect(await outcomeOf(client.segments.activate({ ids: [made.id] }))).toBe(outcome)
      expect((await client.segments.get({ id: made.id })).state).toBe(
        outcome === 'done' ? 'active' : 'inactive',
      )
    })
  }

  it('nothing saved yet (1.4)', async () => {
    const { client } = await openPortfolio()
    const { id } = await client.segments.create({ name: 'A', recordType: 'lead' })
    await client.segments.saveDraft({ id, conditions: conditions(1) })
    expect(await outcomeOf(client.segments.activate({ ids: [id] }))).toBe('refused: DEFINITION_MISSING')
  })

  it('a part that is not supported is not even saved (6.3)', async () => {
    const { client } = await openPortfolio()
    const { id } = await client.segments.create({ name: 'A', recordType: 'lead' })
    const saving = client.segments.save({
      id,
      conditions: definitions['a part that is not supported'],
    })
    expect(await outcomeOf(saving)).toBe('refused: CONDITIONS_INVALID')
  })

  it('everything that is in the way is told at once', async () => {
    const portfolio = await openPortfolio()
    const { client } = portfolio
    const { id } = await client.segments.create({
      name: 'A',
      recordType: 'account',
      conditions: group('root', 'and', [...rows(11), condition('c', 'nosuchcolumn', 'containsData')]),
    })
    await portfolio.addRules(id, { active: 11 })
    await client.workAssignment.removeRecordType({ recordType: 'account' })
    const all = 'SEGMENT_PAUSED, CONDITIONS_MANY, COLUMN_UNKNOWN, RULES_MANY'
    expect(await outcomeOf(client.segments.activate({ ids: [id] }))).toBe(`refused: ${all}`)
    const [{ obstacles } = { obstacles: [] }] = await client.segments.attachments({ ids: [id] })
    expect(obstacles.map(({ code }) => code).join(', ')).toBe(
      'SEGMENT_PAUSED, CONDITIONS_MANY, CONDITION_INVALID, RULES_MANY',
    )
  })

  it.each([
    [10, 0, 'done'],
    [10, 5, 'done'],
    [11, 0, 'refused: RULES_MANY'],
  ])(
    '%i active rules and %i inactive ones → %s (1.4, 1.16: at most 10 active, inactive unlimited)',
    async (active, inactive, outcome) => {
      const portfolio = await openPortfolio()
      const [id = ''] = await portfolio.add('lead', 'A')
      await portfolio.addRules(id, { active, inactive })
      expect(await outcomeOf(portfolio.client.segments.activate({ ids: [id] }))).toBe(outcome)
    },
  )

  it('the 251st active segment of the workspace; default segments do not count (1.16)', async () => {
    const portfolio = await openPortfolio()
    const { client } = portfolio
    const names = (from: number, count: number) => Array.from({ length: count }, (_, at) => `S${from + at}`)
    const leads = await portfolio.add('lead', ...names(0, 125))
    const accounts = await portfolio.add('account', ...names(125, 125))
    const [last = ''] = await portfolio.add('opportunity', 'Last')
    await client.segments.activate({ ids: [...leads, ...accounts] })
    expect(await outcomeOf(client.segments.activate({ ids: [last] }))).toBe('refused: SEGMENTS_MANY')
    await client.segments.deactivate({ ids: leads.slice(0, 1) })
    expect(await outcomeOf(client.segments.activate({ ids: [last] }))).toBe('done')
    await client.workAssignment.removeRecordType({ recordType: 'account' })
    await client.segments.activate({ ids: leads.slice(0, 1) })
    const adding = client.workAssignment.addRecordType({ recordType: 'account' })
    expect(await outcomeOf(adding)).toBe('refused: SEGMENTS_MANY')
  }, 60_000)

  it('limits are settings of the workspace (O-24)', async () => {
    const portfolio = await openPortfolio()
    const { client } = portfolio
    const [id = ''] = await portfolio.add('lead', 'A')
    await client.segments.save({ id, conditions: conditions(11) })
    await client.workspace.changeSettings({ conditionLimit: 12 })
    expect(await outcomeOf(client.segments.activate({ ids: [id] }))).toBe('done')
  })
})

describe('a segment without conditions (O-5)', () => {
  it('is activated once somebody said that it is meant', async () => {
    const { client } = await openPortfolio()
    const { id } = await client.segments.create({
      name: 'All',
      recordType: 'lead',
      conditions: everything('root'),
    })
    expect(await client.segments.attachments({ ids: [id] })).toMatchObject([
      { takesEverything: true, obstacles: [] },
    ])
    await client.segments.activate({ ids: [id], takeEverything: true })
    expect((await client.segments.get({ id })).state).toBe('active')
  })

  it('is what an active one becomes only by the same word', async () => {
    const portfolio = await openPortfolio()
    const [id = ''] = await portfolio.add('lead', 'A')
    await portfolio.client.segments.activate({ ids: [id] })
    const save = { id, conditions: everything('root') }
    expect(await outcomeOf(portfolio.client.segments.save(save))).toBe('refused: SEGMENT_TAKES_EVERYTHING')
    expect(await outcomeOf(portfolio.client.segments.save({ ...save, takeEverything: true }))).toBe('done')
  })
})

describe('saving an active segment (1.4: edits apply going forward, so it has to stay one that may be active)', () => {
  it.each([
    ['ten rows', 'done'],
    ['eleven rows', 'refused: CONDITIONS_MANY'],
    ['one row, muted', 'refused: DEFINITION_MATCHES_NOTHING'],
    ['equals the current user', 'refused: CALLER_RELATIVE'],
  ])('%s → %s', async (definition, outcome) => {
    const portfolio = await openPortfolio()
    const [id = ''] = await portfolio.add('lead', 'A')
    await portfolio.client.segments.activate({ ids: [id] })
    const saving = portfolio.client.segments.save({ id, conditions: definitions[definition] })
    expect(await outcomeOf(saving)).toBe(outcome)
  })
})

describe('an id that is given twice', () => {
  it('means one segment: for the limit, and in the label of the step', async () => {
    const { client, add } = await openPortfolio()
    const [id = ''] = await add('lead', 'A')
    await client.workspace.changeSettings({ activeSegmentLimit: 1 })
    await client.segments.activate({ ids: [id, id] })
    expect((await client.workspace.current())?.undo).toBe('activate A')
    await client.segments.deactivate({ ids: [id, id] })
    expect((await client.workspace.current())?.undo).toBe('deactivate A')
    expect(await client.segments.remove({ ids: [id, id] })).toEqual({ names: ['A'] })
    expect((await client.workspace.current())?.undo).toBe('delete A')
  })
})
