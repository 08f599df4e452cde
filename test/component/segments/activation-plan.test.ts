import { describe, expect, it } from 'vitest'
import type { Attachments } from '#shared/contract/segments.ts'
import { planActivation } from '#renderer/features/segments/activation-plan.ts'

function attachments(name: string, differences: Partial<Attachments> = {}): Attachments {
  return {
    id: name,
    name,
    recordType: 'lead',
    state: 'inactive',
    isDefault: false,
    priority: 1,
    sequence: null,
    rules: [],
    members: 0,
    obstacles: [],
    takesEverything: false,
    ...differences,
  }
}
const room = { active: 0, limit: 250 }

describe('planning an activation', () => {
  it('tells those that can be activated from those that cannot, with what keeps them from it', () => {
    const missing = [{ code: 'DEFINITION_MISSING' }]
    const plan = planActivation([attachments('a'), attachments('b', { obstacles: missing })], room)
    expect(plan.able.map(({ name }) => name)).toEqual(['a'])
    expect(plan.unable.map(({ segment, obstacles }) => [segment.name, obstacles])).toEqual([['b', missing]])
  })

  it('leaves out what is active already', () => {
    expect(planActivation([attachments('a', { state: 'active' })], room)).toEqual({
      able: [],
      unable: [],
      greedy: [],
    })
  })

  it('fills the limit by priority and counts no default segment', () => {
    const plan = planActivation(
      [
        attachments('third', { priority: 3 }),
        attachments('first', { priority: 1 }),
        attachments('default', { isDefault: true, priority: 4 }),
      ],
      { active: 249, limit: 250 },
    )
    expect(plan.able.map(({ name }) => name)).toEqual(['first', 'default'])
    expect(plan.unable[0]?.obstacles).toEqual([{ code: 'SEGMENTS_MANY', count: 251, limit: 250 }])
  })

  it('points out those that take everything, when they can be activated', () => {
    const all = { takesEverything: true }
    const plan = planActivation(
      [attachments('a', all), attachments('b', { ...all, obstacles: [{ code: 'SEGMENT_PAUSED' }] })],
      room,
    )
    expect(plan.greedy.map(({ name }) => name)).toEqual(['a'])
  })
})
