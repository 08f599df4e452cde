import { describe, expect, it } from 'vitest'
import { openPortfolio, outcomeOf } from '../../support/portfolio.ts'
import { tableRows } from '../../support/table-rows.ts'

/** Leads A to D and the opportunity segment O; B has Nurture, C has Call; Idle is inactive, Deals is of opportunities. */
async function connected() {
  const portfolio = await openPortfolio()
  const { client } = portfolio
  await portfolio.add('lead', 'A', 'B', 'C', 'D')
  await portfolio.add('opportunity', 'O')
  const steps = [{ kind: 'task', id: 's', name: 'Call', description: '' }] as const
  const ids = new Map<string, string>()
  for (const [name, recordType] of [
    ['Nurture', 'lead'],
    ['Call', 'lead'],
    ['Idle', 'lead'],
    ['Deals', 'opportunity'],
  ] as const) {
    ids.set(name, (await client.sequences.create({ name, recordType, steps: [...steps] })).id)
  }
  const idOf = (name: string) => ids.get(name) ?? '00000000-0000-4000-8000-000000000000'
  await client.sequences.activate({ ids: ['Nurture', 'Call', 'Deals'].map(idOf) })
  await client.segments.connect({ ids: await portfolio.idsOf('B'), sequence: idOf('Nurture') })
  await client.segments.connect({ ids: await portfolio.idsOf('C'), sequence: idOf('Call') })
  const told = async (names: string) =>
    (await Promise.all(names.split(' ').map(portfolio.named)))
      .map(({ sequence }) => sequence?.name ?? 'None')
      .join(' ')
  return { portfolio, client, idOf, told }
}

describe('connecting segments to a sequence (2.8)', () => {
  for (const { segments = '', to = '', how = '', outcome = '', then = '', rule = '' } of tableRows(`
    | segments | to      | how        | outcome                       | then            | rule |
    | A        | Nurture | Connect    | done                          | Nurture         | 2.8 |
    | A D      | Nurture | Connect    | done                          | Nurture Nurture | 2.8: several at once |
    | A        | Idle    | Connect    | done                          | Idle            | O-21: inactive is allowed, with a warning |
    | A        | Deals   | Connect    | refused: SEQUENCE_RECORD_TYPE | None            | O-21: of another record type |
    | A O      | Nurture | Connect    | refused: SEQUENCE_RECORD_TYPE | None None       | O-21: all or none |
    | A        | Gone    | Connect    | refused: SEQUENCE_MISSING     | None            | |
    | B        | Nurture | Connect    | done                          | Nurture         | 2.8: it is so already |
    | B        | Call    | Connect    | refused: SEGMENT_CONNECTED    | Nurture         | 1.4, 2.8: disconnect first |
    | A B      | Call    | Connect    | refused: SEGMENT_CONNECTED    | None Nurture    | 2.8: all or none |
    | B        | Call    | Replace    | done                          | Call            | 2.8: replace is one step |
    | A B C    | Call    | Replace    | done                          | Call Call Call  | 2.8 |
    | B        | Deals   | Replace    | refused: SEQUENCE_RECORD_TYPE | Nurture         | O-21 |
    | B        |         | Disconnect | done                          | None            | 2.8 |
    | A B C    |         | Disconnect | done                          | None None None  | 2.8: several at once |
  `)) {
    it(`${how} ${segments} ${to} → ${outcome}, ${then} (${rule})`, async () => {
      const { portfolio, client, idOf, told } = await connected()
      const ids = await portfolio.idsOf(segments)
      const before = await told(segments)
      const acting =
        how === 'Disconnect'
          ? client.segments.disconnect({ ids })
          : client.segments.connect({ ids, sequence: idOf(to), replace: how === 'Replace' })
      expect(await outcomeOf(acting)).toBe(outcome)
      expect(await told(segments)).toBe(then)
      if (then === before) return
      await client.workspace.undo()
      expect(await told(segments)).toBe(before)
    })
  }

  it('a segment has one sequence, a sequence any number of segments, told by priority (1.4, 2.8)', async () => {
    const { portfolio, client, idOf } = await connected()
    const ids = await portfolio.idsOf('D A C')
    await client.segments.connect({ ids, sequence: idOf('Nurture'), replace: true })
    await client.segments.move({ ids: await portfolio.idsOf('D'), priority: 1 })
    const { segments } = await client.sequences.get({ id: idOf('Nurture') })
    expect(segments.map(({ name }) => name).join(' ')).toBe('D A B C')
  })

  it('says what replaces and what connects in the name of the step', async () => {
    const { portfolio, client, idOf } = await connected()
    const undo = async () => (await client.workspace.current())?.undo
    await client.segments.connect({ ids: await portfolio.idsOf('A'), sequence: idOf('Call') })
    expect(await undo()).toBe('connect A to Call')
    await client.segments.connect({ ids: await portfolio.idsOf('B'), sequence: idOf('Call'), replace: true })
    expect(await undo()).toBe('replace sequence of B by Call')
    await client.segments.disconnect({ ids: await portfolio.idsOf('A B') })
    expect(await undo()).toBe('disconnect sequence of 2 segments')
  })

  it('changes neither state nor members of the segment (3.5, O-10: going forward only)', async () => {
    const { portfolio, client, idOf } = await connected()
    await client.segments.activate({ ids: await portfolio.idsOf('A') })
    await client.segments.connect({ ids: await portfolio.idsOf('A'), sequence: idOf('Idle') })
    expect(await portfolio.named('A')).toMatchObject({ state: 'active', sequence: { state: 'inactive' } })
    await client.segments.disconnect({ ids: await portfolio.idsOf('A') })
    expect(await portfolio.named('A')).toMatchObject({ state: 'active', sequence: null })
  })

  it('loses its sequence when that is deleted, and has it again by undo (1.8, 3.5)', async () => {
    const { client, idOf, told } = await connected()
    await client.sequences.remove({ ids: [idOf('Nurture')] })
    expect(await told('B C')).toBe('None Call')
    await client.workspace.undo()
    expect(await told('B C')).toBe('Nurture Call')
  })
})
