/** Waits before a process that ended is started again, by how often it ended lately; the first is all but at once. */
const pausesMs = [50, 500, 2000, 5000] as const

/** Ends longer ago than this are forgotten. */
const memoryMs = 60_000

/** Decides how long to wait before starting something again that ended, and when to stop trying. */
export function createRestartPolicy() {
  let ends: readonly number[] = []
  return {
    /** The wait in milliseconds after an end at `now`; null when it has ended too often. */
    pauseAfter(now: number): number | null {
      ends = [...ends.filter((end) => now - end < memoryMs), now]
      return pausesMs[ends.length - 1] ?? null
    },
    /** A person wants it to be tried again. */
    forget(): void {
      ends = []
    },
  }
}
