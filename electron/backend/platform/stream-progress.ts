/**
 * Runs long work and yields what it reports, then its result. Reports nobody has taken yet are replaced by the
 * latest one: progress is for looking at, not for counting.
 */
export async function* streamProgress<Report, Result>(
  work: (report: (report: Report) => void) => Promise<Result>,
  signal?: AbortSignal,
): AsyncGenerator<Report | Result, void> {
  let latest: Report | null = null
  let wake: () => void = () => undefined
  let outcome: { readonly result: Result } | { readonly error: unknown } | null = null

  work((report) => {
    latest = report
    wake()
  })
    .then(
      (result) => (outcome = { result }),
      (error: unknown) => (outcome = { error }),
    )
    .finally(() => wake())

  for (;;) {
    const report = takeLatest()
    if (report !== null) yield report
    else if (finished() === null) {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    } else break
    signal?.throwIfAborted()
  }
  const end = finished()
  if (end !== null && 'error' in end) throw end.error
  if (end !== null) yield end.result

  function takeLatest(): Report | null {
    const report = latest
    latest = null
    return report
  }
  function finished(): typeof outcome {
    return outcome
  }
}
