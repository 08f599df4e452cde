import type { WebContents } from 'electron'
import { createRestartPolicy } from './restart-policy.ts'

/** Loads the page again when it crashed; edits are kept as a draft, so little is lost. One that goes on crashing stays. */
export function reloadAfterCrash(contents: WebContents): void {
  const policy = createRestartPolicy()
  contents.on('render-process-gone', (_event, { reason }) => {
    const pauseMs = policy.pauseAfter(performance.now())
    if (reason === 'clean-exit' || pauseMs === null) return
    setTimeout(() => {
      if (!contents.isDestroyed()) contents.reload()
    }, pauseMs)
  })
}
