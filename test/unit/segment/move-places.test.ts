import { describe, expect, it } from 'vitest'
import { standardRecordTypes } from '#shared/catalog/index.ts'
import { moveNode } from '#shared/conditions/tree.ts'
import type { Group } from '#shared/model/condition.ts'
import { movePlaces, moveTargets } from '#renderer/features/segment/tree/move-places.ts'
import { condition, group, inShort, related } from '#test/support/conditions.ts'

const catalog = {
  recordType: (name: string) => standardRecordTypes.find((type) => type.name === name),
}
const country = condition('c', 'address1_country', 'equals', 'Germany')
const rating = condition('r', 'leadqualitycode', 'equals', '1')
const size = condition('s', 'numberofemployees', 'equals', '5')

const targets = (root: Group, id: string) => moveTargets(root, id, 'lead', catalog)
const places = (root: Group, id: string, target: string) => movePlaces(root, id, target, 'lead', catalog)

describe('where a line may move', () => {
  it('is every group of its record type, told apart by what stands in it', () => {
    const root = group('root', 'and', [country, group('g', 'or', [rating, size]), group('h', 'or', [])])
    expect(targets(root, 'c').map(({ label }) => label)).toEqual([
      'And group, the outermost',
      'Or group with Rating and 1 more',
      'Or group with nothing in it',
    ])
  })

  it('is not inside itself, not in a locked group and not in a related entity', () => {
    const root = group('root', 'and', [
      group('g', 'or', [group('inner', 'and', [rating])]),
      { ...group('locked', 'or', [size]), locked: true },
      related('account', 'contains', []),
    ])
    expect(targets(root, 'g').map(({ id }) => id)).toEqual(['root'])
  })

  it('is named by the line it would stand behind', () => {
    const root = group('root', 'and', [country, rating, size])
    expect(places(root, 'r', 'root').map(({ label }) => label)).toEqual([
      '1, first',
      '2, after Country/Region',
      '3, after No. of Employees',
    ])
  })

  it('is where the line then stands', () => {
    const root = group('root', 'and', [country, rating, size])
    const results = places(root, 'c', 'root').map(({ place }) => {
      const moved = moveNode(root, 'c', place)
      return moved.ok ? inShort(moved.root) : moved.refusal
    })
    expect(results).toEqual(['and(c, r, s)', 'and(r, c, s)', 'and(r, s, c)'])
  })
})
