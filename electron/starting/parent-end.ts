const lookEveryMs = 500

/**
 * Calls back once the process that started this one is gone. npm runs a script through a shell that does not pass
 * SIGTERM on: without this, ending npm would leave the application running with nobody to end it.
 */
export function whenParentEnds(ended: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    ended()
  }, lookEveryMs)
  timer.unref()
}
