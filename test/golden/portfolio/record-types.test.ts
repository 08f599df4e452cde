import { describe, expect, it } from 'vitest'
import { openPortfolio, outcomeOf, type Portfolio } from '../../support/portfolio.ts'
import { tableRows } from '../../support/table-rows.ts'

const add = ({ client }: Portfolio, recordType: string) => client.workAssignment.addRecordType({ recordType })
const remove = ({ client }: Portfolio, recordType: string) =>
  client.workAssignment.removeRecordType({ recordType })

describe('which record types take part in work assignment (1.2)', () => {
  for (const { recordType = '', what = '', outcome = '', rule = '' } of tableRows(`
    | recordType            | what   | outcome                         | rule |
    | lead                  | remove | refused: RECORD_TYPE_FIXED      | 1.2: always present, can never be paused |
    | opportunity           | remove | refused: RECORD_TYPE_FIXED      | 1.2: always present, can never be paused |
    | lead                  | add    | done                            | 1.2: it is there already |
    | account               | remove | done                            | 1.2: added before |
    | contact               | add    | done                            | 1.2 |
    | msdyn_salessuggestion | add    | done                            | 1.2: insights |
    | systemuser            | add    | refused: RECORD_TYPE_UNSUITABLE | ours: users receive work |
    | team                  | add    | refused: RECORD_TYPE_UNSUITABLE | ours: teams receive work |
    | cust_visit            | add    | refused: RECORD_TYPE_UNKNOWN    | 1.2: a custom table has to be in the workspace |
    | contact               | remove | done                            | 1.2: it takes no part anyway |
  `)) {
    it(`${what} ${recordType} → ${outcome} (${rule})`, async () => {
      const portfolio = await openPortfolio()
      const acting = what === 'add' ? add(portfolio, recordType) : remove(portfolio, recordType)
      expect(await outcomeOf(acting)).toBe(outcome)
    })
  }

  it('segments of a type are paused while it takes no part, and each is what it was when it is back (1.2, 1.4)', async () => {
    const portfolio = await openPortfolio()
    const { client } = portfolio
    await portfolio.add('account', 'A', 'B')
    await portfolio.add('lead', 'L')
    await client.segments.activate({ ids: await portfolio.idsOf('A L') })
    const told = async () =>
      (await client.segments.list({}))
        .filter(({ recordType }) => recordType !== 'opportunity')
        .map(({ name, state }) => `${name} ${state}`)
    await remove(portfolio, 'account')
    expect(await told()).toEqual([
      'A paused',
      'B paused',
      'Default segment paused',
      'L active',
      'Default segment active',
    ])
    await add(portfolio, 'account')
    expect(await told()).toEqual([
      'A active',
      'B inactive',
      'Default segment active',
      'L active',
      'Default segment active',
    ])
  })

  it('segments can be built for a type that was never added; they are paused until it is (ours)', async () => {
    const portfolio = await openPortfolio()
    const [id = ''] = await portfolio.add('contact', 'C')
    expect(await portfolio.named('C')).toMatchObject({ state: 'paused', priority: 1 })
    await add(portfolio, 'contact')
    expect(await portfolio.client.segments.get({ id })).toMatchObject({ state: 'inactive' })
    expect(await portfolio.order('contact')).toBe('C Default segment')
  })

  it('adding and removing are steps of undo (8)', async () => {
    const portfolio = await openPortfolio()
    const { client } = portfolio
    await remove(portfolio, 'account')
    expect(await client.workspace.undo()).toEqual({ label: 'remove record type Accounts' })
    const used = async () =>
      (await client.workAssignment.recordTypes())
        .filter(({ inUse }) => inUse)
        .map(({ recordType }) => recordType)
    expect(await used()).toEqual(['lead', 'opportunity', 'account'])
    await add(portfolio, 'contact')
    expect(await client.workspace.undo()).toEqual({ label: 'add record type Contacts' })
    expect(await client.segments.list({ recordType: 'contact' })).toEqual([])
  })
})
