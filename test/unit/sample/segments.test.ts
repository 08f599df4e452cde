import { describe, expect, it } from 'vitest'
import { sampleOrganisation } from '#backend/sample/index.ts'
import { standardRecordTypes } from '#shared/catalog/index.ts'
import { checkConditions } from '#shared/conditions/check.ts'
import { countConditions } from '#shared/conditions/limits.ts'
import { defaultLimits } from '#shared/model/limits.ts'
import { walkConditions } from '#shared/conditions/walk.ts'
import { SegmentDefinition } from '#shared/model/segment.ts'
import { obstaclesOf } from '#shared/portfolio/activation.ts'
import { readRows } from './read-rows.ts'

const organisation = sampleOrganisation()
const { segments } = organisation
const catalog = {
  recordType: (name: string) => standardRecordTypes.find((recordType) => recordType.name === name),
}

describe('the segments of the sample', () => {
  it('are about twenty, over leads, opportunities and accounts', () => {
    expect(segments.length).toBeGreaterThanOrEqual(20)
    const types = [...new Set(segments.map((segment) => segment.recordType))]
    expect(types).toEqual(['lead', 'opportunity', 'account'])
    expect(organisation.defaultSegments.map(({ recordType }) => recordType)).toEqual(types)
  })

  it('are active but for two, some connected to a sequence of their type, some taking previously segmented records', () => {
    expect(segments.filter(({ state }) => state === 'inactive')).toHaveLength(2)
    expect(segments.filter(({ previouslySegmented }) => previouslySegmented).length).toBeGreaterThan(2)
    const connected = segments.filter(({ sequence }) => sequence !== null)
    expect(connected.length).toBeGreaterThan(5)
    for (const { sequence, recordType } of connected) {
      expect(organisation.sequences.find(({ id }) => id === sequence)?.recordType).toBe(recordType)
    }
  })

  it('have names and ids of their own', () => {
    expect(new Set(segments.map((segment) => segment.name)).size).toBe(segments.length)
    expect(new Set(segments.map((segment) => segment.id)).size).toBe(segments.length)
  })

  it('use groups of both kinds and related records of both kinds', () => {
    const nodes = segments.flatMap((segment) =>
      [...walkConditions(segment.conditions, segment.recordType)].map(({ node }) => node),
    )
    expect(nodes.some((node) => node.kind === 'group' && node.join === 'or')).toBe(true)
    expect(nodes.some((node) => node.kind === 'related' && node.mode === 'contains')).toBe(true)
    expect(nodes.some((node) => node.kind === 'related' && node.mode === 'doesNotContain')).toBe(true)
    expect(nodes.some((node) => node.kind === 'related' && node.targetColumn !== undefined)).toBe(true)
  })

  it('name a seller of this very sample where they name one', () => {
    const owners = segments
      .flatMap((segment) => [...walkConditions(segment.conditions, segment.recordType)])
      .flatMap(({ node }) => (node.kind === 'row' ? node.operands : []))
      .filter((operand) => typeof operand === 'object' && 'id' in operand)
    const users = new Map(readRows(organisation, 'systemuser').map((row) => [row.key, row.cells['fullname']]))
    expect(owners.length).toBeGreaterThan(0)
    for (const owner of owners) expect(users.get(owner.id)).toBe(owner.name)
  })
})

describe.each(segments)('the segment $name', (segment) => {
  it('is a valid definition', () => {
    expect(SegmentDefinition.parse(segment)).toEqual(segment)
  })

  it('can be evaluated as it is', () => {
    expect(checkConditions(segment.conditions, segment.recordType, catalog)).toEqual([])
  })

  it('has conditions, and nothing that keeps it from being active', () => {
    expect(countConditions(segment.conditions)).toBeGreaterThan(0)
    const workAssignment = organisation.defaultSegments.map(({ recordType }) => recordType)
    const world = { workAssignment, limits: defaultLimits, catalog }
    expect(obstaclesOf({ ...segment, activeRules: 0 }, world)).toEqual([])
  })

  it('numbers its nodes', () => {
    const ids = [...walkConditions(segment.conditions, segment.recordType)].map(({ node }) => node.id)
    expect(ids).toEqual(ids.map((_, index) => `n${String(index + 1)}`))
  })
})
