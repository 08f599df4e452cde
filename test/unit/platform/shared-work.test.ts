import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { shareWork } from '#backend/platform/shared-work.ts'
import { yieldToEventLoop } from '#backend/platform/yield-to-event-loop.ts'

/** Work in ten slices that says how many it got through. */
function slices() {
  const sofar = { done: 0 }
  const work = shareWork(async (signal) => {
    for (; sofar.done < 10; sofar.done += 1) await yieldToEventLoop(signal)
    return 'result'
  })
  return { work, sofar }
}

describe('shared work', () => {
  it('goes on for those who still wait when the caller who began it gives up', async () => {
    const { work } = slices()
    const first = new AbortController()
    const one = work.join(first.signal)
    const other = work.join(new AbortController().signal)
    first.abort()
    await expect(one).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    expect(await other).toBe('result')
    expect(work.isLost()).toBe(false)
  })

  it('stops and is lost once everybody gave up', async () => {
    const { work, sofar } = slices()
    const callers = [new AbortController(), new AbortController()]
    const waiting = callers.map(({ signal }) => work.join(signal))
    for (const caller of callers) caller.abort()
    const outcomes = await Promise.allSettled(waiting)
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(work.isLost()).toBe(true)
    for (let turn = 0; turn < 20; turn += 1) await setImmediate()
    expect(sofar.done).toBeLessThan(10)
  })

  it('gives its result to a caller who comes after it was done', async () => {
    const { work } = slices()
    await work.join(new AbortController().signal)
    expect(await work.join(new AbortController().signal)).toBe('result')
  })

  it('is lost when it failed', async () => {
    const work = shareWork(() => Promise.reject(new Error('no')))
    await expect(work.join(new AbortController().signal)).rejects.toThrow('no')
    expect(work.isLost()).toBe(true)
  })
})
