import { describe, expect, it } from 'vitest'
import { countChanges } from '#shared/conditions/count-changes.ts'
import { mostSteps, recordStep, redoStep, startHistory, undoStep } from '#renderer/stores/edit-history.ts'
import { condition, group, row } from '#test/support/conditions.ts'

describe('the history of edits', () => {
  const edited = recordStep(recordStep(startHistory('a'), 'first', 'b'), 'second', 'c')

  it('takes steps back and does them again', () => {
    const back = undoStep(undoStep(edited))
    expect(back.present).toBe('a')
    expect(redoStep(redoStep(back)).present).toBe('c')
    expect(redoStep(back).past.map(({ label }) => label)).toEqual(['first'])
  })

  it('forgets what was taken back once something else is done', () => {
    expect(recordStep(undoStep(edited), 'third', 'd').future).toEqual([])
  })

  it('makes one step of what follows under one word', () => {
    const typed = ['x', 'xy', 'xyz'].reduce(
      (so, next) => recordStep(so, 'type', next, 'field'),
      startHistory(''),
    )
    expect(typed.past).toHaveLength(1)
    expect(undoStep(typed).present).toBe('')
  })

  it('starts a new step after one was taken back and done again', () => {
    const typed = recordStep(startHistory(''), 'type', 'x', 'field')
    const again = redoStep(undoStep(typed))
    expect(recordStep(again, 'type', 'xy', 'field').past).toHaveLength(2)
  })

  it('stays as it is at its ends', () => {
    const start = startHistory('a')
    expect(undoStep(start)).toBe(start)
    expect(redoStep(start)).toBe(start)
  })

  it('keeps the last steps only', () => {
    let history = startHistory(0)
    for (let step = 1; step <= mostSteps + 5; step += 1) history = recordStep(history, String(step), step)
    expect(history.past).toHaveLength(mostSteps)
  })
})

describe('the number of changes in a draft', () => {
  const live = group('root', 'and', [row('a'), row('b'), row('c'), group('g', 'or', [row('d')])])

  it.each([
    ['none for the same', live, 0],
    [
      'none for a folded group',
      { ...live, items: live.items.map((item) => ({ ...item, collapsed: true })) },
      0,
    ],
    ['one for a row that was added', { ...live, items: [...live.items, row('n')] }, 1],
    ['one for a row that was removed', { ...live, items: live.items.slice(1) }, 1],
    ['one for a row that moved to the end', { ...live, items: [...live.items.slice(1), row('a')] }, 1],
    [
      'one for a row that was muted',
      { ...live, items: [row('a', { muted: true }), ...live.items.slice(1)] },
      1,
    ],
    ['one for a join that changed', { ...live, join: 'or' as const }, 1],
    [
      'one for a row that went into a group',
      group('root', 'and', [row('a'), row('b'), group('g', 'or', [row('d'), row('c')])]),
      1,
    ],
    [
      'two for a changed and a removed row',
      { ...live, items: [condition('a', 'subject', 'equals', 'x'), ...live.items.slice(2)] },
      2,
    ],
  ])('is %s', (_, draft, changes) => {
    expect(countChanges(live, draft)).toBe(changes)
  })
})
