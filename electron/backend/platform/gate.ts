/** Lets one task in at a time, in order of arrival. */
export interface Gate {
  run<Result>(task: () => Result | Promise<Result>): Promise<Result>
}

export function createGate(): Gate {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(task) {
      const result = last.then(task)
      last = result.catch(() => undefined)
      return result
    },
  }
}
