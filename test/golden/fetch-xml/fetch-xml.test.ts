import { describe, expect, it } from 'vitest'
import { readFetchXml } from '#shared/interchange/fetch-xml/read-fetch.ts'
import { naiveMatches } from '../../support/naive-evaluation.ts'
import { worldOf } from '../../support/written-records.ts'
import { dateCases } from './date-cases.ts'
import type { FetchCase } from './fetch-case.ts'
import { linkCases } from './link-cases.ts'
import { valueCases } from './value-cases.ts'

function keysOf({ world: written, fetchXml, now }: FetchCase): readonly string[] {
  const world = worldOf(written, now)
  let last = 0
  const reading = readFetchXml(fetchXml, world.catalog, { newId: () => `n${String((last += 1))}` })
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return naiveMatches(reading.conditions, reading.recordType, world)
}

describe('FetchXML conditions (docs/domain.md 4)', () => {
  it.each([...valueCases, ...dateCases])('$name', (one) => {
    expect(keysOf(one)).toEqual(one.keys)
  })
})

describe('FetchXML links (docs/domain.md 5.2)', () => {
  it.each(linkCases)('$name', (one) => {
    expect(keysOf(one)).toEqual(one.keys)
  })
})
