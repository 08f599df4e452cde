import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { connectionLost } from '#renderer/backend/channel.ts'
import { createDraftOutbox, type DraftStep } from '#renderer/stores/draft-outbox.ts'
import type { Segment } from '#shared/contract/segments.ts'
import { group, row } from '#test/support/conditions.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** An outbox to a workspace that takes 10 ms a step, with the moments steps reached it. */
function openOutbox(refuse: () => Error | null = () => null) {
  const written: { at: number; said: string }[] = []
  const tracked: string[] = []
  const start = Date.now()
  const outbox = createDraftOutbox({
    async write({ label, root }) {
      const error = refuse()
      if (error !== null) throw error
      written.push({ at: Date.now() - start, said: `${label ?? 'fold'}: ${String(root.items.length)}` })
      await new Promise((resolve) => setTimeout(resolve, 10))
      return {} as Segment
    },
    async track(work) {
      const [{ status }] = await Promise.allSettled([work])
      tracked.push(status)
      return work
    },
    onWritten: () => undefined,
    onRefused: () => undefined,
    delayMs: 400,
    retryMs: 5000,
  })
  let rows = 0
  const put = (label: string | null, merge: string | null = null, segment = 'one') => {
    const items = Array.from({ length: ++rows }, (_, index) => row(String(index)))
    const step: DraftStep = { segment, name: segment, label, merge, root: group('root', 'and', items) }
    outbox.put(step)
  }
  return { outbox, put, written, tracked, said: () => written.map(({ said }) => said) }
}

describe('steps on their way', () => {
  it('leave 400 ms after the last edit, and 400 ms after each other', async () => {
    const { put, written } = openOutbox()
    put('a')
    await vi.advanceTimersByTimeAsync(300)
    put('b')
    await vi.advanceTimersByTimeAsync(399)
    expect(written).toEqual([])
    await vi.advanceTimersByTimeAsync(1000)
    expect(written).toEqual([
      { at: 700, said: 'a: 1' },
      { at: 1110, said: 'b: 2' },
    ])
  })

  it('leave as one where they follow each other in one gesture on one segment', async () => {
    const { outbox, put, said } = openOutbox()
    put('type', 'field')
    put('type', 'field')
    put('type', 'other field')
    put('type', 'other field', 'two')
    put('mute')
    put('mute')
    await Promise.all([outbox.flush(), vi.runAllTimersAsync()])
    expect(said()).toEqual(['type: 2', 'type: 3', 'type: 4', 'mute: 5', 'mute: 6'])
  })

  it('take how the tree is folded along', async () => {
    const { outbox, put, said } = openOutbox()
    put(null)
    put('a', 'field')
    put(null)
    put('a', 'field')
    put('b')
    await Promise.all([outbox.flush(), vi.runAllTimersAsync()])
    put(null)
    await Promise.all([outbox.flush(), vi.runAllTimersAsync()])
    expect(said()).toEqual(['a: 4', 'b: 5', 'fold: 6'])
  })

  it('are never changed once they are being written', async () => {
    const { outbox, put, said } = openOutbox()
    put('type', 'field')
    const writing = outbox.flush()
    await vi.advanceTimersByTimeAsync(5)
    put('type', 'field')
    expect(said()).toEqual(['type: 1'])
    await Promise.all([writing, vi.runAllTimersAsync()])
    expect(said()).toEqual(['type: 1', 'type: 2'])
    expect(outbox.keeping.value).toBe('kept')
  })

  it('leave together when the page goes away', async () => {
    const { outbox, put, said } = openOutbox()
    put('a')
    void outbox.flush()
    await vi.advanceTimersByTimeAsync(5)
    put('b')
    put('c')
    outbox.leave()
    expect(said()).toEqual(['a: 1', 'c: 3'])
    await vi.runAllTimersAsync()
    expect(said()).toHaveLength(2)
    expect(outbox.keeping.value).toBe('kept')
  })
})

describe('steps that cannot be written', () => {
  it('are tried again every few seconds, in their order', async () => {
    let full: Error | null = new Error('full')
    const { outbox, put, said, tracked } = openOutbox(() => full)
    put('a')
    put('b')
    await vi.advanceTimersByTimeAsync(400)
    expect(outbox.keeping.value).toBe('failed')
    const { value: told } = outbox.failure
    await vi.advanceTimersByTimeAsync(5000)
    expect(outbox.failure.value).toBe(told)
    full = null
    await vi.advanceTimersByTimeAsync(6000)
    expect(said()).toEqual(['a: 1', 'b: 2'])
    expect(outbox.failure.value).toBeNull()
    expect(tracked).toEqual(['rejected', 'rejected', 'fulfilled'])
  })

  it('are tried again at once when only the connection was lost, before what asked for them goes on', async () => {
    let losses = 2
    const { outbox, put, said } = openOutbox(() => (losses-- > 0 ? connectionLost('gone') : null))
    put('a')
    put('b')
    const flushed = outbox.flush().then(() => said())
    await vi.runAllTimersAsync()
    expect(await flushed).toEqual(['a: 1', 'b: 2'])
    expect(outbox.failure.value).toBeNull()
  })

  it('are taken back newest first', async () => {
    const { outbox, put, said } = openOutbox(() => new Error('full'))
    put('a')
    put('b', null, 'two')
    await vi.advanceTimersByTimeAsync(400)
    expect(outbox.pending.value).toBe('b in two')
    expect(outbox.takeBack()?.label).toBe('b')
    expect(outbox.pending.value).toBe('a in one')
    expect(outbox.takeBack()?.label).toBe('a')
    expect(outbox.takeBack()).toBeNull()
    expect(outbox.keeping.value).toBe('kept')
    await vi.runAllTimersAsync()
    expect(said()).toEqual([])
  })
})
