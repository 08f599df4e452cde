import { shareWork, type SharedWork } from './shared-work.ts'

/** Keeps the last work done under a name, shared by all who ask for the same: a grid scrolls through one list at a time. */
export function createLastWork<Result>() {
  let kept: { readonly key: string; readonly work: SharedWork<Result> } | null = null
  return (
    key: string,
    signal: AbortSignal,
    start: (stop: AbortSignal) => Promise<Result>,
  ): Promise<Result> => {
    if (kept?.key !== key || kept.work.isLost()) kept = { key, work: shareWork(start) }
    return kept.work.join(signal)
  }
}
