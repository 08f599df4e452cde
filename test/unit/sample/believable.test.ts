import { describe, expect, it } from 'vitest'
import { sampleOrganisation } from '#backend/sample/index.ts'
import type { Cell } from '#shared/values/cell.ts'
import { readRows } from './read-rows.ts'

const organisation = sampleOrganisation()
const leads = readRows(organisation, 'lead').map((row) => row.cells)
const opportunities = readRows(organisation, 'opportunity').map((row) => row.cells)
const now = Date.parse(organisation.asOf)
const day = 86_400_000

type Cells = Readonly<Record<string, Cell>>

function share(of: readonly Cells[], matches: (cells: Cells) => boolean): number {
  return of.filter(matches).length / of.length
}

function blankShare(of: readonly Cells[], column: string): number {
  return share(of, (cells) => cells[column] === null)
}

describe('blanks among leads', () => {
  it.each([
    ['revenue', 0.4, 0.5],
    ['numberofemployees', 0.29, 0.4],
    ['emailaddress1', 0.08, 0.15],
    ['telephone1', 0.22, 0.33],
    ['industrycode', 0.24, 0.34],
    ['address1_country', 0.04, 0.1],
    ['leadsourcecode', 0.03, 0.07],
    ['companyname', 0.005, 0.03],
    ['parentaccountid', 0.5, 0.68],
  ])('in %s lie between %f and %f', (column, least, most) => {
    expect(blankShare(leads, column)).toBeGreaterThan(least)
    expect(blankShare(leads, column)).toBeLessThan(most)
  })

  it.each(['subject', 'fullname', 'lastname', 'ownerid', 'statecode', 'statuscode', 'createdon'])(
    'do not occur in %s',
    (column) => {
      expect(blankShare(leads, column)).toBe(0)
    },
  )

  it('are rarer for large companies', () => {
    const large = leads.filter((lead) => Number(lead['numberofemployees']) >= 1_000)
    const small = leads.filter((lead) => Number(lead['numberofemployees'] ?? Infinity) < 50)
    expect(large.length).toBeGreaterThan(500)
    expect(blankShare(large, 'revenue') * 2).toBeLessThan(blankShare(small, 'revenue'))
  })
})

describe('skew among leads', () => {
  it('has ten countries, Germany first with about a third', () => {
    const countries = new Set(leads.map((lead) => lead['address1_country']))
    expect(countries.size).toBeGreaterThanOrEqual(11)
    const germany = share(leads, (lead) => lead['address1_country'] === 'Germany')
    expect(germany).toBeGreaterThan(0.22)
    expect(germany).toBeLessThan(0.38)
  })

  it('has more than a third from the web', () => {
    expect(share(leads, (lead) => lead['leadsourcecode'] === '8')).toBeGreaterThan(0.33)
  })

  it('has no seller without leads but the head of sales', () => {
    const owners = new Set(leads.map((lead) => lead['ownerid']))
    const idle = readRows(organisation, 'systemuser').filter((user) => !owners.has(user.key))
    expect(idle.map((user) => user.cells['title'])).toEqual(['Head of Sales'])
  })
})

describe('states and dates', () => {
  it('leave most leads of the last month open and most of the oldest closed', () => {
    const young = leads.filter((lead) => now - Number(lead['createdon']) < 30 * day)
    const old = leads.filter((lead) => now - Number(lead['createdon']) > 500 * day)
    expect(share(young, (lead) => lead['statecode'] === '0')).toBeGreaterThan(0.75)
    expect(share(old, (lead) => lead['statecode'] === '0')).toBeLessThan(0.3)
  })

  it.each([
    ['lead', leads, { 0: ['1', '2'], 1: ['3'], 2: ['4', '5', '6', '7'] }],
    ['opportunity', opportunities, { 0: ['1', '2'], 1: ['3'], 2: ['4', '5'] }],
  ] as const)('give every %s a status reason of its state', (_, rows, reasons) => {
    for (const cells of rows) {
      const state = Number(cells['statecode']) as 0 | 1 | 2
      expect(reasons[state]).toContain(cells['statuscode'])
    }
  })

  it('spread creation over three years, today included', () => {
    const ages = leads.map((lead) => (now - Number(lead['createdon'])) / day)
    expect(Math.max(...ages)).toBeGreaterThan(1_000)
    expect(Math.max(...ages)).toBeLessThan(1_100)
    expect(Math.min(...ages)).toBeLessThan(1)
  })

  it('expect open opportunities to close after now as a rule, and some before', () => {
    const open = opportunities.filter((deal) => deal['statecode'] === '0')
    const overdue = share(open, (deal) => String(deal['estimatedclosedate'] ?? '9') < '2026-11-13')
    expect(overdue).toBeGreaterThan(0.1)
    expect(overdue).toBeLessThan(0.5)
  })

  it('give closed opportunities, and only those, a close date that is past', () => {
    for (const deal of opportunities) {
      expect(deal['actualclosedate'] === null).toBe(deal['statecode'] === '0')
      expect(String(deal['actualclosedate'] ?? '') <= '2026-11-13').toBe(true)
      expect(deal['actualvalue'] === null).toBe(deal['statecode'] !== '1')
    }
  })
})

describe('what every real list contains', () => {
  const topics = [...leads, ...opportunities].map((cells) => String(cells['subject'] ?? cells['name']))

  it('is there: topics that look like formulas', () => {
    expect(topics.filter((topic) => /^[=+@-]/.test(topic)).length).toBeGreaterThan(5)
  })

  it('is there: very long topics', () => {
    expect(topics.filter((topic) => topic.length > 200).length).toBeGreaterThan(3)
  })

  it('is there: trailing blanks, and texts of nothing but blanks', () => {
    expect(topics.some((topic) => topic.endsWith(' '))).toBe(true)
    expect(leads.some((lead) => String(lead['companyname']).endsWith('  '))).toBe(true)
    expect(leads.some((lead) => lead['jobtitle'] === '   ')).toBe(true)
  })

  it('is there: umlauts and accents', () => {
    expect(leads.some((lead) => /[äöüß]/.test(String(lead['lastname'])))).toBe(true)
    expect(leads.some((lead) => /[éèçñõ]/.test(String(lead['fullname'])))).toBe(true)
  })

  it('is there: the same person at the same company twice', () => {
    const seen = new Map<string, number>()
    for (const lead of leads.filter((candidate) => candidate['parentaccountid'] === null)) {
      const who = `${String(lead['fullname'])}/${String(lead['companyname']).trim().toUpperCase()}`
      seen.set(who, (seen.get(who) ?? 0) + 1)
    }
    const twice = [...seen.values()].filter((count) => count > 1).length
    expect(twice).toBeGreaterThan(20)
    expect(twice).toBeLessThan(300)
  })
})
