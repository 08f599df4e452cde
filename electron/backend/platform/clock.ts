/** Where the present comes from; the only reader of the system clock. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
}

export const systemClock: Clock = {
  now: () => Date.now(),
}
