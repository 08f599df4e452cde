import { setImmediate } from 'node:timers/promises'

/** Lets whatever waits on this thread run, then goes on; throws the signal's reason when the work was cancelled. */
export async function yieldToEventLoop(signal?: AbortSignal): Promise<void> {
  await setImmediate()
  signal?.throwIfAborted()
}
