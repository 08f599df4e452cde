import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sampleOrganisation, type SampleOptions } from '#backend/sample/index.ts'
import { readRows } from './read-rows.ts'

function firstRows(options: SampleOptions, recordType: string, count: number) {
  return JSON.stringify(readRows(sampleOrganisation(options), recordType).slice(0, count))
}

const everyType = ['lead', 'opportunity', 'account', 'contact', 'systemuser', 'team'] as const

describe('the sample organisation', () => {
  it('is the same on every machine and for ever: a changed digest changes every screenshot', () => {
    const digest = createHash('sha256')
    for (const recordType of everyType) digest.update(firstRows({ leads: 600 }, recordType, 200))
    const { segments, defaultSegments, sequences } = sampleOrganisation({ leads: 600 })
    digest.update(JSON.stringify([segments, defaultSegments, sequences]))
    expect(digest.digest('hex')).toMatchInlineSnapshot(
      `"2b205d25e90c5ef87e14e609a7d45fc18ff83b6ebd2d47ced4dbf8004e6485fa"`,
    )
  })

  it.each(everyType)('has other %s records for another seed', (recordType) => {
    const some = firstRows({ leads: 100, seed: 1 }, recordType, 5)
    expect(firstRows({ leads: 100, seed: 2 }, recordType, 5)).not.toBe(some)
  })

  it('gives other ids to segments of another seed, but the same names', () => {
    const some = sampleOrganisation({ seed: 1 }).segments
    const others = sampleOrganisation({ seed: 2 }).segments
    const ids = new Set(some.map((segment) => segment.id))
    expect(others.some((segment) => ids.has(segment.id))).toBe(false)
    expect(others[0]?.name).toBe(some[0]?.name)
  })

  it.each([1, 8, 100, 1_001])('starts a larger sample with the same %i leads', (leads) => {
    expect(firstRows({ leads: 1_500 }, 'lead', leads)).toBe(firstRows({ leads }, 'lead', leads))
  })

  it('yields the same rows again when it is read again', () => {
    const organisation = sampleOrganisation({ leads: 50 })
    expect(readRows(organisation, 'lead')).toEqual(readRows(organisation, 'lead'))
  })

  it('pins the instant it is looked at', () => {
    expect(sampleOrganisation()).toMatchObject({ asOf: '2026-11-13T09:41:00Z', timeZone: 'Europe/Berlin' })
  })
})
