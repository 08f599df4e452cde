import { yieldToEventLoop } from '#backend/platform/yield-to-event-loop.ts'

/** Reads up to `limit` things above the number `after` and deals with them. */
export type Slice = (after: number, limit: number) => SliceEnd

export interface SliceEnd {
  /** The highest number dealt with; the next slice begins above it. */
  readonly last: number
  /** Whether nothing is left. */
  readonly isLast: boolean
}

/**
 * Goes over a record type by number in slices short enough that whatever else waits on this thread gets its turn;
 * the signal is looked at between them, and after the last one too: what was cancelled never has an outcome.
 */
export async function scanInSlices(slice: Slice, signal: AbortSignal): Promise<void> {
  let after = 0
  let limit = firstSlice
  for (;;) {
    signal.throwIfAborted()
    const started = performance.now()
    const { last, isLast } = slice(after, limit)
    if (isLast) break
    after = last
    limit = nextLimit(limit, performance.now() - started)
    await yieldToEventLoop(signal)
  }
  signal.throwIfAborted()
}

/** For long work that is no scan: `rest` lets the event loop have its turn once this slice has lasted long enough. */
export function createSlices(signal: AbortSignal) {
  let began = performance.now()
  return {
    isOver: (): boolean => performance.now() - began > sliceMs,
    async rest(): Promise<void> {
      await yieldToEventLoop(signal)
      began = performance.now()
    },
  }
}

function nextLimit(limit: number, tookMs: number): number {
  const fitting = Math.round((limit * sliceMs) / Math.max(tookMs, 1))
  return Math.max(smallestSlice, Math.min(fitting, limit * 2, largestSlice))
}

/** How long a slice should take: below the 20 ms it may, so that a slower one still fits. */
const sliceMs = 10
const firstSlice = 1_000
const smallestSlice = 100
const largestSlice = 32_000
