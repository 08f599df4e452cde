/** Long work that several callers wait for; it is cancelled once every one of them has given up. */
export interface SharedWork<Result> {
  /** The result for one more caller; rejects as soon as this caller's signal fires. */
  join(signal: AbortSignal): Promise<Result>
  /** Whether there is nothing to wait for any more: it failed, or everybody who waited gave up. */
  isLost(): boolean
}

export function shareWork<Result>(work: (signal: AbortSignal) => Promise<Result>): SharedWork<Result> {
  const everybodyLeft = new AbortController()
  const outcome = work(everybodyLeft.signal)
  let waiting = 0
  let state: 'going' | 'done' | 'lost' = 'going'
  outcome.then(
    () => (state = 'done'),
    () => (state = 'lost'),
  )

  const leave = () => {
    waiting -= 1
    if (waiting > 0 || state !== 'going') return
    state = 'lost'
    everybodyLeft.abort()
  }
  return {
    isLost: () => state === 'lost',
    async join(signal) {
      signal.throwIfAborted()
      waiting += 1
      let giveUp: () => void = () => undefined
      const givenUp = new Promise<never>((_, reject) => {
        giveUp = () => {
          reject(signal.reason as Error)
        }
        signal.addEventListener('abort', giveUp, { once: true })
      })
      try {
        return await Promise.race([outcome, givenUp])
      } finally {
        signal.removeEventListener('abort', giveUp)
        leave()
      }
    },
  }
}
