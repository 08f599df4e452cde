import { describe, expect, it } from 'vitest'
import { sampleOrganisation } from '#backend/sample/index.ts'
import { catalogueColumn, readRows } from './read-rows.ts'

const organisation = sampleOrganisation()
const everyType = organisation.recordTypes.map((recordType) => recordType.name)

function countsOf(leads?: number) {
  const sample = sampleOrganisation(leads === undefined ? {} : { leads })
  return Object.fromEntries(sample.recordTypes.map(({ name, count }) => [name, count]))
}

describe('the size of the sample', () => {
  it('is 12,000 leads and what belongs to them unless asked otherwise', () => {
    expect(countsOf()).toEqual({
      lead: 12_000,
      opportunity: 8_000,
      account: 1_500,
      contact: 4_000,
      systemuser: 40,
      team: 6,
    })
  })

  it('grows with the leads, except for the sellers', () => {
    expect(countsOf(2_000_000)).toMatchObject({ account: 250_000, systemuser: 40, team: 6 })
  })

  it.each(everyType)('is what %s announces, in batches of a thousand at most', (name) => {
    const recordType = organisation.recordTypes.find((candidate) => candidate.name === name)
    const batches = [...(recordType?.rows() ?? [])].map((batch) => batch.length)
    expect(batches.reduce((sum, length) => sum + length, 0)).toBe(recordType?.count)
    expect(Math.max(...batches)).toBeLessThanOrEqual(1_000)
  })
})

describe('the keys of the sample', () => {
  it.each(everyType)('of %s look like version 4 UUIDs and are all different', (name) => {
    const keys = readRows(organisation, name).map((row) => row.key)
    for (const key of keys) {
      expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe.each([0, 1, 7, 8, 9, 10, 11, 100, 1_003, 12_000])('the lookups of a sample of %i leads', (leads) => {
  const sample = sampleOrganisation({ leads, seed: 3 })
  const keys = new Map(
    sample.recordTypes.map(({ name }) => [
      name as string,
      new Set(readRows(sample, name).map((row) => row.key)),
    ]),
  )

  it.each(everyType)('from %s all point to records that are there', (name) => {
    for (const row of readRows(sample, name)) {
      for (const [columnName, cell] of Object.entries(row.cells)) {
        const { targets } = catalogueColumn(name, columnName)
        if (targets.length === 0 || cell === null) continue
        const found = targets.some((target) => keys.get(target)?.has(String(cell)))
        expect(found, `${name}.${columnName} of ${row.key}`).toBe(true)
      }
    }
  })
})

describe('the relations of the sample', () => {
  const leads = new Map(readRows(organisation, 'lead').map((row) => [row.key, row.cells]))
  const accounts = new Map(readRows(organisation, 'account').map((row) => [row.key, row.cells]))
  const opportunities = readRows(organisation, 'opportunity')
  const users = new Map(readRows(organisation, 'systemuser').map((row) => [row.key, row.cells]))

  it('lets opportunities originate from qualified leads only, which point back', () => {
    const originated = opportunities.filter((row) => row.cells['originatingleadid'] !== null)
    expect(originated.length).toBeGreaterThan(1_000)
    for (const { key, cells } of originated) {
      const lead = leads.get(String(cells['originatingleadid']))
      expect(lead).toMatchObject({ statecode: '1', qualifyingopportunityid: key })
      expect(cells['parentaccountid']).toBe(lead?.['parentaccountid'])
    }
  })

  it("writes the parent account's name as the company name of a lead", () => {
    const customers = [...leads.values()].filter((lead) => lead['parentaccountid'] !== null)
    expect(customers.length).toBeGreaterThan(3_000)
    for (const lead of customers) {
      expect(lead['companyname']).toBe(accounts.get(String(lead['parentaccountid']))?.['name'])
    }
  })

  it('has account hierarchies without cycles', () => {
    const children = [...accounts.values()].filter((account) => account['parentaccountid'] !== null)
    expect(children.length).toBeGreaterThan(100)
    for (const start of accounts.keys()) {
      const seen = new Set<string>()
      for (let key: string | null = start; key !== null;) {
        expect(seen.has(key)).toBe(false)
        seen.add(key)
        const parent: unknown = accounts.get(key)?.['parentaccountid']
        key = typeof parent === 'string' ? parent : null
      }
    }
  })

  it('has every seller report to the head of sales, directly or through a team lead', () => {
    const heads = [...users].filter(([, user]) => user['parentsystemuserid'] === null)
    expect(heads).toHaveLength(1)
    const head = heads[0]?.[0]
    for (const [key, user] of users) {
      if (key === head) continue
      const manager = String(user['parentsystemuserid'])
      expect([manager, users.get(manager)?.['parentsystemuserid']]).toContain(head)
    }
  })

  it('puts every seller but the head of sales into one of six teams, led by its administrator', () => {
    const members = [...organisation.teamMembers.values()].flat()
    expect(organisation.teamMembers.size).toBe(6)
    expect(new Set(members).size).toBe(39)
    for (const team of readRows(organisation, 'team')) {
      expect(organisation.teamMembers.get(team.key)?.[0]).toBe(team.cells['administratorid'])
    }
  })
})
