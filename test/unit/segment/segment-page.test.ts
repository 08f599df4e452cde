import { describe, expect, it } from 'vitest'
import { draftTag } from '#renderer/features/segment/draft-tag.ts'
import { inlineCommands } from '#renderer/features/segment/header-room.ts'
import { typedPosition } from '#renderer/features/segment/properties/typed-position.ts'
import { goingForward, oneOf } from '#renderer/features/segment/record-words.ts'
import { tabBeside, tabOf } from '#renderer/features/segment/segment-tabs.ts'

const lead = { label: 'Lead', pluralLabel: 'Leads' }
const integer = (value: number) => value.toLocaleString('en')

describe('a typed position', () => {
  it.each([
    ['2', 2, ''],
    ['37', 37, ''],
    ['38', 37, 'It becomes 37, the last position.'],
    ['0', 1, 'It becomes 1, the first position.'],
    ['-5', 1, 'It becomes 1, the first position.'],
  ])('of %s among 37 is %i', (typed, position, why) => {
    expect(typedPosition(typed, 37)).toEqual({ position, why })
  })

  it.each([null, '', ' ', 'first'])('that is no number (%s) is none', (typed) => {
    expect(typedPosition(typed, 37)).toBeNull()
  })
})

describe('what a change means for those who belong to a segment', () => {
  it('names how many stay', () => {
    expect(goingForward(1124, lead, integer)).toBe(
      'Changes apply going forward: the 1,124 leads connected before stay until they are next updated.',
    )
    expect(goingForward(1, lead, integer)).toBe(
      'Changes apply going forward: the 1 lead connected before stays until it is next updated.',
    )
  })

  it('speaks of nobody where nobody belongs to it', () => {
    expect(goingForward(0, lead, integer)).toBe(
      'Changes apply going forward, to leads that are created or updated from then on.',
    )
  })
})

it.each([
  ['Lead', 'a lead'],
  ['Opportunity', 'an opportunity'],
  ['User', 'a user'],
  ['Account', 'an account'],
])('any record of the type %s is %s', (label, words) => {
  expect(oneOf({ label })).toBe(words)
})

describe('the header', () => {
  const active = { hasDraft: true, hasLive: true, isDefault: false, state: 'active' } as const

  it('gives up the least needed first as it gets narrower', () => {
    const inOrder = [1600, 1200, 1000, 850, 700].map((header) =>
      [...inlineCommands({ header, crumb: 80 }, active)].join(' '),
    )
    expect(inOrder).toEqual([
      'properties discard compare priority',
      'properties discard compare',
      'properties discard',
      'properties',
      '',
    ])
  })

  it('has more room in a narrower face', () => {
    expect(inlineCommands({ header: 1216, crumb: 67 }, active)).toContain('priority')
    expect(inlineCommands({ header: 1216, crumb: 80 }, active)).not.toContain('priority')
  })

  it('offers neither comparing nor discarding where there is no draft, nor on the default segment', () => {
    const names = (segment: Parameters<typeof inlineCommands>[1]) => [
      ...inlineCommands({ header: 3000, crumb: 80 }, segment),
    ]
    expect(names({ ...active, hasDraft: false })).toEqual(['properties', 'priority'])
    expect(names({ ...active, isDefault: true })).toEqual(['properties', 'priority'])
    expect(names({ ...active, hasLive: false, state: 'inactive' })).not.toContain('compare')
  })
})

it('the tag says how far a draft is from what is live, and that nothing is live yet', () => {
  expect(draftTag(0, true)).toBeNull()
  expect(draftTag(1, true)).toBe('Draft, 1 change')
  expect(draftTag(3, true)).toBe('Draft, 3 changes')
  expect(draftTag(0, false)).toBe('Not saved yet')
  expect(draftTag(3, false)).toBe('Draft, not saved yet')
})

it('tabs follow each other round the ends, and an unknown one is the definition', () => {
  expect(tabBeside('definition', 1)).toBe('rules')
  expect(tabBeside('members', 1)).toBe('definition')
  expect(tabBeside('definition', -1)).toBe('members')
  expect(tabOf('sequence')).toBe('sequence')
  expect(tabOf('gone')).toBe('definition')
  expect(tabOf(undefined)).toBe('definition')
})
