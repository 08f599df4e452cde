import { describe, expect, it } from 'vitest'
import { failures, passedOnce } from '#test/run/outcome.ts'
import { runStage } from '#test/run/stage.ts'

const never = new AbortController().signal

describe('a stage', () => {
  it('comes to what its parts came to', async () => {
    const run = () => Promise.resolve([passedOnce('types')])
    expect(await runStage({ name: 'check', limitSeconds: 10, run }, never)).toEqual([passedOnce('types')])
  })

  it('counts as one failure when it breaks down', async () => {
    const run = () => Promise.reject(new Error('no browser'))
    const outcomes = await runStage({ name: 'e2e', limitSeconds: 10, run }, never)
    expect(failures(outcomes)).toBe(1)
    expect(outcomes[0]?.log).toBe('no browser')
  })

  it('fails when it takes too long, and keeps what had passed', async () => {
    const run = (signal: AbortSignal) =>
      new Promise<[ReturnType<typeof passedOnce>]>((resolve) => {
        signal.addEventListener('abort', () => resolve([passedOnce('types')]))
      })
    const outcomes = await runStage({ name: 'check', limitSeconds: 0.05, run }, never)
    expect(outcomes).toMatchObject([{ name: 'check', passed: 1, failed: 1 }])
    expect(outcomes[0]?.log).toContain('Took longer than 0.05 s')
  })

  it('is given up when it does not even react to the end of its time', async () => {
    const run = () => new Promise<never>(() => {})
    const outcomes = await runStage({ name: 'check', limitSeconds: 0.05, graceMs: 50, run }, never)
    expect(failures(outcomes)).toBe(1)
  })
})
