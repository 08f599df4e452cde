import { describe, expect, it } from 'vitest'
import { conditions, openPortfolio, outcomeOf, type Portfolio } from '../../support/portfolio.ts'
import { tableRows } from '../../support/table-rows.ts'

/** An active segment with everything a segment can have, between two others. */
async function wholeSegment() {
  const portfolio = await openPortfolio()
  const { client } = portfolio
  const [, id = ''] = await portfolio.add('lead', 'Above', 'Original', 'Below')
  await client.segments.changeProperties({
    id,
    description: 'Call first.',
    previouslySegmented: true,
    runRulesOnMove: true,
  })
  await portfolio.addRules(id, { active: 1, inactive: 1 })
  const sequence = await client.sequences.create({ name: 'Nurture', recordType: 'lead' })
  await client.segments.connect({ ids: [id], sequence: sequence.id })
  await client.segments.activate({ ids: [id] })
  return { portfolio, id }
}

async function facts({ client }: Portfolio, id: string): Promise<Readonly<Record<string, unknown>>> {
  const { live, sequence, rules, ...segment } = await client.segments.get({ id })
  return {
    ...segment,
    conditions: live?.items.length,
    sequence: sequence?.name ?? 'None',
    rules: rules.total,
  }
}

describe('what a copy inherits (2.5, O-7)', () => {
  for (const { fact = '', original = '', copy = '', rule = '' } of tableRows(`
    | fact                | original    | copy            | rule |
    | name                | Original    | Original (copy) | O-7 |
    | description         | Call first. | Call first.     | O-7 |
    | conditions          | 1           | 1               | O-7: the definition |
    | previouslySegmented | true        | true            | O-7: the toggles |
    | runRulesOnMove      | true        | true            | O-7: the toggles |
    | state               | active      | inactive        | O-7 |
    | sequence            | Nurture     | None            | O-7: not the sequence |
    | rules               | 2           | 0               | O-7: rules only if ticked |
    | priority            | 2           | 3               | O-7: right after the original |
  `)) {
    it(`${fact}: ${original} → ${copy} (${rule})`, async () => {
      const { portfolio, id } = await wholeSegment()
      const made = await portfolio.client.segments.copy({ id })
      expect(String((await facts(portfolio, id))[fact])).toBe(original)
      expect(String((await facts(portfolio, made.id))[fact])).toBe(copy)
    })
  }

  it('copies assignment rules where that was ticked, active and inactive ones (2.5)', async () => {
    const { portfolio, id } = await wholeSegment()
    const { client } = portfolio
    const copy = await client.segments.copy({ id, rules: true })
    const told = async (segment: string) =>
      (await client.segments.rules({ id: segment })).map(({ name, active }) => [name, active])
    expect(await told(copy.id)).toEqual(await told(id))
    const ids = [...(await client.segments.rules({ id })), ...(await client.segments.rules({ id: copy.id }))]
    expect(new Set(ids.map((rule) => rule.id)).size).toBe(4)
  })

  it('goes where it was wished, the others move down (2.5)', async () => {
    const { portfolio, id } = await wholeSegment()
    await portfolio.client.segments.copy({ id, name: 'Copy', priority: 1 })
    expect(await portfolio.order('lead')).toBe('Copy Above Original Below Default segment')
  })

  it('counts on where a copy of that name is there, and cuts names that would be too long (1.4: 100 characters)', async () => {
    const { portfolio, id } = await wholeSegment()
    const { client } = portfolio
    await client.segments.copy({ id })
    expect((await client.segments.copy({ id })).name).toBe('Original (copy 2)')
    await client.segments.changeProperties({ id, name: 'x'.repeat(100) })
    expect((await client.segments.copy({ id })).name).toBe(`${'x'.repeat(93)} (copy)`)
  })

  it('may not take a name that is taken (O-13)', async () => {
    const { portfolio, id } = await wholeSegment()
    const copying = portfolio.client.segments.copy({ id, name: 'BELOW' })
    expect(await outcomeOf(copying)).toBe('refused: SEGMENT_NAME_TAKEN')
  })

  it('of the default segment is an ordinary segment above it (O-6, O-7)', async () => {
    const portfolio = await openPortfolio()
    await portfolio.add('lead', 'A')
    const copy = await portfolio.client.segments.copy({ id: (await portfolio.named('Default segment')).id })
    expect(copy).toMatchObject({ recordType: 'account', isDefault: false, priority: 1, state: 'inactive' })
    const activating = portfolio.client.segments.activate({ ids: [copy.id] })
    expect(await outcomeOf(activating)).toBe('refused: SEGMENT_TAKES_EVERYTHING')
  })

  it('is one step of undo, with its rules (8)', async () => {
    const { portfolio, id } = await wholeSegment()
    const copy = await portfolio.client.segments.copy({ id, rules: true })
    expect(await portfolio.client.workspace.undo()).toEqual({ label: 'copy Original' })
    expect(await portfolio.order('lead')).toBe('Above Original Below Default segment')
    await portfolio.client.workspace.redo()
    expect(await facts(portfolio, copy.id)).toMatchObject({ name: 'Original (copy)', priority: 3, rules: 2 })
  })

  it('leaves the original as it is', async () => {
    const { portfolio, id } = await wholeSegment()
    const copy = await portfolio.client.segments.copy({ id })
    await portfolio.client.segments.save({ id: copy.id, conditions: conditions(3) })
    expect((await portfolio.client.segments.get({ id })).live).toEqual(conditions(1))
  })
})

it('never cuts a character of a long name in two (O-7)', async () => {
  const { client } = await openPortfolio()
  const { id } = await client.segments.create({ name: '😀'.repeat(50), recordType: 'lead' })
  expect((await client.segments.copy({ id })).name).toBe(`${'😀'.repeat(46)} (copy)`)
})
