import { describe, expect, it } from 'vitest'
import type { Step } from '#shared/model/sequence.ts'
import {
  addStep,
  cloneStep,
  moveStep,
  placeOfStep,
  removeStep,
  replaceStep,
  stepWith,
} from '#shared/sequences/edit.ts'
import { walkSteps } from '#shared/sequences/walk.ts'

const step = (id: string): Step => ({ kind: 'task', id, name: '', description: '' })
const plan: readonly Step[] = [
  step('a'),
  {
    kind: 'condition',
    id: 'c',
    name: '',
    branches: [
      { name: 'Yes', steps: [step('y1'), step('y2')] },
      { name: 'No', steps: [step('n1')] },
    ],
  },
  step('z'),
]
const ids = (steps: readonly Step[]) => [...walkSteps(steps)].map(({ id }) => id).join(' ')

describe('editing steps', () => {
  it('adds at the end, or right after a step in its own branch', () => {
    expect(ids(addStep(plan, step('new'), null))).toBe('a c y1 y2 n1 z new')
    expect(ids(addStep(plan, step('new'), 'a'))).toBe('a new c y1 y2 n1 z')
    expect(ids(addStep(plan, step('new'), 'y1'))).toBe('a c y1 new y2 n1 z')
    expect(ids(addStep(plan, step('new'), 'gone'))).toBe('a c y1 y2 n1 z new')
  })

  it('removes a step, a condition with its branches', () => {
    expect(ids(removeStep(plan, 'n1'))).toBe('a c y1 y2 z')
    expect(ids(removeStep(plan, 'c'))).toBe('a z')
    expect(removeStep(plan, 'gone')).toBe(plan)
  })

  it('moves a step among its own and no further than the ends', () => {
    expect(ids(moveStep(plan, 'z', 0))).toBe('z a c y1 y2 n1')
    expect(ids(moveStep(plan, 'a', 9))).toBe('c y1 y2 n1 z a')
    expect(ids(moveStep(plan, 'y2', 0))).toBe('a c y2 y1 n1 z')
    expect(moveStep(plan, 'y1', -3)).toBe(plan)
  })

  it('replaces one step and leaves every other as it is', () => {
    const after = replaceStep(plan, { kind: 'wait', id: 'y2', hours: 5 })
    expect(stepWith(after, 'y2')).toEqual({ kind: 'wait', id: 'y2', hours: 5 })
    expect(after[0]).toBe(plan[0])
  })

  it('clones a condition under new ids at every depth', () => {
    let last = 0
    const condition = stepWith(plan, 'c')
    expect(condition && ids([cloneStep(condition, () => String((last += 1)))])).toBe('4 1 2 3')
  })

  it('tells where a step stands', () => {
    expect(placeOfStep(plan, 'z')?.at).toBe(2)
    expect(placeOfStep(plan, 'y2')).toMatchObject({ at: 1, among: [{ id: 'y1' }, { id: 'y2' }] })
    expect(placeOfStep(plan, 'gone')).toBeNull()
  })
})
